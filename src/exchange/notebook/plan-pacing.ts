/** By what a plan's progress is reckoned in this workbook, beside what the plan says. */
export interface PlanPacing {
  /** The plan's id. */
  readonly plan: string;
  /** Where targets started from, as a list says that was taken in. */
  readonly baselines: readonly KeptBaseline[];
  /** How many points behind is still green, and still yellow; null for the usual. */
  readonly lights: { readonly green: number; readonly yellow: number } | null;
}

export interface KeptBaseline {
  readonly target: string;
  /** In the target's unit, 120.5 */
  readonly value: string;
  readonly asOf: string;
  readonly source: string;
}

/** Takes of what a notebook says what this program understands. */
export function understandPacing(value: unknown): PlanPacing[] {
  return Array.isArray(value) ? value.filter(isPlanPacing) : [];
}

// the schemas of zod for this would cost the pane's start half a kilobyte
function isPlanPacing(value: unknown): value is PlanPacing {
  const { plan, baselines, lights } = partsOf(value);
  return (
    isName(plan) &&
    Array.isArray(baselines) &&
    baselines.every(isKeptBaseline) &&
    (lights === null || isInOrder(partsOf(lights)))
  );
}

function isKeptBaseline(value: unknown): boolean {
  const { target, value: figure, asOf, source } = partsOf(value);
  return [target, figure, asOf, source].every(isName) && /^-?\d+(\.\d+)?$/.test(String(figure));
}

function isInOrder({ green, yellow }: Readonly<Record<string, unknown>>): boolean {
  return (
    typeof green === "number" &&
    typeof yellow === "number" &&
    green >= 0 &&
    green <= yellow &&
    yellow <= 100
  );
}

function isName(value: unknown): boolean {
  return typeof value === "string" && value !== "";
}

function partsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null ? { ...value } : {};
}

import {
  Big,
  type Finding,
  type GivenBaseline,
  type GivenBaselines,
  isDay,
  isNumeric,
  parsePeriod,
  type Plan,
  readValue,
  type ReportedCell,
  type Target,
} from "../../core";
import type { BaselineLine } from "../../sheets";

/** What is wrong with a list of baselines; `place` is a cell, 基期!C5, or a path, [2].value. */
export type BaselineProblem = { readonly place: string } & (
  | { readonly kind: "not-a-list" }
  | { readonly kind: "missing" | "unknown-key"; readonly field: string }
  | { readonly kind: "not-a-text" | "not-a-value"; readonly field: string }
  | { readonly kind: "unknown-target" | "without-figure" | "twice"; readonly target: string }
  /** Null where nothing can be said of it. */
  | { readonly kind: "unreadable"; readonly finding: Finding | null; readonly target: Target }
  | { readonly kind: "no-day"; readonly received: string }
  | { readonly kind: "too-late"; readonly received: string; readonly begins: string }
  | { readonly kind: "other-than-plan"; readonly received: string; readonly planned: string }
);

export type BaselinesReading =
  { readonly baselines: GivenBaselines } | { readonly problems: readonly BaselineProblem[] };

/** Baselines of a workbook's list. */
export function baselinesOfTable(lines: readonly BaselineLine[], plan: Plan): BaselinesReading {
  return compile(
    lines.map(({ target, value, asOf, source, places }) => ({
      ...{ target, asOf, source, places },
      read: (wanted: Target) => readCell(value.cell, wanted),
      isBlank: value.cell.content.kind === "blank",
    })),
    plan,
  );
}

const FIELDS = ["target", "value", "asOf", "source"] as const;
type Field = (typeof FIELDS)[number];

/**
 * Baselines of a JSON array of `{ target, value, asOf, source }`: a value is a number in the target's unit, or a text as a person types
 * it. Unknown keys are mistakes.
 */
export function baselinesOfJson(json: unknown, plan: Plan): BaselinesReading {
  if (!Array.isArray(json)) return { problems: [{ place: "$", kind: "not-a-list" }] };
  const problems: BaselineProblem[] = [];
  const lines = json.flatMap((item: unknown, index): Line[] => {
    const found = problemsOfItem(item, `[${index}]`);
    problems.push(...found);
    if (found.length > 0) return [];
    const facts = new Map(Object.entries(item as object) as [string, unknown][]);
    const text = (field: Field): string => String(facts.get(field)).trim();
    const value = facts.get("value");
    return [
      {
        ...{ target: text("target"), asOf: text("asOf"), source: text("source") },
        places: placesIn(`[${index}]`),
        read: (target) =>
          typeof value === "number"
            ? { value: new Big(value), finding: null }
            : readCell(typed(text("value")), target),
        isBlank: false,
      },
    ];
  });
  const compiled = compile(lines, plan);
  const all = [...problems, ...("problems" in compiled ? compiled.problems : [])];
  return all.length > 0 ? { problems: all } : compiled;
}

function problemsOfItem(item: unknown, place: string): BaselineProblem[] {
  if (typeof item !== "object" || item === null || Array.isArray(item)) {
    return [{ place, kind: "not-a-list" }];
  }
  const facts = new Map(Object.entries(item) as [string, unknown][]);
  const unknown = [...facts.keys()].filter((key) => !FIELDS.some((field) => field === key));
  return [
    ...unknown.map(
      (field) => ({ place: `${place}.${field}`, kind: "unknown-key", field }) as const,
    ),
    ...FIELDS.flatMap((field): BaselineProblem[] => {
      const value = facts.get(field);
      const at = `${place}.${field}`;
      if (value === undefined || value === null || value === "") {
        return [{ place: at, kind: "missing", field }];
      }
      if (typeof value === "string") return [];
      if (field !== "value") return [{ place: at, kind: "not-a-text", field }];
      return typeof value === "number" ? [] : [{ place: at, kind: "not-a-value", field }];
    }),
  ];
}

function placesIn(item: string): Readonly<Record<Field, string>> {
  return {
    target: `${item}.target`,
    value: `${item}.value`,
    asOf: `${item}.asOf`,
    source: `${item}.source`,
  };
}

interface Line {
  readonly target: string;
  readonly asOf: string;
  readonly source: string;
  readonly places: Readonly<Record<Field, string>>;
  readonly read: (target: Target) => {
    readonly value: Big | null;
    readonly finding: Finding | null;
  };
  readonly isBlank: boolean;
}

function compile(lines: readonly Line[], plan: Plan): BaselinesReading {
  const baselines = new Map<string, GivenBaseline>();
  const problems: BaselineProblem[] = [];
  for (const line of lines) {
    const found = readLine(line, plan, baselines.has(line.target));
    if ("problems" in found) problems.push(...found.problems);
    else baselines.set(line.target, found.baseline);
  }
  return problems.length > 0 ? { problems } : { baselines };
}

function readLine(
  line: Line,
  plan: Plan,
  isTwice: boolean,
): { readonly baseline: GivenBaseline } | { readonly problems: readonly BaselineProblem[] } {
  const { target: id, places, asOf, source } = line;
  const target = plan.targetById.get(id);
  const problem = (kind: "unknown-target" | "without-figure" | "twice") => ({
    problems: [{ place: places.target, kind, target: id }],
  });
  if (id === "") return { problems: [{ place: places.target, kind: "missing", field: "target" }] };
  if (target === undefined) return problem("unknown-target");
  if (!isNumeric(target)) return problem("without-figure");
  if (isTwice) return problem("twice");
  const problems: BaselineProblem[] = [];
  const missing = (field: Field) => problems.push({ place: places[field], kind: "missing", field });
  const { value, finding } = line.read(target);
  if (line.isBlank) missing("value");
  else if (value === null)
    problems.push({ place: places.value, kind: "unreadable", finding, target });
  if (asOf === "") missing("asOf");
  else problems.push(...problemsOfDay(asOf, places.asOf, plan));
  if (source === "") missing("source");
  const planned = target.baseline;
  if (value !== null && planned !== null && !planned.eq(value)) {
    const [received, other] = [value.toFixed(), planned.toFixed()];
    problems.push({ place: places.value, kind: "other-than-plan", received, planned: other });
  }
  if (problems.length > 0 || value === null) return { problems };
  return { baseline: { value, asOf, source } };
}

/** A baseline is what was there before the plan began. */
function problemsOfDay(asOf: string, place: string, { statedPeriod }: Plan): BaselineProblem[] {
  const lastDay = isDay(asOf) ? asOf : (parsePeriod(asOf.replace(/年$/, ""))?.lastDay ?? null);
  if (lastDay === null) return [{ place, kind: "no-day", received: asOf }];
  const begins = statedPeriod === null ? null : `${statedPeriod.from}-01-01`;
  if (begins === null || lastDay <= begins) return [];
  return [{ place, kind: "too-late", received: asOf, begins }];
}

function readCell(cell: ReportedCell, target: Target): ReturnType<Line["read"]> {
  const { value, findings } = readValue(cell, target);
  return {
    value,
    finding: findings.find(({ severity }) => severity === "error") ?? findings[0] ?? null,
  };
}

function typed(text: string): ReportedCell {
  return { content: { kind: "text", text }, shown: text, formula: null };
}

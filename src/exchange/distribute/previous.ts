import {
  asWhole,
  type Big,
  chinese,
  inPeriodOrder,
  isShare,
  parsePeriod,
  type Plan,
  type Target,
  readValue,
  type ReportedCell,
  type ReportingPeriod,
  type ValuesByTarget,
} from "../../core";
import {
  type FormCell,
  readConsolidated,
  textKeeper,
  textOf,
  type WorkbookGrid,
} from "../../sheets";

/** What an earlier consolidated workbook says, in the targets' units. */
export interface PreviousPeriod {
  readonly period: ReportingPeriod;
  /** Settled values by target id. */
  readonly values: ValuesByTarget;
  /** What each bureau itself reported: values, and the words of qualitative targets. */
  readonly byBureau: ReadonlyMap<string, ReadonlyMap<string, Big | string>>;
}

/** Why a workbook cannot be the period before. */
export type PreviousProblem =
  | { readonly kind: "not-consolidated" }
  | { readonly kind: "other-plan"; readonly found: string }
  | { readonly kind: "not-earlier"; readonly found: string };

/**
 * Reads an earlier consolidated workbook: values as they stand on its sheets, read as a person sees them.
 *
 * @param before the period that is made or collected now; only an earlier one can be the period before
 */
export function readPrevious(
  workbook: WorkbookGrid,
  plan: Plan,
  before: ReportingPeriod,
): { readonly previous: PreviousPeriod } | { readonly problem: PreviousProblem } {
  const reading = readConsolidated(workbook);
  const period = reading && parsePeriod(reading.meta.get("period") ?? "");
  if (!reading || !period) return { problem: { kind: "not-consolidated" } };
  const found = reading.meta.get("plan") ?? "";
  if (found !== plan.id) return { problem: { kind: "other-plan", found } };
  if (period.lastDay >= before.lastDay) {
    return { problem: { kind: "not-earlier", found: period.id } };
  }
  const targets = plan.targetById;
  const keep = textKeeper();
  // a figure that cannot be judged is a sum that lacks a share, and what waits to be verified is no value to build on
  const unsettled = [chinese.verdicts["cannot-judge"], chinese.verdicts.unverified];
  const isUnsettled = (id: string): boolean => {
    const verdict = reading.verdicts.get(id)?.cell;
    return verdict !== undefined && unsettled.includes(textOf(verdict).trim());
  };
  const settled = [...reading.values].filter(([id]) => !isUnsettled(id));
  const values = readFigures(new Map(settled), targets);
  return {
    previous: {
      period,
      values: new Map(
        [...values].flatMap(([id, value]) => (typeof value === "string" ? [] : [[id, value]])),
      ),
      byBureau: new Map(
        [...reading.byBureau].map(([bureau, cells]) => [keep(bureau), readFigures(cells, targets)]),
      ),
    },
  };
}

/**
 * What a bureau's new form shows as 上期值: the settled value; its own share where shares add up; its own words where there are
 * only words; what it reported itself where nothing was settled.
 */
export function previousFor(
  { values, byBureau }: PreviousPeriod,
  targets: readonly Target[],
  bureau: string,
): ReadonlyMap<string, number | string> {
  const own = byBureau.get(bureau);
  return new Map(
    targets.flatMap((target) => {
      const shown =
        isShare(target) || target.whole !== null
          ? own?.get(target.id)
          : (values.get(target.id) ?? own?.get(target.id));
      if (shown === undefined) return [];
      return [[target.id, typeof shown === "string" ? shown : shown.toNumber()] as const];
    }),
  );
}

/** The latest of several earlier periods, a year before its fourth quarter; null of none. */
export function latestPrevious(all: readonly PreviousPeriod[]): PreviousPeriod | null {
  return all.toSorted((one, other) => inPeriodOrder(one.period, other.period)).at(-1) ?? null;
}

function readFigures(
  cells: ReadonlyMap<string, FormCell>,
  targets: ReadonlyMap<string, Target>,
): Map<string, Big | string> {
  const figures = new Map<string, Big | string>();
  const keep = textKeeper();
  for (const [id, { cell }] of cells) {
    const target = targets.get(id);
    if (target === undefined) continue;
    const figure = readFigure(cell, target);
    if (figure !== null) {
      figures.set(target.id, typeof figure === "string" ? keep(figure) : figure);
    }
  }
  return figures;
}

function readFigure(cell: ReportedCell, target: Target): Big | string | null {
  const reading = readValue(cell, asWhole(target));
  return reading.state === "text" ? textOf(cell).trim() : reading.value;
}

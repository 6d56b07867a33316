import { parsePeriod } from "../period";
import {
  defaultJointRule,
  isNumericKind,
  KINDS,
  type Milestone,
  type NumericKind,
  type NumericTarget,
  type PossibleRange,
  type Target,
} from "../target";
import { type DeclaredUnit, toDecimal, type Big } from "../unit";
import type { TargetFile } from "./target-file";
import { targetUnit } from "./target-unit";

/** What a target's row and cell say of it. */
export type TargetPlace = Pick<Target, "rowNumber" | "category" | "goal" | "bureaus"> &
  Partial<Pick<Target, "leader" | "schedule">>;

/**
 * A target of a plan file as the program works with it.
 *
 * @param units that the plan declares
 * @throws {RangeError} when it did not come through the plan's schema
 */
export function compileTarget(
  file: TargetFile,
  place: TargetPlace,
  units: readonly DeclaredUnit[] = [],
): Target {
  const { rowNumber, category, goal, bureaus, leader = null } = place;
  const { id, name, fragment, deadline, notes, kind } = file;
  const facts = {
    ...{ id, name, fragment, deadline, notes },
    ...{ rowNumber, category, goal, bureaus, leader, cooperates: false, whole: null },
    jointRule: file.jointRule ?? defaultJointRule(bureaus),
    schedule: file.schedule ?? place.schedule ?? null,
    frequency: file.frequency ?? null,
    attribute: file.attribute ?? null,
  };
  return isNumericKind(kind)
    ? { ...facts, ...compileFigures(file, kind, units) }
    : { ...facts, kind };
}

type Figures = Omit<NumericTarget, Exclude<keyof Target, "kind">>;

function compileFigures(
  file: TargetFile,
  kind: NumericKind,
  units: readonly DeclaredUnit[],
): Figures {
  const { comparator, threshold, unit: symbol, baseline } = file;
  if (comparator === null || threshold === null || symbol === null) {
    throw new RangeError(`target ${file.id} was not checked against the plan schema`);
  }
  const unit = targetUnit({ ...file, unit: symbol }, units);
  const comparedWith = file.comparedWith ?? null;
  return {
    ...{ kind, comparator, comparatorExplicit: file.comparatorExplicit },
    threshold: toDecimal(threshold),
    upper: decimalOrNull(file.upper),
    tolerance: decimalOrNull(file.tolerance),
    unit: { ...unit, symbol },
    annual: file.flow === "annual",
    baseline: decimalOrNull(typeof baseline === "number" ? baseline : baseline?.value),
    baselineAsOf: typeof baseline === "object" ? (baseline?.asOf ?? null) : null,
    comparedWith: comparedWith === null ? null : String(comparedWith),
    direction: file.direction ?? "rise",
    milestones: compileMilestones(file),
    final: null,
    shares: new Map(
      (file.shares ?? []).map(({ bureau, threshold }) => [bureau, toDecimal(threshold)]),
    ),
    possible: possibleRange(kind, file.bounds),
    hasBounds: (file.bounds ?? null) !== null,
  };
}

function compileMilestones({ milestones, tolerance }: TargetFile): readonly Milestone[] {
  return (milestones ?? [])
    .flatMap(({ period: text, threshold, upper }) => {
      const period = parsePeriod(text);
      return period === null
        ? []
        : {
            ...{ period, threshold: toDecimal(threshold), upper: decimalOrNull(upper) },
            tolerance: decimalOrNull(tolerance),
          };
    })
    .sort((left, right) => left.period.lastDay.localeCompare(right.period.lastDay));
}

/** A rank's limits are its own, whatever bounds the plan states. */
function possibleRange(kind: NumericKind, bounds: TargetFile["bounds"]): PossibleRange {
  if (kind === "rank") return { minimum: toDecimal(1), maximum: null };
  if (bounds) return { minimum: toDecimal(bounds.minimum), maximum: toDecimal(bounds.maximum) };
  return { minimum: KINDS[kind].mayBeNegative ? null : toDecimal(0), maximum: null };
}

function decimalOrNull(figure: number | null | undefined): Big | null {
  return figure === null || figure === undefined ? null : toDecimal(figure);
}

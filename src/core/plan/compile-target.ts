import {
  defaultJointRule,
  isNumericKind,
  KINDS,
  type NumericKind,
  type NumericTarget,
  type PossibleRange,
  type Target,
} from "../target";
import { parseUnit, toDecimal, type Big } from "../unit";
import type { TargetFile } from "./target-file";

/** What a target's row and cell say of it. */
export type TargetPlace = Pick<Target, "rowNumber" | "category" | "goal" | "bureaus">;

/**
 * A target of a plan file as the program works with it.
 *
 * @throws {RangeError} when it did not come through the plan's schema
 */
export function compileTarget(file: TargetFile, place: TargetPlace): Target {
  const { rowNumber, category, goal, bureaus } = place;
  const { id, name, fragment, deadline, notes, kind } = file;
  const { jointRule = defaultJointRule(bureaus) } = file;
  const facts = {
    ...{ id, name, fragment, deadline, notes, jointRule },
    ...{ rowNumber, category, goal, bureaus, cooperates: false },
  };
  return isNumericKind(kind) ? { ...facts, ...compileFigures(file, kind) } : { ...facts, kind };
}

type Figures = Omit<
  NumericTarget,
  keyof TargetPlace | "id" | "name" | "fragment" | "deadline" | "notes" | "jointRule" | "cooperates"
>;

function compileFigures(file: TargetFile, kind: NumericKind): Figures {
  const { comparator, threshold, unit, upper, baseline, bounds } = file;
  const parsed = unit === null ? null : parseUnit(unit);
  if (comparator === null || threshold === null || unit === null || parsed === null) {
    throw new RangeError(`target ${file.id} was not checked against the plan schema`);
  }
  return {
    ...{ kind, comparator, comparatorExplicit: file.comparatorExplicit },
    threshold: toDecimal(threshold),
    upper: upper === undefined ? null : toDecimal(upper),
    unit: { ...parsed, symbol: unit },
    annual: file.flow === "annual",
    baseline: decimalOrNull(baseline),
    possible: possibleRange(kind, bounds),
    hasBounds: bounds !== undefined,
  };
}

/** A rank's limits are its own, whatever bounds the plan states. */
function possibleRange(kind: NumericKind, bounds: TargetFile["bounds"]): PossibleRange {
  if (kind === "rank") return { minimum: toDecimal(1), maximum: null };
  if (bounds) return { minimum: toDecimal(bounds.minimum), maximum: toDecimal(bounds.maximum) };
  return { minimum: KINDS[kind].mayBeNegative ? null : toDecimal(0), maximum: null };
}

function decimalOrNull(figure: number | null): Big | null {
  return figure === null ? null : toDecimal(figure);
}

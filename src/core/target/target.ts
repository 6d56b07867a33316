import { DIMENSIONS, type Big, type Unit } from "../unit";
import type { Comparator, Limits } from "./comparator";
import { COMPARATORS } from "./comparator";
import { isCooperating, type JointFacts } from "./joint-rule";
import { KINDS, type NumericKind } from "./kind";

/** What every target has, and what its row and cell say of it. */
interface TargetFacts extends JointFacts {
  /** `17.2`: row, then place in the row. */
  readonly id: string;
  /** What is counted or measured, short enough for a table cell. */
  readonly name: string;
  /** The words of the indicator cell the target was read from. */
  readonly fragment: string;
  /** The last day by which the target must be reached: 到2022年 is 2022-12-31. */
  readonly deadline: string;
  /** Decisions taken where the documents leave room, for the people who use the table. */
  readonly notes: readonly string[];
  readonly rowNumber: number;
  readonly category: string;
  readonly goal: string;
  /** Whether this is the target as a bureau is asked that only helps with it (配合): no value, no verdict, nothing owed. */
  readonly cooperates: boolean;
}

/** A target with a number to reach. Figures are in `unit`. */
export interface NumericTarget extends TargetFacts, Limits {
  readonly kind: NumericKind;
  readonly comparator: Comparator;
  /** False where the document gives a bare number (培育…300个) and `>=` is our reading. */
  readonly comparatorExplicit: boolean;
  /** In the plan's own spelling. */
  readonly unit: Unit;
  /** Whether it is counted anew each year; else a level, or a total since the plan began. */
  readonly annual: boolean;
  /** Where a level started from; null when the documents are silent. */
  readonly baseline: Big | null;
  /** The smallest and largest value that can be at all; null is open. */
  readonly possible: PossibleRange;
  /** Whether the plan itself states those limits. */
  readonly hasBounds: boolean;
}

export interface PossibleRange {
  readonly minimum: Big | null;
  readonly maximum: Big | null;
}

/** A target without a number (定性): words are reported and a person judges. */
export interface QualitativeTarget extends TargetFacts {
  readonly kind: "qualitative";
}

/** One atomic thing that can be reported. */
export type Target = NumericTarget | QualitativeTarget;

export function isNumeric(target: Target): target is NumericTarget {
  return target.kind !== "qualitative";
}

/** The unit as the plan writes it; null for words. */
export function unitOf(target: Target): string | null {
  return isNumeric(target) ? target.unit.symbol : null;
}

/** Whether a target is a percentage: its values may be typed as 96 or 96%. */
export function isPercentage(target: Target): boolean {
  return isNumeric(target) && target.unit.base === "%";
}

/** Whether several bureaus' values of a target may be added up: not ranks, percentages, scores, prices, factors, words. */
export function addsUp(target: Target): boolean {
  return isNumeric(target) && DIMENSIONS[target.unit.dimension].adds;
}

/**
 * Whether a bureau reports only its share of a target: several bureaus answer for it and their values add up. A share by itself
 * says nothing about the whole.
 */
export function isShare({ jointRule, bureaus }: JointFacts): boolean {
  return jointRule === "sum" && bureaus.length > 1;
}

/**
 * A target for the whole of it: where the bureaus' values add up, each is asked for its share, which is not judged; the sum is.
 */
export function asWhole<Shared extends Target>(target: Shared): Shared {
  return isShare(target) ? { ...target, jointRule: "agree" } : target;
}

/** A target as one of its bureaus is asked for it; the same one unless the bureau only cooperates. */
export function asAskedOf(target: Target, bureau: string): Target {
  return isCooperating(target, bureau) ? { ...target, cooperates: true } : target;
}

/**
 * Whether a completion (完成率) says something: for what has to grow to its threshold, never for ranks, caps, maintained levels
 * or percentages.
 */
export function hasCompletion(target: Target): target is NumericTarget {
  return (
    isNumeric(target) &&
    KINDS[target.kind].grows &&
    COMPARATORS[target.comparator].direction === "above" &&
    !isPercentage(target)
  );
}

/** Whether the target's values come in whole numbers in its own unit: counts and ranks, but not 万家. */
export function isWholeNumber(target: Target): boolean {
  return isNumeric(target) && target.unit.whole && target.unit.exponent === 0;
}

/** Whether the threshold itself reaches the target: 达到 and 以内 include the number, 超过 and 不满 do not. */
export function includesThreshold(target: NumericTarget): boolean {
  return COMPARATORS[target.comparator].test(target.threshold, target) === true;
}

/** How the words of a target go: a rank, a range of two ends, a figure that is only near, or a figure on one side. */
export function shapeOf(target: NumericTarget): "rank" | "between" | "near" | "above" | "below" {
  return target.kind === "rank" ? "rank" : COMPARATORS[target.comparator].direction;
}

import type { Big, Unit } from "../unit";
import type { ReportingPeriod } from "../period";
import { type Comparator, COMPARATORS, type Limits } from "./comparator";
import type { Frequency } from "./frequency";
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
  /** The last day by which the target must be reached: 到2022年 is 2022-12-31; null where the document names none. */
  readonly deadline: string | null;
  /** 时间节点 as the document prints it. */
  readonly schedule: string | null;
  /** How often it is reported; null for every period. */
  readonly frequency: Frequency | null;
  /** 约束性、预期性, as printed. */
  readonly attribute: string | null;
  /** 分管领导 of its cell or row. */
  readonly leader: string | null;
  /** Decisions taken where the documents leave room, for the people who use the table. */
  readonly notes: readonly string[];
  readonly rowNumber: number;
  readonly category: string;
  readonly goal: string;
  /** Whether this is the target as a bureau is asked that only helps with it (配合): no value, no verdict, nothing owed. */
  readonly cooperates: boolean;
  /** The limits of the whole, where this is the target as a bureau is asked that has a share of its own to reach; else null. */
  readonly whole: Limits | null;
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
  /** The day or period of the baseline, as the plan writes it: 2015. */
  readonly baselineAsOf: string | null;
  /** What a rate compares with: 上年, or a year; null for any other kind, or where the document does not say. */
  readonly comparedWith: string | null;
  /** A rate's: `fall` where the document asks for a fall, which is then the value; a rise is negative. */
  readonly direction: "rise" | "fall";
  /** What is to be reached on the way, by period, the earliest first; the target itself is not among them. */
  readonly milestones: readonly Milestone[];
  /** The target at its own deadline, where this is the target as it is asked at a milestone; else null. */
  readonly final: DatedLimits | null;
  /** What each bureau has to reach of a sum; empty where the plan does not divide it. */
  readonly shares: ReadonlyMap<string, Big>;
  readonly tolerance: Big | null;
  /** The smallest and largest value that can be at all; null is open. */
  readonly possible: PossibleRange;
  /** Whether the plan itself states those limits. */
  readonly hasBounds: boolean;
}

/** What a target has to have reached by the end of a period before its own deadline. */
export interface Milestone extends Limits {
  readonly period: ReportingPeriod;
}

export interface DatedLimits extends Limits {
  readonly deadline: string | null;
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
  return isNumeric(target) && target.unit.traits.adds;
}

/**
 * Whether a bureau reports only its share of a target: several bureaus answer for it and their values add up. A share by itself
 * says nothing about the whole, unless the plan says what the share has to be.
 */
export function isShare({
  jointRule,
  bureaus,
  whole = null,
}: JointFacts & { readonly whole?: Limits | null }): boolean {
  return jointRule === "sum" && bureaus.length > 1 && whole === null;
}

/**
 * A target for the whole of it: where the bureaus' values add up, each is asked for its share, which is not judged, or judged by its
 * own threshold; the sum is judged by that of the whole.
 */
export function asWhole<Shared extends Target>(target: Shared): Shared {
  if (target.whole !== null) {
    const { threshold, upper } = target.whole;
    return { ...target, threshold, upper, whole: null, jointRule: "agree" };
  }
  return isShare(target) ? { ...target, jointRule: "agree" } : target;
}

/**
 * A target as one of its bureaus is asked for it: with its own share where the plan divides the sum, without a value where it only
 * cooperates; else the same one.
 *
 * @example asAskedOf(全市造林15.5万亩, "宝应县") // => threshold 2.2, whole 15.5
 */
export function asAskedOf(target: Target, bureau: string): Target {
  if (isCooperating(target, bureau)) return { ...target, cooperates: true };
  if (!isNumeric(target) || !isShare(target)) return target;
  const share = target.shares.get(bureau);
  if (share === undefined) return target;
  const { threshold, upper, tolerance } = target;
  // where a share started from, no plan says
  const own = { threshold: share, upper: null, baseline: null, baselineAsOf: null };
  return { ...target, ...own, whole: { threshold, upper, tolerance } };
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

import type { ReportingPeriod } from "../period";
import {
  includesThreshold,
  isNumeric,
  isWholeNumber,
  type NumericTarget,
  shapeOf,
  type Target,
} from "../target";
import type { Big } from "../unit";
import { type PacedPlan, pacedTime } from "./pace";
import { reaches } from "./verdict";

/** How far a value is from its target, in the target's unit. */
export interface Gap {
  /** `short`: there is less than has to be. `over`: more than may be. `places`: so many places behind. */
  readonly kind: "short" | "over" | "places";
  /** Zero only where the threshold itself does not count: 超过6000 at exactly 6000. */
  readonly amount: Big;
}

/** What a total still takes, month by month. */
export interface Remaining {
  /** In the target's unit; zero only where the threshold itself does not count. */
  readonly amount: Big;
  /** Months that are left, the one of the deadline included; at least one. */
  readonly months: number;
  /** As exact as decimals are: whoever shows it rounds up, so that what is promised is enough. */
  readonly perMonth: Big;
  /** The day by which it has to be reached. */
  readonly by: string;
}

/**
 * What is missing to the target, or is too much.
 *
 * @param target as it is asked in the period
 * @returns null where the target is reached, and where nobody can tell (左右, 定性)
 * @example gapOf(超过300家, new Big(300)) // => { kind: "short", amount: 1 }
 */
export function gapOf(target: Target, value: Big): Gap | null {
  if (!isNumeric(target) || reaches(target, value) !== false) return null;
  const { threshold, upper } = target;
  switch (shapeOf(target)) {
    case "near":
      return null;
    case "rank":
      return { kind: "places", amount: value.minus(threshold) };
    case "above":
      return { kind: "short", amount: threshold.minus(value).plus(oneMore(target)) };
    case "below":
      return { kind: "over", amount: value.minus(threshold).plus(oneMore(target)) };
    case "between":
      return value.lt(threshold)
        ? { kind: "short", amount: threshold.minus(value) }
        : { kind: "over", amount: value.minus(upper ?? threshold) };
  }
}

/** A count has to be one more where the threshold itself does not count. */
function oneMore(target: NumericTarget): number {
  return !includesThreshold(target) && isWholeNumber(target) ? 1 : 0;
}

/**
 * What a total still takes in each month that is left. Never of rates, ranks, caps or maintained levels: they are not made bit by bit.
 *
 * @param target as it is asked in the period
 * @returns null where it is reached, where it has no pace, and where no month is left
 * @example remainingOf(plan, 培育300个, new Big(180), parsePeriod("2021")) // => 120 in 12 months, 10 each
 */
export function remainingOf(
  plan: PacedPlan,
  target: Target,
  value: Big,
  period: ReportingPeriod,
): Remaining | null {
  const time = pacedTime(plan, target, period);
  const gap = gapOf(target, value);
  if (time === null || gap === null) return null;
  const months = monthOf(time.end) - monthOf(period.lastDay);
  if (months <= 0) return null;
  return { amount: gap.amount, months, perMonth: gap.amount.div(months), by: time.end };
}

/** Months since the year 0. */
function monthOf(day: string): number {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
}

import { endsAtOrAfter, type ReportingPeriod } from "../period";
import { asNumeric, hasCompletion, type NumericTarget, type Target } from "../target";
import { type Big, toDecimal } from "../unit";

/** The standing (判定) of one target in one period. */
export const VERDICTS = [
  "met",
  "not-met",
  "reached-early",
  "in-progress",
  "no-data",
  "needs-person",
  "cannot-judge",
  "invalid",
] as const;
export type Verdict = (typeof VERDICTS)[number];

/**
 * Whether a value reaches the threshold, compared in decimals and before any rounding.
 * 以上、以下、以内 include the number, 超过 and 突破 exclude it (Civil Code of the PRC, art. 1259).
 *
 * @param value in the target's unit
 * @returns null for `about`: a person judges.
 * @example reaches(超过6000亿元, new Big(6000)) // => false
 */
export function reaches(numeric: NumericTarget, value: Big): boolean | null {
  const { comparator, threshold, upper } = numeric;
  switch (comparator) {
    case ">=":
      return value.gte(threshold);
    case ">":
      return value.gt(threshold);
    case "<=":
    case "rank<=":
      return value.lte(threshold);
    case "<":
      return value.lt(threshold);
    case "range":
      return value.gte(threshold) && upper !== null && value.lte(upper);
    case "about":
      return null;
  }
}

/**
 * Judges one usable value in one period.
 *
 * `met` and `not-met` are final and only said in a period that ends at or after the deadline; before it a value is
 * `reached-early` or `in-progress`.
 *
 * @param value in the target's unit; null for a qualitative target's text
 * @example judgeTarget(超过6000亿元, new Big(6000), parsePeriod("2022")) // => "not-met" (超过 excludes 6000)
 */
export function judgeTarget(target: Target, value: Big | null, period: ReportingPeriod): Verdict {
  const numeric = asNumeric(target);
  if (!numeric || value === null) return "needs-person";
  const reached = reaches(numeric, value);
  if (reached === null) return "needs-person";
  if (endsAtOrAfter(period, target.deadline)) return reached ? "met" : "not-met";
  return reached ? "reached-early" : "in-progress";
}

/**
 * Whether a maintained level (保持、稳定在) has fallen below its line before the deadline: a remark, not a final verdict.
 */
export function isDip(target: Target, value: Big, period: ReportingPeriod): boolean {
  const numeric = asNumeric(target);
  return (
    numeric !== null &&
    target.kind === "maintain" &&
    !endsAtOrAfter(period, target.deadline) &&
    reaches(numeric, value) === false
  );
}

/**
 * How much of a total is done (完成率): value ÷ threshold, or (value − baseline) ÷ (threshold − baseline) where there is a baseline.
 *
 * @returns a ratio (1.04), or null where a ratio says nothing: ranks, caps, maintained levels, percentages, 左右 and ranges.
 */
export function completionOf(target: Target, value: Big): Big | null {
  const numeric = asNumeric(target);
  if (!numeric || !hasCompletion(target)) return null;
  const baseline = toDecimal(target.kind === "level" ? (target.baseline ?? 0) : 0);
  const distance = numeric.threshold.minus(baseline);
  return distance.lte(0) ? null : value.minus(baseline).div(distance);
}

import { endsAtOrAfter, type ReportingPeriod } from "../period";
import {
  asAskedIn,
  COMPARATORS,
  hasCompletion,
  isNumeric,
  KINDS,
  type NumericTarget,
  type Target,
} from "../target";
import { Big } from "../unit";

/** What is said of one target in one period (判定). */
export const VERDICTS = [
  "met",
  "not-met",
  "reached-early",
  "in-progress",
  /** 100 times off and not explained: shown, but not judged until somebody vouches for it. */
  "unverified",
  "no-data",
  "needs-person",
  "cannot-judge",
  /** The document says nothing of when: reported, never judged. */
  "no-deadline",
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
export function reaches(target: NumericTarget, value: Big): boolean | null {
  return COMPARATORS[target.comparator].test(value, target);
}

/**
 * Judges one usable value in one period.
 *
 * `met` and `not-met` are final and only said in a period that ends at or after the deadline; before it a value is
 * `reached-early` or `in-progress`.
 *
 * At a milestone it is that which is judged, and finally so at the end of its own period. Where the document names no time, nothing
 * is: `no-deadline`.
 *
 * @param value in the target's unit; null for a qualitative target's text
 * @example judgeTarget(超过6000亿元, new Big(6000), parsePeriod("2022")) // => "not-met" (超过 excludes 6000)
 */
export function judgeTarget(target: Target, value: Big | null, period: ReportingPeriod): Verdict {
  const asked = asAskedIn(target, period);
  if (asked.deadline === null) return "no-deadline";
  if (!isNumeric(asked) || value === null) return "needs-person";
  const reached = reaches(asked, value);
  if (reached === null) return "needs-person";
  if (endsAtOrAfter(period, asked.deadline)) return reached ? "met" : "not-met";
  return reached ? "reached-early" : "in-progress";
}

/**
 * Whether a target whose line holds in every period (保持、稳定在) has fallen below it before the deadline: a remark, not a final
 * verdict.
 */
export function isDip(target: Target, value: Big, period: ReportingPeriod): boolean {
  const asked = asAskedIn(target, period);
  return isNumeric(asked) && mayDip(asked, period) && reaches(asked, value) === false;
}

/** Whether a target's line holds in a period that ends before its deadline; without one it is never judged. */
export function mayDip(target: Target, period: ReportingPeriod): boolean {
  const { deadline } = asAskedIn(target, period);
  return (
    isNumeric(target) &&
    KINDS[target.kind].everyPeriod &&
    deadline !== null &&
    !endsAtOrAfter(period, deadline)
  );
}

/** From where to where a completion is measured. */
export interface CompletionScale {
  readonly baseline: Big;
  /** Threshold minus baseline; above zero. */
  readonly distance: Big;
}

/** Null where a ratio says nothing: ranks, caps, maintained levels, percentages, 左右 and ranges. */
export function completionScale(target: Target): CompletionScale | null {
  if (!hasCompletion(target)) return null;
  const starts = KINDS[target.kind].startsFromBaseline;
  const baseline = (starts ? target.baseline : null) ?? new Big(0);
  const distance = target.threshold.minus(baseline);
  return distance.lte(0) ? null : { baseline, distance };
}

/**
 * How much of a total is done (完成率): value ÷ threshold, or (value − baseline) ÷ (threshold − baseline) where there is a baseline.
 *
 * @returns a ratio (1.04), or null where a ratio says nothing
 */
export function completionOf(target: Target, value: Big): Big | null {
  const scale = completionScale(target);
  return scale && value.minus(scale.baseline).div(scale.distance);
}

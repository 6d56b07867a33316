import type { ReportingPeriod } from "../period";
import { isDueIn } from "./frequency";
import { type DatedLimits, isNumeric, type NumericTarget, type Target } from "./target";

/**
 * A target as it is asked in a period: with the figure and the last day of the milestone that is next, and the final one beside it.
 * A milestone whose period has ended is not asked again. Without milestones, or past the last, it is the target itself.
 *
 * @example asAskedIn(2023年150项、2025年200项, parsePeriod("2023")) // => threshold 150, deadline 2023-12-31, final 200
 */
export function asAskedIn(target: Target, period: ReportingPeriod): Target {
  if (!isNumeric(target) || target.milestones.length === 0) return target;
  const whole = atLast(target);
  const next = whole.milestones.find((each) => each.period.lastDay >= period.lastDay);
  if (next === undefined) return whole;
  const { threshold, upper } = next;
  const { deadline, tolerance } = whole;
  const final: DatedLimits = {
    ...(whole.whole ?? { threshold: whole.threshold, upper: whole.upper, tolerance }),
    deadline,
  };
  // what a bureau's own part of a milestone is, no plan says
  return { ...whole, threshold, upper, deadline: next.period.lastDay, final, whole: null };
}

/** The target itself, whichever of its milestones it was asked at: what the document prints. */
export function atLast(target: NumericTarget): NumericTarget {
  if (target.final === null) return target;
  const { threshold, upper, deadline } = target.final;
  return { ...target, threshold, upper, deadline, final: null };
}

/** Whether a target is asked in a period at all: one that is reported by the year is not, in the first quarter. */
export function isAskedIn(target: Target, period: ReportingPeriod): boolean {
  return isDueIn(target.frequency, period);
}

import { daysBetween, type ReportingPeriod } from "../period";
import type { Plan } from "../plan";
import { addsUp, hasCompletion, type Target } from "../target";
import { Big } from "../unit";

/** Where completion stands against the calendar (序时进度). */
export interface Pace {
  /** Completion minus elapsed share: 0.1 is ten points ahead, -0.3 thirty behind. */
  readonly ahead: Big;
  /** The share of the time that has passed, 0 to 1. */
  readonly elapsed: Big;
  readonly light: Light;
  /** True when a level without a baseline is paced from zero (“未设基期”). */
  readonly withoutBaseline: boolean;
}

export type Light = "green" | "yellow" | "red";

/** How far behind, in points of completion, a target may be and still be yellow. */
export interface LightLimits {
  readonly yellowDownTo: number;
}

export const DEFAULT_LIGHTS: LightLimits = { yellowDownTo: -0.3 };

/**
 * The pace of a total at the end of a period: totals only (level, increase), never rates, ranks or maintained levels.
 * Time runs from 1 January of the plan's first year to the deadline; an annual flow is paced within its own year.
 *
 * @param completion as `completionOf` gives it
 * @returns null where pace says nothing, where the document names no time, or the period ends before the plan begins.
 */
export function paceOf(
  plan: Pick<Plan, "period" | "statedPeriod">,
  target: Target,
  completion: Big | null,
  period: ReportingPeriod,
  limits: LightLimits = DEFAULT_LIGHTS,
): Pace | null {
  if (completion === null || !hasCompletion(target) || !addsUp(target)) return null;
  const { annual } = target;
  if (target.deadline === null || (!annual && plan.statedPeriod === null)) return null;
  const begin = `${annual ? period.year : plan.period.from}-01-01`;
  const end = annual ? `${period.year}-12-31` : target.deadline;
  if (period.lastDay < begin || end < begin) return null;
  const total = daysBetween(begin, end) + 1;
  const passed = Math.min(daysBetween(begin, period.lastDay) + 1, total);
  const elapsed = new Big(passed).div(total);
  const ahead = completion.minus(elapsed);
  const light = ahead.gte(0) ? "green" : ahead.gte(limits.yellowDownTo) ? "yellow" : "red";
  return {
    ahead,
    elapsed,
    light,
    withoutBaseline: target.kind === "level" && !annual && target.baseline === null,
  };
}

import { daysBetween, type ReportingPeriod } from "../period";
import type { Plan } from "../plan";
import { addsUp, hasCompletion, type NumericTarget, type Target } from "../target";
import { Big } from "../unit";
import { completionOf, completionScale, judgeTarget } from "./verdict";

/** Where completion stands against the calendar (序时进度). */
export interface Pace {
  /** Completion minus what was due: 0.1 is ten points ahead, -0.3 thirty behind. */
  readonly ahead: Big;
  /** The share of the time that has passed, 0 to 1. */
  readonly elapsed: Big;
  /** The completion that was due by now: the share of the time, but where a milestone has passed already the way goes on from there. */
  readonly due: Big;
  readonly light: Light;
  /** True when a level without a baseline is paced from zero (“未设基期”). */
  readonly withoutBaseline: boolean;
}

/** 绿、黄、红, from the best. */
export const LIGHTS = ["green", "yellow", "red"] as const;
export type Light = (typeof LIGHTS)[number];

/** How far behind, as a share of the whole way, a target may be and still be green, or yellow: zero or below, yellow the lower. */
export interface LightLimits {
  readonly greenDownTo: number;
  readonly yellowDownTo: number;
}

export const DEFAULT_LIGHTS: LightLimits = { greenDownTo: 0, yellowDownTo: -0.3 };

/** The plan's years, as far as pace asks for them. */
export type PacedPlan = Pick<Plan, "period" | "statedPeriod">;

/** The time in which a total has to be reached. */
export interface PacedTime {
  readonly begin: string;
  readonly end: string;
}

/**
 * The time in which a total has to be reached: from 1 January of the plan's first year to the deadline; an annual flow within its own
 * year.
 *
 * @returns null for what has no pace (rates, ranks, caps, maintained levels, scores, words), where the document names no time, and in a
 * period that ends before the plan begins
 */
export function pacedTime(
  plan: PacedPlan,
  target: Target,
  period: ReportingPeriod,
): PacedTime | null {
  if (!hasCompletion(target) || !addsUp(target)) return null;
  const { annual, deadline } = target;
  if (deadline === null || (!annual && plan.statedPeriod === null)) return null;
  const begin = `${annual ? period.year : plan.period.from}-01-01`;
  const end = annual ? `${period.year}-12-31` : deadline;
  return period.lastDay < begin || end < begin ? null : { begin, end };
}

/**
 * The pace of a total at the end of a period: totals only (level, increase), never rates, ranks or maintained levels.
 * Time runs from 1 January of the plan's first year to the deadline; an annual flow is paced within its own year. Where a milestone has
 * passed, what was due then is due, and the rest of the way takes the rest of the time. What is missed has no green light, be all done
 * that the calendar asks for: 超过6000 is missed by exactly 6000.
 *
 * @param target as it is asked in the period
 * @param value in the target's unit; null where none counts
 * @returns null where pace says nothing, where the document names no time, or the period ends before the plan begins.
 */
export function paceOf(
  plan: PacedPlan,
  target: Target,
  value: Big | null,
  period: ReportingPeriod,
  limits: LightLimits = DEFAULT_LIGHTS,
): Pace | null {
  const time = pacedTime(plan, target, period);
  if (value === null || time === null || !hasCompletion(target)) return null;
  const completion = completionOf(target, value);
  if (completion === null) return null;
  const elapsed = shareOf(time, period.lastDay);
  const due = dueBy(target, period, time) ?? elapsed;
  const ahead = completion.minus(due);
  const light = lightOf(ahead, limits);
  const isMissed = judgeTarget(target, value, period) === "not-met";
  return {
    ...{ ahead, elapsed, due },
    light: isMissed && light === "green" ? "yellow" : light,
    withoutBaseline: target.kind === "level" && !target.annual && target.baseline === null,
  };
}

/** @example lightOf(new Big("-0.3"), DEFAULT_LIGHTS) // => "yellow" */
export function lightOf(ahead: Big, { greenDownTo, yellowDownTo }: LightLimits): Light {
  if (ahead.gte(greenDownTo)) return "green";
  return ahead.gte(yellowDownTo) ? "yellow" : "red";
}

/** What was due by the end of the period, on the way from the last milestone that has passed; null where none has. */
function dueBy(target: NumericTarget, period: ReportingPeriod, time: PacedTime): Big | null {
  const scale = completionScale(target);
  const passed = target.annual
    ? undefined
    : target.milestones.findLast(
        ({ period: { lastDay } }) =>
          lastDay >= time.begin && lastDay < period.lastDay && lastDay < time.end,
      );
  if (scale === null || passed === undefined) return null;
  const rest = shareOf({ begin: dayAfter(passed.period.lastDay), end: time.end }, period.lastDay);
  const way = target.threshold.minus(passed.threshold).times(rest);
  return passed.threshold.plus(way).minus(scale.baseline).div(scale.distance);
}

/** How much of a time has passed at the end of a day, both its ends inside; 0 to 1. */
function shareOf({ begin, end }: PacedTime, day: string): Big {
  const total = daysBetween(begin, end) + 1;
  return new Big(Math.min(daysBetween(begin, day) + 1, total)).div(total);
}

function dayAfter(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}

import {
  type Big,
  completionOf,
  gapOf,
  isDip,
  isNumeric,
  type LightLimits,
  paceOf,
  type Plan,
  remainingOf,
  type ReportingPeriod,
  type Target,
  type Verdict,
} from "../../core";
import type { Standing } from "./progress";

/** In what period, of which plan, under which lights something stands. */
export interface StandingOccasion {
  readonly plan: Plan;
  readonly period: ReportingPeriod;
  readonly lights: LightLimits;
}

/** What was found of a target. */
export interface FoundStanding {
  /** Null where the workbook says none that is known. */
  readonly verdict: Verdict | null;
  /** In the target's unit. */
  readonly value: Big | null;
  /** As it stands there. */
  readonly shown: string;
}

/** Verdicts under which a value counts; under any other it is only told that it was reported. */
const COUNTING: ReadonlySet<Verdict> = new Set([
  ...(["met", "not-met", "reached-early", "in-progress"] as const),
  ...(["needs-person", "no-deadline"] as const),
]);

/**
 * What a value means: completion, pace, what is missing. Of a value that waits to be verified, that is refused, in conflict or lacks a
 * share nothing follows.
 *
 * @param target as it is asked in the period
 */
export function standTarget(
  { plan, period, lights }: StandingOccasion,
  target: Target,
  { verdict, value: found, shown }: FoundStanding,
): Standing {
  const counts = verdict !== null && COUNTING.has(verdict);
  const value = counts ? found : null;
  const words = counts && !isNumeric(target) ? shown : "";
  const silent = { completion: null, pace: null, gap: null, remaining: null, breach: null };
  const held = counts || shown === "" || verdict === "no-data" ? null : shown;
  const told = { target, verdict, value, words, held };
  if (value === null) return { ...told, ...silent };
  return {
    ...told,
    completion: completionOf(target, value),
    pace: paceOf(plan, target, value, period, lights),
    gap: gapOf(target, value),
    remaining: remainingOf(plan, target, value, period),
    breach: breachOf(target, value, period, verdict),
  };
}

function breachOf(
  target: Target,
  value: Big,
  period: ReportingPeriod,
  verdict: Verdict | null,
): Standing["breach"] {
  if (isDip(target, value, period)) return "below-level";
  const isOver = target.kind === "cap" && gapOf(target, value)?.kind === "over";
  return isOver && verdict === "in-progress" ? "above-cap" : null;
}

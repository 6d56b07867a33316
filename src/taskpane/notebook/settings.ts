import { parsePeriod, type Language, type Plan, type ReportingPeriod } from "../../core";
import type { Paper } from "../../sheets";
import {
  firstPlan,
  type Ledger,
  type PeriodRulings,
  type PlanPacing,
  type RememberedCollection,
} from "../../exchange";

/** What is chosen for a workbook and remembered in its notebook. */
export interface Settings {
  readonly plan: Plan;
  readonly period: ReportingPeriod;
  /** A day, or null. */
  readonly due: string | null;
  readonly contact: string | null;
  readonly language: Language;
  /** What 指标跟踪表 is printed on; chosen anew each time. */
  readonly paper: Paper;
  readonly ledger: Ledger | null;
  /** What was decided while collecting, one for each plan and period. */
  readonly rulings: readonly PeriodRulings[];
  /** What is remembered of collections, one for each plan and period; the newest is the last. */
  readonly collections: readonly RememberedCollection[];
  /** By what progress is reckoned, one for each plan. */
  readonly pacing: readonly PlanPacing[];
  /** Whether the card that explains first use was put away. */
  readonly welcomed: boolean;
}

/** Settings of a workbook that has no notebook: the first built-in plan, and its year that is nearest to today. */
export function defaultSettings(today: string, language: Language): Settings {
  const plan = firstPlan();
  return {
    plan,
    period: nearestYear(plan, today),
    due: null,
    contact: null,
    language,
    paper: "A4",
    ledger: null,
    rulings: [],
    collections: [],
    pacing: [],
    welcomed: false,
  };
}

/** The whole year of a plan that is nearest to a day. */
export function nearestYear(plan: Plan, today: string): ReportingPeriod {
  const year = Math.min(Math.max(Number(today.slice(0, 4)), plan.period.from), plan.period.to);
  const period = parsePeriod(String(year));
  if (!period) throw new RangeError(`no period for ${today}`);
  return period;
}

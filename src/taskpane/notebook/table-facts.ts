import type { Plan, ReportingPeriod } from "../../core";

/** Which plan and period a table is of. */
export interface TableFacts {
  readonly plan: Plan;
  readonly period: ReportingPeriod;
}

/** Whether two tables, or a table and what is chosen, are of one plan and period. */
export function isSameOccasion(one: TableFacts, other: TableFacts): boolean {
  return one.plan.id === other.plan.id && one.period.id === other.period.id;
}

import type { Plan, ReportingPeriod } from "../../core";
import { type CollectedOccasion, type LedgerForm, readSentRules } from "../../exchange";

/** What files are to be judged for; all that a worker has to be told. */
export interface ReadingOrder {
  readonly plan: Plan;
  readonly period: ReportingPeriod;
  /** The ledger's forms that ask otherwise than the plan does. */
  readonly forms: readonly LedgerForm[];
}

/** The occasion that an order is about. */
export function occasionFor({ plan, period, forms }: ReadingOrder): CollectedOccasion {
  return { plan, period, sent: readSentRules(plan, forms) };
}

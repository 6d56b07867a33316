import { parsePlan, type PlacedProblem, type Plan } from "../../core";
import { findBuiltInPlan } from "./built-in-plans";

/** What a workbook's notebook says of its plan. */
export interface PlanChoice {
  /** The plan's id. */
  readonly plan: string;
  /** The plan's whole JSON when it did not come with the program; else null. */
  readonly planFile?: unknown;
}

/**
 * The plan a workbook is about: the one that came with the program, or the one the workbook carries.
 *
 * @returns problems where this program does not know the plan, or what is carried is none or another
 */
export function planOf({
  plan: id,
  planFile,
}: PlanChoice): { readonly plan: Plan } | { readonly problems: readonly PlacedProblem[] } {
  if (planFile === null || planFile === undefined) {
    const plan = findBuiltInPlan(id);
    return plan ? { plan } : { problems: [{ code: "unknown-built-in", plan: id, path: "id" }] };
  }
  const parsed = parsePlan(planFile);
  if ("problems" in parsed || parsed.plan.id === id) return parsed;
  const found = parsed.plan.id;
  return { problems: [{ code: "another-plan", found, wanted: id, path: "id" }] };
}

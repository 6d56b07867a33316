import { parsePlan, type Plan, type PlanProblem } from "../core";
import { findBuiltInPlan } from "./built-in-plans";
import type { Notebook } from "./notebook";

/**
 * The plan a workbook is about: the one that came with the program, or the one the workbook carries.
 *
 * @returns problems where this program does not know the plan, or what is carried is none or another
 */
export function planOf({
  plan: id,
  planFile,
}: Pick<Notebook, "plan" | "planFile">):
  { readonly plan: Plan } | { readonly problems: readonly PlanProblem[] } {
  if (planFile === null || planFile === undefined) {
    const plan = findBuiltInPlan(id);
    return plan ? { plan } : { problems: [{ path: "id", problem: `no built-in plan ${id}` }] };
  }
  const parsed = parsePlan(planFile);
  if ("problems" in parsed || parsed.plan.id === id) return parsed;
  return { problems: [{ path: "id", problem: `is ${parsed.plan.id}, not ${id}` }] };
}

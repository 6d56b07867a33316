import jinanBrand2020 from "../../../seeds/jinan-brand-2020.json";
import { english, parsePlan, type Plan } from "../../core";

const SEEDS: readonly unknown[] = [jinanBrand2020];

/** The id of the plan that is taken when none is named. */
export const DEFAULT_PLAN_ID = "jinan-brand-2020";

/** The plans that come with the program, in the order in which they are listed. */
export function builtInPlans(): Plan[] {
  return SEEDS.map((seed) => {
    const parsed = parsePlan(seed);
    if ("plan" in parsed) return parsed.plan;
    const problems = parsed.problems.map((each) => `${each.path}: ${english.problem(each)}`);
    throw new Error(`built-in plan: ${problems.join("; ")}`);
  });
}

export function findBuiltInPlan(id: string): Plan | null {
  return builtInPlans().find((plan) => plan.id === id) ?? null;
}

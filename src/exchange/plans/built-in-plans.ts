import jinanBrand2020 from "../../../seeds/jinan-brand-2020.json";
import { parsePlan, type Plan } from "../../core";
import { MORE_SEEDS } from "./more-seeds";

const SEEDS: readonly { readonly id: string }[] = [jinanBrand2020, ...MORE_SEEDS];

/** The id of the plan that is taken when none is named. */
export const DEFAULT_PLAN_ID = "jinan-brand-2020";

/** The plan that is taken when none is named. */
export function firstPlan(): Plan {
  return planOf(jinanBrand2020);
}

/** The plans that come with the program, in the order in which they are listed. */
export function builtInPlans(): Plan[] {
  return SEEDS.map(planOf);
}

/** The plans' ids, in the same order. */
export function builtInPlanIds(): readonly string[] {
  return SEEDS.map(({ id }) => id);
}

export function findBuiltInPlan(id: string): Plan | null {
  const seed = SEEDS.find((each) => each.id === id);
  return seed === undefined ? null : planOf(seed);
}

const known = new Map<string, Plan>();

/** Plans stay as they are: each is read once, when it is first asked for. Whoever reads a thousand forms asks a thousand times. */
function planOf(seed: { readonly id: string }): Plan {
  const plan = known.get(seed.id) ?? read(seed);
  known.set(seed.id, plan);
  return plan;
}

function read(seed: unknown): Plan {
  const parsed = parsePlan(seed);
  if ("plan" in parsed) return parsed.plan;
  const problems = parsed.problems.map((each) => `${each.path}: ${each.code}`);
  throw new Error(`built-in plan: ${problems.join("; ")}`);
}

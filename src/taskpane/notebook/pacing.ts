import type { PlanPacing } from "../../exchange";
import type { Settings } from "./settings";

/** By what the chosen plan's progress is reckoned; nothing where nobody said anything. */
export function currentPacing({ plan, pacing }: Pick<Settings, "plan" | "pacing">): PlanPacing {
  return pacing.find((each) => each.plan === plan.id) ?? { ...UNSAID, plan: plan.id };
}

const UNSAID = { baselines: [], lights: null };

/** Pacing with that of one plan in the place of what was there. */
export function withPacing(
  pacing: readonly PlanPacing[],
  changed: PlanPacing,
): readonly PlanPacing[] {
  return [...pacing.filter(({ plan }) => plan !== changed.plan), changed];
}

/** Pacing of two: of a plan that we know ours counts. */
export function mergePacing(
  stored: readonly PlanPacing[],
  ours: readonly PlanPacing[],
): readonly PlanPacing[] {
  return ours.reduce(withPacing, stored);
}

import type { Plan } from "../core";
import { builtInPlans } from "../exchange";

let plans: readonly Plan[] | null = null;

/** The plans that come with the program, read once: versions that forms may have been made by before a plan was changed. */
export function builtInVersions(): readonly Plan[] {
  plans ??= builtInPlans();
  return plans;
}

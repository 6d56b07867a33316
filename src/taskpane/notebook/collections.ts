import type { RememberedCollection } from "../../exchange";
import type { Settings } from "./settings";

/** What is remembered of the collection for this plan and period; null where nothing is. */
export function currentMemory({
  plan,
  period,
  collections,
}: Pick<Settings, "plan" | "period" | "collections">): RememberedCollection | null {
  return collections.find((each) => isOf(each, plan.id, period.id)) ?? null;
}

/** Collections with one in the place of what was remembered for its plan and period; it is the newest. */
export function withMemory(
  collections: readonly RememberedCollection[],
  changed: RememberedCollection,
): readonly RememberedCollection[] {
  return [...withoutMemory(collections, changed), changed];
}

/** Collections without the one of a plan and period. */
export function withoutMemory(
  collections: readonly RememberedCollection[],
  { plan, period }: Pick<RememberedCollection, "plan" | "period">,
): readonly RememberedCollection[] {
  return collections.filter((each) => !isOf(each, plan, period));
}

/** Memories of two: of a plan and period that we know ours counts, also where we forgot files. */
export function mergeMemories(
  stored: readonly RememberedCollection[],
  ours: readonly RememberedCollection[],
): readonly RememberedCollection[] {
  return ours.reduce(withMemory, stored);
}

function isOf(each: RememberedCollection, plan: string, period: string): boolean {
  return each.plan === plan && each.period === period;
}

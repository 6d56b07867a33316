import { planIn, targetsOf } from "../../../core";
import type { Collection } from "../../../exchange";
import type { TableFacts } from "../../notebook";
import type { SummariesState } from "../state";

/** From so many bureaus on their list can be searched. */
export const LONG_LIST = 12;

/** The bureaus of a plan that answer for anything, in its order. */
export function bureausOfTable({ plan: given, period }: TableFacts): readonly string[] {
  const plan = planIn(given, period);
  return plan.bureaus.filter((bureau) =>
    targetsOf(plan, bureau).some(({ id }) => !plan.unasked.has(id)),
  );
}

export function bureausOfCollection({ bureaus }: Collection): readonly string[] {
  return bureaus.map(({ bureau }) => bureau);
}

/** The bureaus whose name has the words in it that are looked for. */
export function listedOf({ bureaus, search }: SummariesState): readonly string[] {
  const words = search.trim();
  return bureaus.filter((bureau) => bureau.includes(words));
}

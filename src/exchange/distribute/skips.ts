import { type Plan, type SkippedTarget, withoutTargets } from "../../core";
import type { Ledger, LedgerForm } from "./ledger";

/** As the ledger writes down what a form leaves out. */
export function toLedgerSkips(ids: readonly string[]): Pick<LedgerForm, "skip"> {
  return ids.length === 0 ? {} : { skip: [...ids] };
}

/**
 * The plan as the forms of a ledger ask it: without what the form that a bureau is to return now leaves out. A target that none of
 * those forms asks for is asked of nobody.
 */
export function planDue(plan: Plan, { forms }: Pick<Ledger, "forms">): Plan {
  const current = forms.filter(({ state }) => state === "current");
  const skips = new Map(current.map(({ bureau, skip }) => [bureau, new Set(skip)]));
  if (![...skips.values()].some(({ size }) => size > 0)) return plan;
  const skipped = plan.targets.flatMap(({ id, bureaus }): SkippedTarget[] => {
    const asked = bureaus.filter(({ name }) => skips.has(name));
    const without = asked.filter(({ name }) => skips.get(name)?.has(id) === true);
    if (without.length === 0) return [];
    return without.length === asked.length
      ? [{ target: id }]
      : without.map(({ name }) => ({ target: id, bureau: name }));
  });
  return withoutTargets(plan, skipped);
}

/** What further forms of a ledger leave out: all that any of those leaves out that are out. */
export function skipsSoFar(ledger: Pick<Ledger, "forms"> | null): readonly string[] {
  const current = (ledger?.forms ?? []).filter(({ state }) => state === "current");
  return [...new Set(current.flatMap(({ skip }) => skip ?? []))];
}

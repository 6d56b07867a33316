import { findBureau, type Plan } from "../../core";
import type { Ledger } from "../distribute";

/**
 * A ledger with its forms laid to the bureaus as the plan names them now: one may have been renamed, or become part of another, while
 * its form was out. A form of its own comes last, so that it is the one that a bureau is to return.
 */
export function ledgerNow(plan: Plan, ledger: Ledger): Ledger {
  const renamed = ledger.forms.flatMap((form) => {
    if (plan.bureauPlaces.has(form.bureau)) return [];
    return [{ ...form, bureau: findBureau(plan, form.bureau)?.bureau ?? form.bureau }];
  });
  if (renamed.length === 0) return ledger;
  const own = ledger.forms.filter(({ bureau }) => plan.bureauPlaces.has(bureau));
  return { ...ledger, forms: [...renamed, ...own] };
}

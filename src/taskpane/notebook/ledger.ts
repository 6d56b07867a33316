import { findLedgerConflict, type Ledger, type Occasion } from "../../exchange";
import type { Settings } from "./settings";

/** What forms are made for now. */
export function occasionOf({ plan, period, due }: Settings): Occasion {
  return { plan: plan.id, planHash: plan.hash, period, due };
}

/** The ledger of this plan and period; null where there is none, or it is another occasion's. */
export function currentLedger(settings: Settings): Ledger | null {
  const { ledger } = settings;
  return ledger !== null && findLedgerConflict(ledger, occasionOf(settings)) === null
    ? ledger
    : null;
}

/**
 * One ledger of two that grew apart, such as in two panes over one shared workbook: every form of both. Of two current
 * forms of one bureau ours counts, the other was replaced. Ledgers of different plans or periods do not mix: ours stays.
 */
export function mergeLedgers(stored: Ledger | null, ours: Ledger | null): Ledger | null {
  if (stored === null || ours === null) return ours ?? stored;
  if (stored.plan !== ours.plan || stored.period !== ours.period) return ours;
  const ids = new Set(ours.forms.map(({ formId }) => formId));
  const current = new Set(
    ours.forms.filter(({ state }) => state === "current").map(({ bureau }) => bureau),
  );
  const kept = stored.forms
    .filter(({ formId }) => !ids.has(formId))
    .map((form) => (current.has(form.bureau) ? { ...form, state: "replaced" as const } : form));
  return { ...ours, forms: [...kept, ...ours.forms] };
}

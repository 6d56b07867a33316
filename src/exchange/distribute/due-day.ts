import type { Ledger, LedgerForm } from "./ledger";

/**
 * The day by which a form is due: what the form itself says, else what the ledger says, as the first version had it; null where
 * none was set.
 *
 * @example dueDay({ …, due: "2022-01-20" }, { …, due: "2022-01-15" }) // => "2022-01-20"
 */
export function dueDay({ due }: LedgerForm, ledger: Ledger): string | null {
  return due === undefined ? ledger.due : due;
}

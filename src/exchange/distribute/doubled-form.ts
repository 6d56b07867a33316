import type { Ledger } from "./ledger";

/**
 * An id that stands in the ledger twice, as somebody wrote it in: nobody could say whose the form that comes back is.
 *
 * @returns null where every form stands in it once, as it should
 */
export function findDoubledForm({ forms }: Ledger): string | null {
  const ids = forms.map(({ formId }) => formId);
  if (new Set(ids).size === ids.length) return null;
  return ids.find((id, index) => ids.indexOf(id) < index) ?? null;
}

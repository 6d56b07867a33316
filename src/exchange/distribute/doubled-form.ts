import type { Ledger } from "./ledger";

/**
 * An id that stands in the ledger twice, as somebody wrote it in: nobody could say whose the form that comes back is.
 *
 * @returns null where every form stands in it once, as it should
 */
export function findDoubledForm({ forms }: Ledger): string | null {
  const seen = new Set<string>();
  for (const { formId } of forms) {
    if (seen.has(formId)) return formId;
    seen.add(formId);
  }
  return null;
}

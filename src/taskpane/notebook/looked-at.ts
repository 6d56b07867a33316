import type { Plan } from "../../core";
import { readTableIdentity, type SheetGrid } from "../../sheets";
import { hasTable } from "./has-table";
import type { TableFacts } from "./table-facts";

/** What is known of the table on a sheet. */
export type FoundTable =
  | ({ readonly outcome: "table" } & TableFacts)
  /** The plan that it names is none of those that are known. */
  | { readonly outcome: "unknown-plan"; readonly id: string }
  | { readonly outcome: "no-table" };

/**
 * Which plan and period the table on a sheet is of: it says so itself. One from before, that does not, is of the plan whose lines it
 * has.
 *
 * @param chosen stands for what a table does not say
 */
export function findTable(
  sheet: SheetGrid,
  plans: readonly Plan[],
  chosen: TableFacts,
): FoundTable {
  const identity = readTableIdentity(sheet);
  const period = identity.period ?? chosen.period;
  const candidates = [chosen.plan, ...plans];
  const { plan: named } = identity;
  if (named !== null) {
    const same = candidates.filter(({ id }) => id === named.id);
    const plan = same.find(({ hash }) => hash === named.hash) ?? same[0];
    if (plan === undefined) return { outcome: "unknown-plan", id: named.id };
    return hasTable(plan, sheet) ? { outcome: "table", plan, period } : { outcome: "no-table" };
  }
  const plan = candidates.find((each) => hasTable(each, sheet));
  return plan === undefined ? { outcome: "no-table" } : { outcome: "table", plan, period };
}

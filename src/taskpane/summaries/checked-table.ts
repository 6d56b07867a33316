import type { TableFacts } from "../notebook";

/** The table that values are typed into, as the step 校验 knows it. */
export interface CheckedTable {
  readonly table: string | null;
  /** Null until it was looked at. */
  readonly facts: TableFacts | null;
}

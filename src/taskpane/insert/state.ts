import type { EarlierState } from "../earlier";
import type { TableKind } from "../notebook";
import type { Context, ShellState } from "../shell";
import type { SheetExists } from "../tables";

/** The step 插入. */
export interface InsertState {
  /** Whether the card that explains first use is shown. */
  readonly showsWelcome: boolean;
  readonly kind: TableKind;
  /** The sheet that the last insertion made. */
  readonly inserted: string | null;
}

export type InsertQuestion = SheetExists;

export type InsertContext = Context<ShellState & EarlierState & InsertState, never, InsertQuestion>;

export const NOT_INSERTED: InsertState = { showsWelcome: false, kind: "tracking", inserted: null };

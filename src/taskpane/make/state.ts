import type { Ledger, LedgerForm } from "../../exchange";
import type { EarlierState } from "../earlier";
import type { Settings } from "../notebook";
import type { Context, NotKept, ShellState } from "../shell";

/** How forms reach the person who made them. */
export type Delivery = "open" | "zip" | "single";

/** A form that was made in this session. */
export interface MadeForm {
  readonly form: Omit<LedgerForm, "state">;
  /** `ready` waits to be saved; the others are out of the pane's hands. */
  readonly standing: "ready" | "saved" | "opened" | "packed";
  /** Kept for forms that are saved one by one. */
  readonly bytes: Uint8Array | null;
}

/** The step 生成. */
export interface MakeState {
  readonly bureaus: ReadonlySet<string>;
  readonly delivery: Delivery;
  readonly made: readonly MadeForm[];
  /** Whether forms were stopped before all of them were made. */
  readonly stopped: boolean;
}

/** The ledger is kept in memory; the workbook did not take it. */
export interface MakeProblem extends NotKept {
  readonly kind: "ledger-not-kept";
}

/** The workbook's ledger belongs to another plan or period. */
export interface MakeQuestion {
  readonly kind: "other-ledger";
  readonly ledger: Ledger;
}

export type MakeContext = Context<ShellState & EarlierState & MakeState, MakeProblem, MakeQuestion>;

export function nothingMade({ plan }: Settings): MakeState {
  return { bureaus: new Set(plan.bureaus), delivery: "zip", made: [], stopped: false };
}

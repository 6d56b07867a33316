import type { Ledger, LedgerForm } from "../../exchange";
import type { EarlierState } from "../earlier";
import { currentLedger, type Settings } from "../notebook";
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
  /** The zip file that was saved last, for saving it once more. */
  readonly pack: { readonly name: string; readonly bytes: Uint8Array } | null;
  /** Part of the names of the bureaus that are listed. */
  readonly wanted: string;
  /** Whether files can be offered for saving here. */
  readonly savesFiles: boolean;
}

export type MakeProblem =
  /** The ledger is kept in memory; the workbook did not take it. */
  | (NotKept & { readonly kind: "ledger-not-kept" })
  /** Excel opened no form at all; what is tried next is a zip file, where the pane can save one. */
  | { readonly kind: "not-opened"; readonly savesFiles: boolean };

export type MakeQuestion =
  /** The workbook's ledger belongs to another plan or period. */
  | { readonly kind: "other-ledger"; readonly ledger: Ledger }
  /** Some of the bureaus have a form already, which a new one would replace. */
  | {
      readonly kind: "already-sent";
      readonly again: readonly string[];
      /** How many of those that are ticked have none. */
      readonly fresh: number;
    };

export type MakeContext = Context<ShellState & EarlierState & MakeState, MakeProblem, MakeQuestion>;

export function nothingMade(settings: Settings): MakeState {
  return {
    ...{ bureaus: unsentBureaus(settings), delivery: "zip", made: [], stopped: false },
    ...{ pack: null, wanted: "", savesFiles: true },
  };
}

/** The day on which a bureau got the form that counts, by bureau. */
export function sentDays(settings: Settings): ReadonlyMap<string, string> {
  const forms = currentLedger(settings)?.forms ?? [];
  const current = forms.filter(({ state }) => state === "current");
  return new Map(current.map(({ bureau, createdAt }) => [bureau, createdAt]));
}

/** The bureaus that have no form yet: those are ticked until a person chooses otherwise. */
export function unsentBureaus(settings: Settings): ReadonlySet<string> {
  const sent = sentDays(settings);
  return new Set(settings.plan.bureaus.filter((bureau) => !sent.has(bureau)));
}

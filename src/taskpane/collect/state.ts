import type { EntryText, Finding, Target } from "../../core";
import type { Ledger, ReturnedFile, UnmergedLine } from "../../exchange";
import type { CellExchange } from "../../sheets";
import type { EarlierState } from "../earlier";
import type { PickedFile } from "../kit";
import type { Context, NotKept, ShellState } from "../shell";

/** A file that was dropped or chosen. */
export interface PickedReturn extends PickedFile {
  /** In the folder that was chosen, that one's name first; a file by itself is known by its name only. */
  readonly path: string;
  readonly isInFolder: boolean;
}

/** A file of the list, or one of several forms in it. Its workbook is not kept: it is read again when it must be judged anew. */
export interface ListedFile {
  readonly file: PickedReturn;
  /** Where the file stands in the list; its report is at the same path, but for one of several forms. */
  readonly path: string;
  /** Of the file's own bytes; null where they could not be read. */
  readonly sha256: string | null;
  /** What was read; its path is unlike any other in the list. */
  readonly returned: ReturnedFile;
}

/** The step 回收: what came, beside what the settings keep (ledger, decisions, joint rules). */
export interface CollectState {
  /** In the order in which they came. */
  readonly files: readonly ListedFile[];
  /** Paths that came again with other contents; the earlier reading is gone. */
  readonly renewed: readonly string[];
  /** How far reading came when it was stopped; null where it was not. */
  readonly stopped: { readonly read: number; readonly of: number } | null;
  /** What was made of this list and these decisions; null when anything has changed since. */
  readonly made: Made | null;
  /** Why a card's decision was not taken. */
  readonly refusal: Refusal | null;
  readonly list: ListChoice;
  /** The list of those that owe something, as it was copied, or is to be copied by hand; null where nobody asked. */
  readonly chased: Chased | null;
  /** Whether a person went on with what is remembered of the last time. */
  readonly isContinued: boolean;
  /** Whether something has changed that neither the workbook nor the browser keeps yet. */
  readonly isUnkept: boolean;
}

/** What a bureau may be shown as: by how it stands, and whether it waits for a person. */
export type BureauGroup =
  "awaited" | "blank" | "partial" | "rejected" | "waiting" | "returned" | "helping";
export type BureauFilter = BureauGroup | "all";

/** Which bureaus are shown. */
export interface ListChoice {
  readonly filter: BureauFilter;
  /** Part of a bureau's or a file's name; empty where nothing is searched for. */
  readonly search: string;
  /** As many as are drawn. */
  readonly most: number;
}

export interface Chased {
  readonly bureaus: number;
  readonly text: string;
  /** Not where the browser does not let the pane copy. */
  readonly isCopied: boolean;
}

export type Made =
  | { readonly kind: "inserted"; readonly sheet: string; readonly sheets: number }
  | { readonly kind: "saved"; readonly file: string }
  /** Values stand in the office's own table; of so many targets something is left. */
  | {
      readonly kind: "taken";
      readonly sheet: string;
      readonly cells: number;
      readonly left: number;
    };

/** What taking over changes in one cell of the office's own table. */
export interface TakenChange {
  readonly target: string;
  readonly name: string;
  readonly field: "value" | EntryText;
  /** An address such as `I5`. */
  readonly cell: string;
  /** What stands there now; empty where nothing does. */
  readonly before: string;
  readonly after: string;
  /** Whether somebody typed it here. */
  readonly isOwn: boolean;
  readonly edit: CellExchange;
}

/** What taking a collection over into a table would change, and of which targets it takes nothing. */
export interface Takeover {
  readonly sheet: string;
  readonly changes: readonly TakenChange[];
  readonly unsettled: readonly UnmergedLine[];
  /** Targets whose line the table has lost, or has twice. */
  readonly without: readonly string[];
}

export type TakeoverQuestion = CollectQuestion & { readonly kind: "take-over" };

export interface TakeoverAnswer {
  readonly question: TakeoverQuestion;
  /** Everything, or only what no other words stand in the way of. */
  readonly how: "all" | "fresh";
}

/** Why a decision cannot be made as it was filled in. */
export interface Refusal {
  /** Of the card it was filled in on. */
  readonly card: string;
  readonly why: RefusalReason;
}

export type RefusalReason =
  | { readonly kind: "no-choice" }
  | { readonly kind: "no-reason" }
  | { readonly kind: "no-name" }
  | { readonly kind: "no-value" }
  /** What was typed cannot be a value of the target. */
  | {
      readonly kind: "bad-value";
      readonly typed: string;
      readonly target: Target;
      readonly finding: Finding | null;
    }
  /** It would settle nothing: the side has no usable value, or others contradict themselves too. */
  | { readonly kind: "settles-nothing" };

export type CollectProblem =
  | { readonly kind: "decisions-file"; readonly file: string; readonly problems: readonly string[] }
  | { readonly kind: "no-returns" }
  /** No table of this plan and period; `period` of one that is there. */
  | { readonly kind: "no-own-table"; readonly period: string | null }
  /** Somebody has typed into the table since it was read. */
  | { readonly kind: "table-changed"; readonly sheet: string }
  /** A file is not what was read any more. */
  | { readonly kind: "file-changed"; readonly file: string }
  | { readonly kind: "unmarked"; readonly file: string }
  | ({ readonly kind: "not-kept" } & NotKept);

export type CollectQuestion =
  | {
      readonly kind: "insert";
      /** Sheets of an earlier consolidation, which go. */
      readonly replaced: readonly string[];
      /** The period of that consolidation where it is another one; else null. */
      readonly otherPeriod: string | null;
      /** Names that other sheets have, and ours instead. */
      readonly renamed: readonly { readonly usual: string; readonly name: string }[];
    }
  /** The workbook has a `_meta` of something else. */
  | { readonly kind: "other-workbook" }
  | { readonly kind: "clear"; readonly files: number }
  /** Something else stands in the office's own table than what was collected. */
  | {
      readonly kind: "take-over";
      readonly sheet: string;
      readonly own: readonly TakenChange[];
      /** Cells that are filled beside those. */
      readonly others: number;
      /** Targets of which something is not taken. */
      readonly left: number;
    }
  /** Fewer files than last time: what would be lost. */
  | ({ readonly kind: "smaller" } & Loss)
  /** All that is remembered would be forgotten. */
  | ({ readonly kind: "start-over" } & Loss)
  /** The workbook's ledger is of another plan or period; opening one puts it away. */
  | ({ readonly kind: "replace-ledger" } & LedgerReplacement);

/** Files that came and would not be there any more. */
export interface Loss {
  /** Their paths. */
  readonly files: readonly string[];
  /** Files more, of which not even the names are known. */
  readonly more: number;
  /** Bureaus of which nothing else has come. */
  readonly bureaus: readonly string[];
}

export interface LedgerReplacement {
  readonly old: Ledger;
  readonly next: Ledger;
}

export const NO_RETURNS: CollectState = {
  files: [],
  renewed: [],
  stopped: null,
  made: null,
  refusal: null,
  list: { filter: "all", search: "", most: 50 },
  chased: null,
  isContinued: false,
  isUnkept: false,
};

/** The step's place in the pane's state; null until the part of the program that does it has been fetched. */
export interface CollectSlot {
  readonly collect: CollectState | null;
}

/** A problem of this step as the pane keeps it; the step tells it. */
export interface CollectTold {
  readonly kind: "collect";
  readonly problem: CollectProblem;
}

/** A question of this step as the pane keeps it; the step asks it. */
export interface CollectAsked {
  readonly kind: "collect";
  readonly question: CollectQuestion;
}

export type CollectContext = Context<
  ShellState & EarlierState & CollectSlot,
  CollectTold,
  CollectAsked
>;

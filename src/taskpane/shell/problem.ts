import type { LedgerFileProblem } from "../notebook";
import type { PlanFileMistake } from "../plans";
import type { SpreadsheetRefusal } from "../../sheets";

/** What can go wrong in any step, as data; the sentence is made in texts/. Steps have problems of their own beside these. */
export type ShellProblem =
  | {
      readonly kind: "spreadsheet";
      readonly code: SpreadsheetRefusal;
      readonly sheet: string | null;
    }
  | { readonly kind: "notebook-unreadable" }
  | {
      readonly kind: "plan-file";
      readonly file: string;
      readonly mistakes: readonly PlanFileMistake[];
    }
  /** The plan was taken; this is to be looked at. */
  | {
      readonly kind: "plan-remarks";
      readonly file: string;
      readonly remarks: readonly PlanFileMistake[];
    }
  /** Somebody has put something into the sheet since that could not be brought back again. */
  | { readonly kind: "not-undoable"; readonly sheet: string; readonly lost: readonly string[] }
  | LedgerFileProblem
  | { readonly kind: "not-loaded" }
  | { readonly kind: "unexpected"; readonly detail: string };

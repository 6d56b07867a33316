import type { Choice, Draft, FinishedDraft, Finding, Plan } from "../../core";
import type { AnnexContent } from "../../exchange";
import type { BookProblem, ChangedTarget, PlacedBookNote, PlanDifference } from "../../sheets";
import type { Context, ShellState } from "../shell";

/** Where an annex came from. */
export type AnnexSource =
  | { readonly kind: "files"; readonly names: readonly string[] }
  | { readonly kind: "clipboard" }
  | { readonly kind: "selection"; readonly sheet: string };

/** What a person answered to a doubt. */
export interface Answer {
  /** The doubt's id. */
  readonly doubt: string;
  readonly choice: Choice;
}

/** Whether an annex is the plan in use once more, or one of its own. */
export type Relation = "revision" | "new";

/** An annex that was read, and what a person has settled of it so far. */
export interface Review {
  readonly source: AnnexSource;
  /** Of the one file that was read; null for several, and for what came without one. */
  readonly sha256: string | null;
  /** What was read, so that it can be read once more. */
  readonly contents: readonly AnnexContent[];
  /** Its fingerprint. */
  readonly key: string;
  /** As it was read, before anything was settled. */
  readonly draft: Draft;
  readonly answers: readonly Answer[];
  /** With all that was answered. */
  readonly finished: FinishedDraft;
  readonly relation: Relation;
  /** How many of its targets the plan in use has, too. */
  readonly known: number;
  /** What changes in the plan in use; null as long as that cannot be said. */
  readonly revision: Revision | null;
}

/** What a revision changes in the plan in use. */
export interface Revision extends PlanDifference {
  /** Targets of which it is said otherwise where they were read, and how they were understood. */
  readonly readings: readonly ChangedTarget[];
}

/** Where the sheets of a plan workbook lie. */
export type SheetsOrigin =
  /** In the open workbook: the names of those that belong to the plan. */
  | { readonly kind: "open"; readonly sheets: readonly string[] }
  | { readonly kind: "file"; readonly name: string };

/** A plan that stands in the sheets of a plan workbook, as it was checked last. */
export interface PlanSheets {
  readonly origin: SheetsOrigin;
  /** Everything that is wrong, each with its cell. */
  readonly mistakes: readonly BookProblem[];
  /** What has to be known of how it was read, and of the plan; it stops nothing. */
  readonly notes: readonly PlacedBookNote[];
  readonly remarks: readonly Finding[];
  /** Null as long as something is wrong. */
  readonly plan: Plan | null;
  /** What it changes in the plan in use; null where it is another plan, or none yet. */
  readonly revision: Revision | null;
}

/** A review that was not finished when the pane was closed. */
export interface LeftReview {
  /** Under which it is kept: the fingerprint of what was read. */
  readonly key: string;
  readonly source: AnnexSource;
  readonly answers: number;
  /** The day of the last answer, 2021-12-20. */
  readonly on: string;
}

/** The step 计划. */
export interface AnnexState {
  readonly review: Review | null;
  /** Whether the review waits, because its sheets were put into the workbook to be gone on with there. */
  readonly isAside: boolean;
  /** Null where no plan workbook was found or chosen. */
  readonly sheets: PlanSheets | null;
  /** Those that the browser has kept, the last one first. */
  readonly left: readonly LeftReview[];
  /** Whether what was settled would be gone with the pane. */
  readonly isUnkept: boolean;
  readonly shows: "all" | "open";
  /** Who signs the reading. */
  readonly signer: string;
  /** What was done last with a review. */
  readonly done: Done | null;
}

export type Done =
  | { readonly kind: "used"; readonly plan: Plan }
  | { readonly kind: "saved"; readonly file: string }
  | { readonly kind: "inserted"; readonly sheets: number };

export type AnnexProblem =
  /** A file, or what was on the clipboard, is none that can be read; the name is null for the clipboard. */
  | {
      readonly kind: "unread";
      readonly name: string | null;
      readonly findings: readonly Finding[];
    }
  /** Nothing was read that could be a target. */
  | { readonly kind: "nothing"; readonly doubts: Draft["doubts"] }
  | { readonly kind: "empty-clipboard" }
  | { readonly kind: "empty-selection"; readonly sheet: string }
  /** The workbook has sheets of these names already. */
  | { readonly kind: "sheets-there"; readonly sheets: readonly string[] };

export interface AnnexQuestion {
  /** What was settled would be lost. */
  readonly kind: "leave";
  readonly answers: number;
}

export const NOTHING_READ: AnnexState = {
  ...{ review: null, isAside: false, sheets: null, left: [], isUnkept: false },
  ...{ shows: "all", signer: "", done: null },
};

/** The step's place in the pane's state; null until the part of the program that does it has been fetched. */
export interface AnnexSlot {
  readonly annex: AnnexState | null;
}

/** A problem of this step as the pane keeps it; the step tells it. */
export interface AnnexTold {
  readonly kind: "annex";
  readonly problem: AnnexProblem;
}

/** A question of this step as the pane keeps it; the step asks it. */
export interface AnnexAsked {
  readonly kind: "annex";
  readonly question: AnnexQuestion;
}

export type AnnexContext = Context<ShellState & AnnexSlot, AnnexTold, AnnexAsked>;

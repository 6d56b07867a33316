import type { CheckedTable } from "./checked-table";
import type { Context, ShellState } from "../shell";

/** What summaries are made of: the table that values are typed into, or what came back. */
export type SummaryOrigin = "table" | "collection";

/** How summaries reach the person who made them: sheets of this workbook, or a workbook each. */
export type SummaryDelivery = "sheets" | "zip" | "single" | "open";

/** A summary that waits to be saved. */
export interface ReadyFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly isSaved: boolean;
}

export type MadeSummaries =
  | { readonly kind: "inserted"; readonly sheet: string; readonly sheets: number }
  | { readonly kind: "saved"; readonly file: string; readonly count: number }
  | { readonly kind: "opened"; readonly count: number }
  | { readonly kind: "ready"; readonly files: readonly ReadyFile[] };

/** Summaries of single bureaus, while a person chooses what to make. */
export interface SummariesState {
  readonly origin: SummaryOrigin;
  /** Whoever can have one, in the plan's order. */
  readonly bureaus: readonly string[];
  readonly chosen: ReadonlySet<string>;
  /** Part of the names of those that are listed. */
  readonly search: string;
  readonly delivery: SummaryDelivery;
  readonly made: MadeSummaries | null;
}

export type SummariesProblem =
  /** The table, or what came back, is not there any more, or has nothing of the plan. */
  | { readonly kind: "nothing"; readonly origin: SummaryOrigin }
  /** Excel opened none; another way is chosen now. */
  | { readonly kind: "not-opened" };

/** Sheets of earlier summaries that would go. */
export interface SummariesQuestion {
  readonly replaced: readonly string[];
}

/** What a step needs that offers summaries. */
export interface SummariesDoor {
  /** Fetches what makes them, unless it is there, and shows it. */
  openSummaries(origin: SummaryOrigin): Promise<void>;
}

/** Their place in the pane's state; null while nobody makes any. */
export interface SummariesSlot {
  readonly summaries: SummariesState | null;
}

/** A problem as the pane keeps it. */
export interface SummariesTold {
  readonly kind: "summaries";
  readonly problem: SummariesProblem;
}

/** A question as the pane keeps it. */
export interface SummariesAsked {
  readonly kind: "summaries";
  readonly question: SummariesQuestion;
}

export type SummariesContext = Context<
  ShellState & CheckedTable & SummariesSlot,
  SummariesTold,
  SummariesAsked
>;

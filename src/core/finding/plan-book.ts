/** Where something stands in a plan workbook. */
export interface BookPlace {
  readonly sheet: string;
  /** `F12`, or the row alone where its column is missing: `12`; null for the sheet as a whole. */
  readonly cell: string | null;
  /** The column's heading, or the name of the fact: 目标值. */
  readonly heading: string | null;
}

/** Why a plan workbook cannot be used, beside what may be wrong with any plan; null where the code says it all. */
export interface PlanBookProblemFacts {
  // of sheets and columns
  readonly "missing-sheet": { readonly sheet: string };
  /** Those that are missing in the row that has most of them; all of them, where none has any. */
  readonly "missing-heading": { readonly headings: readonly string[]; readonly row: number | null };
  readonly "unknown-heading": {
    /** Words of a fact or a heading of a column; empty above a column that has none. */
    readonly words: string;
    readonly near: string | null;
  };
  readonly "heading-twice": { readonly cells: readonly string[] };
  // of what stands in a cell
  readonly "not-a-figure": null;
  /** ≥300, 前8位: the figure with its comparison. */
  readonly "not-a-bare-figure": null;
  readonly "not-a-year": null;
  /** A number that its cell's format shows as another one. */
  readonly "two-readings": { readonly stored: string };
  readonly "error-value": null;
  readonly "unseen-text": null;
  readonly "marked-figure": null;
  readonly "one-for-several": { readonly cells: string };
  readonly "malformed-place": null;
  /** 长期, 每年, 适时 under 时限: a time, but no day. */
  readonly "no-day-named": { readonly words: string };
  /** A line says of its row or cell what another line of the same one does not. */
  readonly "says-otherwise": { readonly cell: string; readonly other: string };
  /** A line that is marked as the example, and says something else. */
  readonly "example-changed": null;
  readonly "open-doubt": { readonly doubt: string };
  /** Words under 处理 that settle nothing; what might stand there. */
  readonly "unfit-handling": { readonly choices: readonly string[] };
}

/** What is told of a plan workbook that can be used: how it was read, and what was made up. */
export interface BookNoteFacts {
  readonly "id-made": { readonly id: string };
  /** What was chosen under 处理, and of what. */
  readonly "choice-applied": { readonly field: string; readonly chosen: string };
  readonly "plan-id-made": { readonly id: string };
  readonly "source-made": { readonly title: string };
  readonly "place-made": { readonly place: string };
  readonly "whole-text": null;
  readonly "kind-made": { readonly kind: string };
  readonly "bureaus-gathered": { readonly names: readonly string[] };
  readonly "short-name": { readonly name: string };
  readonly "day-read": { readonly day: string };
  /** Lines of the example that a blank workbook has. */
  readonly "example-left-out": null;
  readonly "hidden-rows": null;
  readonly "hidden-columns": null;
  readonly "hidden-sheet": null;
  readonly formulas: null;
  readonly "struck-out": null;
  readonly "under-merge": null;
  readonly reordered: { readonly heading: string };
}

export type BookNoteCode = keyof BookNoteFacts;

/** Something told of a plan workbook, of one or several cells. */
export type BookNote<Code extends BookNoteCode = BookNoteCode> = {
  readonly [Each in Code]: { readonly code: Each } & (BookNoteFacts[Each] extends null
    ? unknown
    : BookNoteFacts[Each]);
}[Code];

/** What a plan workbook is received as where a form is expected. */
export const PLAN_BOOK = "zerenbiao-plan";

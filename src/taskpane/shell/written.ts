/** Something the pane wrote, as data; the sentence is made in texts/. */
export type Written =
  /** A sheet that was not there. */
  | { readonly kind: "inserted"; readonly sheet: string }
  /** A sheet in the place of another one. */
  | { readonly kind: "replaced"; readonly sheet: string }
  /** Another value in one cell. */
  | { readonly kind: "fixed"; readonly sheet: string; readonly cell: string }
  /** Values and words that were collected. */
  | { readonly kind: "taken"; readonly sheet: string; readonly cells: number }
  /** Sheets with summaries of single bureaus, and the first of them. */
  | { readonly kind: "summaries"; readonly sheet: string; readonly sheets: number };

/**
 * Brings back what was there before.
 *
 * @returns what takes that back again
 */
export type Revert = () => Promise<Revert>;

/** The last thing that the pane wrote. There is one at a time, in memory only. */
export interface UndoStep {
  readonly written: Written;
  /** Whether it was taken back, and would now be done again. */
  readonly isUndone: boolean;
  readonly revert: Revert;
}

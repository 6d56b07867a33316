import type { NumberFormatClass } from "../shown";
import type { CellLooks } from "./cell-looks";

/**
 * What a spreadsheet holds in one cell, freed of any program's way of storing it. Adapters make it; core reads values from it.
 */
export type CellContent =
  | { readonly kind: "blank" }
  /** `value` as stored (0.96 for 96 % in a percent-formatted cell); `format` is what the cell's number format makes of it. */
  | { readonly kind: "number"; readonly value: number; readonly format: NumberFormatClass }
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "boolean"; readonly value: boolean }
  /** A cell of type date that holds ISO 8601 text (`t="d"`). */
  | { readonly kind: "date"; readonly text: string }
  /** A formula error such as `#DIV/0!`. */
  | { readonly kind: "error"; readonly error: string };

export interface ReportedCell {
  readonly content: CellContent;
  /**
   * The text a person sees in the cell, with the words that its number format puts around the number: `96.00%`, `6,100`,
   * `6100.00万元`, `2022-12-31`. Empty for a blank cell.
   */
  readonly shown: string;
  /** The formula's text without the leading `=`, when the content is a formula's cached result. */
  readonly formula: string | null;
  /** What makes a person read it otherwise than it is stored; left out where nothing does. */
  readonly looks?: CellLooks;
}

/** The cell that holds nothing. */
export const BLANK_CELL: ReportedCell = { content: { kind: "blank" }, shown: "", formula: null };

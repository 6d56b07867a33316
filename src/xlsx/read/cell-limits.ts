import type { ReportedCell } from "../../core";
import { cellAddress, LONGEST_CELL_TEXT } from "../../sheets";
import { MAXIMUM_CELL_TEXT, MAXIMUM_CELLS, MAXIMUM_CELLS_PER_SHEET, tooLarge } from "../limits";

/** What is counted over all sheets of a workbook. */
export interface CellCounts {
  /** Cells found so far, and the characters in them. */
  cellCount: number;
  textLength: number;
}

/** The cell that is being read. */
export interface CellSource {
  readonly sheet: string;
  readonly part: string;
  readonly row: number;
  readonly column: number;
}

/**
 * Counts a cell; refuses the file as `too-large` where it is one too many, or there is too much in all of them.
 *
 * @param inSheet how many its sheet has, this one included
 */
export function countCell(
  { shown, formula }: ReportedCell,
  source: CellSource,
  inSheet: number,
  counts: CellCounts,
): void {
  counts.cellCount++;
  if (inSheet > MAXIMUM_CELLS_PER_SHEET) throw tooManyCells(MAXIMUM_CELLS_PER_SHEET, source);
  if (counts.cellCount > MAXIMUM_CELLS) throw tooManyCells(MAXIMUM_CELLS, source);
  checkText(shown, source); // a shared one
  counts.textLength += shown.length + (formula?.length ?? 0);
  if (counts.textLength > MAXIMUM_CELL_TEXT) {
    const { sheet, part } = source;
    const limit = String(MAXIMUM_CELL_TEXT);
    throw tooLarge("text", `> ${limit}`, limit, { part, sheet });
  }
}

/** Before anything is asked of it: a text that no cell can hold is nobody's answer, and would cost like one. */
export function checkText(text: string, { sheet, part, row, column }: CellSource): void {
  if (text.length <= LONGEST_CELL_TEXT) return;
  const place = { part, sheet, cell: cellAddress({ row, column }) };
  throw tooLarge("cell-text", String(text.length), String(LONGEST_CELL_TEXT), place);
}

export function tooManyCells(
  limit: number,
  { sheet, part }: Pick<CellSource, "sheet" | "part">,
): Error {
  return tooLarge("cells", `> ${limit}`, String(limit), { part, sheet });
}

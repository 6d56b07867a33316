import type { ReportedCell } from "../../core";
import { cellAddress, LONGEST_CELL_TEXT } from "../../sheets";
import { type ReadingLimits, tooLarge } from "../limits";

/** What is counted over all sheets of a workbook. */
export interface CellCounts {
  /** Cells found so far, and the characters in them. */
  cellCount: number;
  textLength: number;
  readonly limits: ReadingLimits;
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
  const { cellsPerSheet, cells, cellText } = counts.limits;
  counts.cellCount++;
  if (inSheet > cellsPerSheet) throw tooManyCells(cellsPerSheet, source);
  if (counts.cellCount > cells) throw tooManyCells(cells, source);
  checkText(shown, source); // a shared one
  counts.textLength += shown.length + (formula?.length ?? 0);
  if (counts.textLength > cellText) {
    const { sheet, part } = source;
    const limit = String(cellText);
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

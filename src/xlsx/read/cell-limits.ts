import { finding, type Finding, nameCells, type ReportedCell, shorten } from "../../core";
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
 * @param length of its text as the file has it
 * @param inSheet how many its sheet has, this one included
 */
export function countCell(
  { shown, formula }: ReportedCell,
  length: number,
  source: CellSource,
  inSheet: number,
  counts: CellCounts,
): void {
  const { cellsPerSheet, cells, cellText } = counts.limits;
  counts.cellCount++;
  if (inSheet > cellsPerSheet) throw tooManyCells(cellsPerSheet, source);
  if (counts.cellCount > cells) throw tooManyCells(cells, source);
  counts.textLength += Math.max(length, shown.length) + (formula?.length ?? 0);
  if (counts.textLength > cellText) {
    const { sheet, part } = source;
    const limit = String(cellText);
    throw tooLarge("text", `> ${limit}`, limit, { part, sheet });
  }
}

/** Before anything is asked of it: a formula that no cell can hold is nobody's, and would cost like one. */
export function checkFormula(text: string, { sheet, part, row, column }: CellSource): void {
  if (text.length <= LONGEST_CELL_TEXT) return;
  const place = { part, sheet, cell: cellAddress({ row, column }) };
  throw tooLarge("cell-text", String(text.length), String(LONGEST_CELL_TEXT), place);
}

/** Whether a text is longer than any cell holds. It is kept as its beginning and its length, and counts as what it is. */
export function isTooLong(text: string): boolean {
  return text.length > LONGEST_CELL_TEXT;
}

/** What is kept of such a text: nobody's answer, whatever it begins with. */
export function keptOf(text: string): ReportedCell {
  const kept = shorten(text);
  return { content: { kind: "text", text: kept }, shown: kept, formula: null };
}

/** A cell whose text is longer than a cell's can be. */
export interface LongText {
  readonly address: string;
  readonly kept: string;
  readonly length: number;
}

/** What is told of the cells of a sheet with such a text: the first one's beginning, and all their addresses. */
export function reportLongTexts(sheet: string, cells: readonly LongText[]): readonly Finding[] {
  const [first] = cells;
  if (first === undefined) return [];
  return [
    finding("long-text", {
      ...{ sheet, cell: first.address, received: first.kept, expected: `≤ ${LONGEST_CELL_TEXT}` },
      details: {
        ...nameCells(cells.map(({ address }) => address)),
        longest: Math.max(...cells.map(({ length }) => length)),
      },
    }),
  ];
}

export function tooManyCells(
  limit: number,
  { sheet, part }: Pick<CellSource, "sheet" | "part">,
): Error {
  return tooLarge("cells", `> ${limit}`, String(limit), { part, sheet });
}

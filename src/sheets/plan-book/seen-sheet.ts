import { BLANK_CELL, type ReportedCell, seenText } from "../../core";
import {
  cellAddress,
  type GridCell,
  type MergedArea,
  parseAddress,
  rangeAddress,
  rowsOf,
  type SheetGrid,
} from "../kit";
import type { ToldPlace } from "./told";

/** A cell of a plan workbook: where it is, what it holds, and the words that a person reads in it, without blanks at its ends. */
export interface BookCell extends ToldPlace {
  readonly reported: ReportedCell;
  /** Merged cells, of which it is one: `G22:G24`. */
  readonly merged: string | null;
}

/** A figure that its format shows rounded, with what the cell holds: 300（存的是 300.4）. */
export function withStored(cell: BookCell): BookCell {
  const { content, shown } = cell.reported;
  const isOther =
    content.kind === "number" && content.format === "plain" && shown !== String(content.value);
  return isOther ? { ...cell, text: `${cell.text}（存的是 ${content.value}）` } : cell;
}

/** The cells of a sheet as they are seen: those that were merged show what their first one holds. */
export class SeenSheet {
  readonly #cells: ReadonlyMap<number, ReadonlyMap<number, GridCell>>;
  readonly #merges: ReadonlyMap<string, MergedArea>;

  constructor(
    readonly sheet: SheetGrid,
    readonly headRow: number,
  ) {
    const byRow = [...rowsOf(sheet)].map(
      ([row, cells]) => [row, new Map(cells.map((cell) => [cell.column, cell]))] as const,
    );
    this.#cells = new Map(byRow);
    this.#merges = new Map(
      (sheet.extras?.merges ?? [])
        .filter(({ top, bottom }) => top > headRow && bottom - top < MOST_MERGED)
        .flatMap((area) => eachCell(area).map((address) => [address, area] as const)),
    );
  }

  /** Rows below the headings that hold anything, or lie in merged cells that do. */
  rows(): readonly number[] {
    const merged = [...this.#merges.keys()].flatMap((address) => parseAddress(address)?.row ?? []);
    const all = new Set([...this.#cells.keys(), ...merged].filter((row) => row > this.headRow));
    return [...all].toSorted((one, other) => one - other);
  }

  cell(row: number, column: number | null, heading: string, example: string): BookCell {
    const { name: sheet } = this.sheet;
    if (column === null) {
      const nowhere = { sheet, cell: String(row), heading, text: "", example, merged: null };
      return { ...nowhere, reported: BLANK_CELL };
    }
    const address = cellAddress({ row, column });
    const area = this.#merges.get(address);
    const own = this.#cells.get(row)?.get(column) ?? BLANK_CELL;
    const first =
      area === undefined ? own : (this.#cells.get(area.top)?.get(area.left) ?? BLANK_CELL);
    return {
      ...{ sheet, cell: address, heading, example, reported: own },
      text: textIn(first),
      merged: area === undefined || area.top === area.bottom ? null : rangeAddress(area),
    };
  }
}

/** Merged cells taller than any table are a sheet's own decoration. */
const MOST_MERGED = 2000;

function eachCell({ top, left, bottom, right }: MergedArea): string[] {
  const addresses: string[] = [];
  for (let row = top; row <= bottom; row += 1) {
    for (let column = left; column <= Math.min(right, left + 50); column += 1) {
      addresses.push(cellAddress({ row, column }));
    }
  }
  return addresses;
}

/** What is read in a cell; a hidden column is only out of the way, and counts. */
function textIn(cell: ReportedCell): string {
  const { looks } = cell;
  if (looks?.unseen !== "hidden") return seenText(cell).trim();
  const { content, shown, formula } = cell;
  const { runs } = looks;
  return seenText({ content, shown, formula, ...(runs && { looks: { runs } }) }).trim();
}

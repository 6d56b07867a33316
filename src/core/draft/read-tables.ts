import { type DocumentCell, type DocumentTable, MAXIMUM_COLUMNS } from "../document";
import { type DoubtBook, tidyText } from "./doubt-book";
import type { DraftPlace } from "./draft";
import { AS_READ, shorten } from "./draft-cell";
import { type ReadTable, readTable } from "./read-table";

/** The tables of a document that say what their columns hold; what is hidden in them enters no figure. */
export function readTables(
  found: readonly DocumentTable[],
  firstYear: number | null,
  book: DoubtBook,
): ReadTable[] {
  const tables: ReadTable[] = [];
  let [rows, cells] = [0, 0];
  for (const [index, table] of found.entries()) {
    rows += new Set(table.cells.map(({ row }) => row)).size;
    cells += table.cells.length;
    if (isTooLarge(table) || rows > MOST_FILLED_ROWS || cells > MOST_CELLS) {
      const place = { table: index + 1, row: 1, column: 1, header: null, from: 0, to: 0 };
      const size = `${table.rows} × ${table.columns}`;
      book.note(`t${index + 1}`, "error", "table-too-large", place, size);
      continue;
    }
    const shown = withoutHiddenColumns(table, index + 1, book);
    const read = readTable(shown, index + 1, tables.at(-1) ?? null, firstYear);
    if (read !== null && read.lines.length > 0) tables.push(read);
  }
  return tables;
}

/** In all tables together: the longest annexes have some hundred rows of ten cells. */
const MOST_FILLED_ROWS = 2000;
const MOST_CELLS = 40_000;
/** Of one table, blank ones too. */
const MOST_ROWS = 5000;
const MOST_PLACES = 500_000;
export const isTooLarge = ({ rows, columns }: DocumentTable): boolean =>
  rows > MOST_ROWS || columns > MAXIMUM_COLUMNS || rows * columns > MOST_PLACES;

const isHidden = ({ remarks }: DocumentCell): boolean =>
  remarks.some(({ kind }) => kind === "hidden-cell");

/** A hidden column is not read; what is hidden enters no figure. */
function withoutHiddenColumns(table: DocumentTable, place: number, book: DoubtBook): DocumentTable {
  if (!table.cells.some(isHidden) || table.cells.every(isHidden)) return table;
  const visibleRows = new Set(table.cells.filter((cell) => !isHidden(cell)).map(({ row }) => row));
  const hidden = new Set<number>();
  for (let column = 0; column < table.columns; column += 1) {
    const own = table.cells.filter(
      (cell) => cell.column === column && cell.columnSpan === 1 && visibleRows.has(cell.row),
    );
    if (own.length === 0 || !own.every(isHidden)) continue;
    hidden.add(column);
    const header = own.find(({ text }) => text.trim() !== "");
    if (header === undefined) continue;
    book.note(
      `t${place}c${column + 1}`,
      "warning",
      "hidden-column",
      placeOfCell(place, header),
      shorten(header.text.trim()),
      [AS_READ],
    );
  }
  if (hidden.size === 0) return table;
  return {
    ...table,
    cells: table.cells.map((cell) =>
      hidden.has(cell.column) && cell.columnSpan === 1 ? { ...cell, text: "", remarks: [] } : cell,
    ),
  };
}

export function placeOfCell(table: number, { row, column, text }: DocumentCell): DraftPlace {
  return {
    table,
    row: row + 1,
    column: column + 1,
    header: null,
    from: 0,
    to: tidyText(text).length,
  };
}

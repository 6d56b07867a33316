import { columnLetters, type CellSpecValue, type RowSpec, type SheetSpec } from "../../sheets";
import { encodeMarkup, escapeCellText, escapeText } from "../xml";
import { layOut, type GridCell, type GridRow } from "./grid";
import type { BookTables } from "./tables";

/** The highest row Excel has, in points. */
const HIGHEST_ROW = 409.5;

/**
 * The rows of a sheet with their cells (ECMA-376 part 1, 18.3.1.80), and the range that they take up.
 *
 * @returns the rows in one piece after the other, each of so many characters that what it is made of can be let go
 * @throws RangeError for cells that cannot be written where they are; see `layOut`.
 */
export function renderRows(
  sheet: SheetSpec,
  tables: BookTables,
): { readonly data: Iterable<string>; readonly dimension: string } {
  const grid = layOut(sheet);
  const extent = new Extent();
  for (const { row, cells } of allRows(sheet, grid)) {
    extent.expand(row, cells[0]?.column ?? 0, cells.at(-1)?.column ?? 0);
  }
  return { data: renderData(sheet, grid, tables), dimension: extent.address };
}

/** Characters of one piece. */
const PIECE = 250_000;

function* renderData(
  sheet: SheetSpec,
  grid: Iterable<GridRow>,
  tables: BookTables,
): Generator<string> {
  const columns: string[] = [];
  const lettersOf = (column: number): string => (columns[column] ??= columnLetters(column));
  let rows = "";
  let isEmpty = true;
  for (const { row, cells } of allRows(sheet, grid)) {
    if (isEmpty) rows = "<sheetData>";
    isEmpty = false;
    let content = "";
    for (const cell of cells) {
      content += renderCell(cell, lettersOf(cell.column), tables, sheet.name);
    }
    const height = heightOf(sheet.rows[row - 1]);
    const size = height === 0 ? "" : ` ht="${height}" customHeight="1"`;
    const first = cells[0]?.column ?? 0;
    const spans = first === 0 ? "" : ` spans="${first}:${cells.at(-1)?.column ?? 0}"`;
    const start = `<row r="${row}"${size}${spans} x14ac:dyDescent="0.25"`;
    rows += content === "" ? `${start}/>` : `${start}>${content}</row>`;
    if (rows.length < PIECE) continue;
    yield rows;
    rows = "";
  }
  yield isEmpty ? "<sheetData/>" : `${rows}</sheetData>`;
}

/** Rows with cells, and those without that have a height of their own. */
function* allRows(sheet: SheetSpec, grid: Iterable<GridRow>): Generator<GridRow> {
  let next = 1;
  const blankTo = function* (end: number): Generator<GridRow> {
    for (; next < end; next += 1) {
      if (heightOf(sheet.rows[next - 1]) !== 0) yield { row: next, cells: [] };
    }
  };
  for (const each of grid) {
    yield* blankTo(each.row);
    yield each;
    next = each.row + 1;
  }
  yield* blankTo(sheet.rows.length + 1);
}

/** The height to be written; 0 where the row says none. */
function heightOf(row: RowSpec | undefined): number {
  return row === undefined ? 0 : Math.min(row.height, HIGHEST_ROW) || 0;
}

function renderCell(
  { row, value, style, isCovered = false }: GridCell,
  letters: string,
  { styles, strings }: BookTables,
  sheet: string,
): string {
  const number = style === null ? 0 : styles.numberOf(style);
  if (number === 0 && !isCovered) return "";
  const start = `<c r="${letters}${row}"${number === 0 ? "" : ` s="${number}"`}`;
  if (value === null) return `${start}/>`;
  if (typeof value === "string") return `${start} t="s"><v>${strings.numberOf(value)}</v></c>`;
  const where = (): string => `'${sheet}'!${letters}${row}`;
  if (typeof value === "number") return `${start}><v>${requireFinite(value, where)}</v></c>`;
  return `${start}${renderFormula(value, where)}</c>`;
}

function renderFormula(
  { formula, result }: Extract<CellSpecValue, { readonly formula: string }>,
  where: () => string,
): string {
  const isUnfit = formula === "" || formula.startsWith("=") || formula.length > LONGEST_FORMULA;
  if (isUnfit || escapeText(formula) !== formula) {
    throw new RangeError(`formula at ${where()} cannot be written: ${formula}`);
  }
  const markup = `<f>${encodeMarkup(formula)}</f>`;
  if (typeof result === "number") return `>${markup}<v>${requireFinite(result, where)}</v>`;
  return ` t="str">${markup}<v>${encodeMarkup(escapeCellText(result))}</v>`;
}

const LONGEST_FORMULA = 8192;

function requireFinite(value: number, where: () => string): number {
  if (!Number.isFinite(value)) throw new RangeError(`${value} at ${where()} is not a number`);
  return value;
}

/**
 * The range of a sheet's cells, as exceljs reckons it: a row without cells begins at no column, and the next one begins anew. Readers
 * take it for a hint.
 */
class Extent {
  private top = 0;
  private left = 0;
  private bottom = 0;
  private right = 0;

  expand(row: number, first: number, last: number): void {
    if (this.top === 0) this.top = row;
    if (this.left === 0 || first < this.left) this.left = first;
    this.bottom = row;
    this.right = Math.max(this.right, last);
  }

  get address(): string {
    const start = `${columnLetters(this.left || 1)}${this.top || 1}`;
    return `${start}:${columnLetters(this.right || 1)}${this.bottom || 1}`;
  }
}

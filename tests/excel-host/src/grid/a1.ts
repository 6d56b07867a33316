import { isEntireColumn, isEntireRow, MAX_COLUMNS, MAX_ROWS, type Rectangle } from "./rectangle";

const CELL = /^\$?([A-Za-z]{1,3})\$?([0-9]{1,7})$/;
const COLUMNS = /^\$?([A-Za-z]{1,3}):\$?([A-Za-z]{1,3})$/;
const ROWS = /^\$?([0-9]{1,7}):\$?([0-9]{1,7})$/;

/** @example columnName(27) // => "AB" */
export function columnName(column: number): string {
  let name = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

export function columnIndex(name: string): number {
  let index = 0;
  for (const letter of name.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

/** @example toA1({ row: 0, column: 1, rows: 2, columns: 1 }, "$") // => "$B$1:$B$2" */
export function toA1(area: Rectangle, mark: "" | "$" = ""): string {
  const first = area.row + 1;
  const last = area.row + area.rows;
  const left = columnName(area.column);
  const right = columnName(area.column + area.columns - 1);
  if (isEntireRow(area)) return `${mark}${first}:${mark}${last}`;
  if (isEntireColumn(area)) return `${mark}${left}:${mark}${right}`;
  const corner = `${mark}${left}${mark}${first}`;
  return area.rows === 1 && area.columns === 1 ? corner : `${corner}:${mark}${right}${mark}${last}`;
}

/** Null when the text is no address on a sheet. */
export function parseA1(text: string): Rectangle | null {
  const address = text.trim();
  const columns = COLUMNS.exec(address);
  if (columns) {
    return span(0, columnIndex(columns[1] ?? ""), MAX_ROWS - 1, columnIndex(columns[2] ?? ""));
  }
  const rows = ROWS.exec(address);
  if (rows) return span(Number(rows[1]) - 1, 0, Number(rows[2]) - 1, MAX_COLUMNS - 1);
  const [from, to, more] = address.split(":");
  if (from === undefined || more !== undefined) return null;
  const start = CELL.exec(from);
  const end = to === undefined ? start : CELL.exec(to);
  if (!start || !end) return null;
  return span(
    Number(start[2]) - 1,
    columnIndex(start[1] ?? ""),
    Number(end[2]) - 1,
    columnIndex(end[1] ?? ""),
  );
}

function span(
  row: number,
  column: number,
  otherRow: number,
  otherColumn: number,
): Rectangle | null {
  const area = {
    row: Math.min(row, otherRow),
    column: Math.min(column, otherColumn),
    rows: Math.abs(row - otherRow) + 1,
    columns: Math.abs(column - otherColumn) + 1,
  };
  const isOnSheet =
    area.row >= 0 &&
    area.column >= 0 &&
    area.row + area.rows <= MAX_ROWS &&
    area.column + area.columns <= MAX_COLUMNS;
  return isOnSheet ? area : null;
}

/** `'My sheet'!A1` apart; the sheet is null when there is none. */
export function splitSheet(text: string): { readonly sheet: string | null; readonly ref: string } {
  const found = /^(?:'((?:[^']|'')+)'|([^'!]+))!(.+)$/.exec(text.trim());
  if (!found) return { sheet: null, ref: text.trim() };
  const [, quoted, bare, ref = ""] = found;
  return { sheet: quoted === undefined ? (bare ?? "") : quoted.replace(/''/g, "'"), ref };
}

/** Letters of any script, digits, `_` and `.` need no quotes: 指标填报!A1. */
export function quoteSheet(name: string): string {
  return /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !CELL.test(name) && !/^(?:r|c|rc)$/i.test(name)
    ? name
    : `'${name.replace(/'/g, "''")}'`;
}

import type { DocumentCell, DocumentTable } from "../document";
import {
  type ColumnRole,
  type Heading,
  isKnownHeading,
  readHeading,
  saysHowMuch,
} from "./headings";

/** The cell at each place of a table; undefined where a row has none. */
export type Grid = readonly (readonly (DocumentCell | undefined)[])[];

/** The heading of a table: its rows, and what each column is called. */
export interface Head {
  readonly firstRow: number;
  /** The first row below. */
  readonly endRow: number;
  readonly columns: readonly Heading[];
}

/** Rows above a heading: a title, a date, a unit. */
const MOST_ROWS_ABOVE = 12;

/**
 * Finds the heading of a table by the words of its columns, over one row or two, below whatever stands above it.
 *
 * @example findHead(table, gridOf(table))?.columns.map(({ role }) => role) // => ["number", "category", "goal", "indicator", "bureaus"]
 */
export function findHead(table: DocumentTable, grid: Grid): Head | null {
  for (let row = 0; row < Math.min(MOST_ROWS_ABOVE, table.rows); row += 1) {
    if (!isHeadRow(grid, row)) continue;
    const endRow = endOfHead(table, grid, row);
    return { firstRow: row, endRow, columns: readColumns(table, grid, row, endRow) };
  }
  return null;
}

const SUBJECTS: ReadonlySet<ColumnRole> = new Set(["indicator", "goal", "target"]);

/** Whether most cells of a row are headings, one of them of what is asked, and none says how much. */
export function isHeadRow(grid: Grid, row: number): boolean {
  const cells = filled(grid, row);
  if (cells.some(({ text }) => saysHowMuch(text))) return false;
  const known = cells.filter(({ text }) => isKnownHeading(text));
  const headings = known.map(({ text }) => readHeading(text));
  const roles = headings.map(({ role }) => role);
  const asksWhom = roles.some((role) => role === "bureaus" || role === "lead");
  // 一季度, 二季度 … between the task and who answers for it
  const areShort = asksWhom && cells.every(({ text }) => text.trim().length <= 12);
  return (
    known.length >= 2 &&
    (known.length * 2 >= cells.length || areShort) &&
    // 指标 beside 目标: what is measured, and how much of it
    new Set(headings.map(({ role, isVague }) => `${role} ${isVague}`)).size >= 2 &&
    roles.some((role) => SUBJECTS.has(role))
  );
}

/** Whether a row below the heading is the heading of another table: a year alone may as well be when a task is due. */
export function isHeadAgain(grid: Grid, row: number): boolean {
  return (
    isHeadRow(grid, row) &&
    filled(grid, row)
      .map(({ text }) => readHeading(text))
      .some(({ role, year }) => SUBJECTS.has(role) && year === null)
  );
}

function filled(grid: Grid, row: number): DocumentCell[] {
  return [...new Set(grid[row] ?? [])].filter(
    (cell): cell is DocumentCell => cell !== undefined && cell.text.trim() !== "",
  );
}

function endOfHead(table: DocumentTable, grid: Grid, row: number): number {
  const spans = (grid[row] ?? []).map((cell) => (cell === undefined ? 0 : cell.row + cell.rowSpan));
  const isAll = spans.every((end) => end === spans[0]);
  const tallest = isAll ? row + 1 : Math.max(row + 1, ...spans);
  if (tallest > row + 1) return Math.min(tallest, row + 3, table.rows);
  return isSubHead(grid, row) ? row + 2 : row + 1;
}

/** A second row of headings that only parts what stands above it: 责任单位 into 牵头单位 and 配合单位. */
function isSubHead(grid: Grid, row: number): boolean {
  const [upper = [], lower] = [grid[row], grid[row + 1]];
  if (lower === undefined) return false;
  const own = lower.flatMap((cell, column) =>
    cell !== undefined && cell.text.trim() !== "" && cell !== upper[column]
      ? [{ cell, column }]
      : [],
  );
  const parts = own.filter(({ column }) => {
    const above = upper[column];
    return above === undefined || above.text.trim() === "" || above.columnSpan > 1;
  });
  return (
    own.length > 1 &&
    parts.length === own.length &&
    own.every(({ cell }) => isKnownHeading(cell.text))
  );
}

function readColumns(
  table: DocumentTable,
  grid: Grid,
  row: number,
  endRow: number,
): readonly Heading[] {
  const columns = Array.from({ length: table.columns }, (_, column): Heading => {
    const cells = new Set<DocumentCell>();
    for (let line = row; line < endRow; line += 1) {
      const cell = grid[line]?.[column];
      if (cell !== undefined && cell.text.trim() !== "") cells.add(cell);
    }
    return joinHeadings([...cells].map(({ text }) => readHeading(text)));
  });
  return columns.map((column, place) => partOfSpan(grid, row, endRow, columns, column, place));
}

/** The lower heading counts; a year below 目标值 is one of its values. */
function joinHeadings(headings: readonly Heading[]): Heading {
  const [upper] = headings;
  const lower = headings.at(-1);
  if (upper === undefined || lower === undefined) return readHeading("");
  if (upper === lower) return lower;
  const keepsUpper = (lower.role === "extra" || lower.isVague) && upper.role !== "extra";
  return {
    header: `${upper.header}${lower.header}`,
    role: keepsUpper ? upper.role : lower.role,
    year: lower.year ?? upper.year,
    unit: lower.unit ?? upper.unit,
    isVague: keepsUpper ? upper.isVague : lower.isVague,
  };
}

/** A heading over several columns names the last of them; those before it part it further. */
function partOfSpan(
  grid: Grid,
  row: number,
  endRow: number,
  columns: readonly Heading[],
  own: Heading,
  place: number,
): Heading {
  const cell = grid[endRow - 1]?.[place] ?? grid[row]?.[place];
  if (cell === undefined || place + 1 >= cell.column + cell.columnSpan) return own;
  if (columns[place + 1]?.header !== own.header || own.header === "") return own;
  const isText = SUBJECTS.has(own.role);
  return {
    ...own,
    header: `${own.header}${place - cell.column + 1}`,
    role: isText ? "category" : own.role,
  };
}

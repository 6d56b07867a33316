/** Rectangles of cells. Rows and columns count from 0. */
export interface Rectangle {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export interface Cell {
  readonly row: number;
  readonly column: number;
}

export type Axis = "row" | "column";

/** Where a rectangle goes when rows or columns move; null when it is deleted with them. */
export type Move = (rectangle: Rectangle) => Rectangle | null;

export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

export const WHOLE_SHEET: Rectangle = { row: 0, column: 0, rows: MAX_ROWS, columns: MAX_COLUMNS };

export const cellKey = (row: number, column: number): number => row * MAX_COLUMNS + column;
export const keyCell = (key: number): Cell => ({
  row: Math.floor(key / MAX_COLUMNS),
  column: key % MAX_COLUMNS,
});

export const oneCell = ({ row, column }: Cell): Rectangle => ({ row, column, rows: 1, columns: 1 });
export const isOneCell = ({ rows, columns }: Rectangle): boolean => rows === 1 && columns === 1;
export const isEntireRow = ({ columns }: Rectangle): boolean => columns === MAX_COLUMNS;
export const isEntireColumn = ({ rows }: Rectangle): boolean => rows === MAX_ROWS;
export const isUnbounded = (area: Rectangle): boolean => isEntireRow(area) || isEntireColumn(area);
export const cellCount = ({ rows, columns }: Rectangle): number => rows * columns;

/** Every cell of a rectangle, line by line. */
export function* cellsOf(area: Rectangle): Generator<Cell> {
  for (let row = area.row; row < area.row + area.rows; row++) {
    for (let column = area.column; column < area.column + area.columns; column++) {
      yield { row, column };
    }
  }
}

/** One value for every cell, as lines. */
export function gridOf<T>(area: Rectangle, valueAt: (cell: Cell) => T): T[][] {
  return Array.from({ length: area.rows }, (_line, i) =>
    Array.from({ length: area.columns }, (_value, j) =>
      valueAt({ row: area.row + i, column: area.column + j }),
    ),
  );
}

export const isSame = (one: Rectangle, other: Rectangle): boolean =>
  one.row === other.row &&
  one.column === other.column &&
  one.rows === other.rows &&
  one.columns === other.columns;

export function intersect(one: Rectangle, other: Rectangle): Rectangle | null {
  const row = Math.max(one.row, other.row);
  const column = Math.max(one.column, other.column);
  const rows = Math.min(one.row + one.rows, other.row + other.rows) - row;
  const columns = Math.min(one.column + one.columns, other.column + other.columns) - column;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : null;
}

export const containsCell = (area: Rectangle, { row, column }: Cell): boolean =>
  row >= area.row &&
  row < area.row + area.rows &&
  column >= area.column &&
  column < area.column + area.columns;

/** The smallest rectangle around both. */
export function enclose(one: Rectangle, other: Rectangle): Rectangle {
  const row = Math.min(one.row, other.row);
  const column = Math.min(one.column, other.column);
  return {
    row,
    column,
    rows: Math.max(one.row + one.rows, other.row + other.rows) - row,
    columns: Math.max(one.column + one.columns, other.column + other.columns) - column,
  };
}

/** What is left of the first without the second, as up to four rectangles. */
export function subtract(from: Rectangle, hole: Rectangle): Rectangle[] {
  const cut = intersect(from, hole);
  if (!cut) return [from];
  const bottom = cut.row + cut.rows;
  const right = cut.column + cut.columns;
  return [
    { ...from, rows: cut.row - from.row },
    { ...from, row: bottom, rows: from.row + from.rows - bottom },
    { row: cut.row, column: from.column, rows: cut.rows, columns: cut.column - from.column },
    { row: cut.row, column: right, rows: cut.rows, columns: from.column + from.columns - right },
  ].filter(({ rows, columns }) => rows > 0 && columns > 0);
}

/** A rectangle after `count` lines were inserted (or, below zero, deleted) at `at`; null when nothing of it is left. */
export function shift(
  area: Rectangle,
  axis: Axis,
  { at, count }: { readonly at: number; readonly count: number },
): Rectangle | null {
  // whole columns stay whole, whatever happens to the rows
  if (axis === "row" ? isEntireColumn(area) : isEntireRow(area)) return area;
  const move = (line: number): number =>
    line < at ? line : count < 0 && line < at - count ? at : line + count;
  const start = move(area[axis]);
  const length = move(area[axis] + (axis === "row" ? area.rows : area.columns)) - start;
  if (length <= 0) return null;
  return axis === "row"
    ? { ...area, row: start, rows: length }
    : { ...area, column: start, columns: length };
}

import {
  cellAddress,
  LAST_COLUMN,
  type CellSpec,
  type CellSpecValue,
  type PlaceSpec,
  type RangeSpec,
  type SheetSpec,
  type StyleSpec,
} from "../../sheets";

/** A cell that a sheet's part may have: one of the spec, or one that a merge covers. */
export interface GridCell extends PlaceSpec {
  readonly value: CellSpecValue;
  /** Null where a merge begins in a place without a cell. */
  readonly style: StyleSpec | null;
  readonly isCovered?: boolean;
}

/**
 * The cells of a sheet by row, counted from 1, each row in the order of its columns.
 *
 * Merged cells without a cell of their own look like the first: border, fill and lock hold all over.
 *
 * @throws RangeError for two cells in one place, merges that overlap, a value that a merge would hide.
 */
export function layOut(sheet: SheetSpec): readonly (readonly GridCell[] | undefined)[] {
  const cells = new Map<number, CellSpec>();
  for (const cell of sheet.cells) {
    const place = placeNumber(cell.row, cell.column);
    if (cells.has(place)) {
      throw new RangeError(`two cells at '${sheet.name}'!${cellAddress(cell)}`);
    }
    cells.set(place, cell);
  }
  const rows: GridCell[][] = [];
  for (const cell of sheet.cells) addTo(rows, cell);
  const merged = new Set<number>();
  for (const merge of sheet.merges) {
    for (const cell of coverCells(sheet, merge, cells, merged)) addTo(rows, cell);
  }
  for (const row of rows) sortByColumn(row);
  return rows;
}

/** The cells that a merge adds to those of the spec. */
function coverCells(
  { name }: SheetSpec,
  { top, left, bottom, right }: RangeSpec,
  cells: ReadonlyMap<number, CellSpec>,
  merged: Set<number>,
): GridCell[] {
  const added: GridCell[] = [];
  const style = cells.get(placeNumber(top, left))?.style ?? null;
  for (let row = top; row <= bottom; row += 1) {
    for (let column = left; column <= right; column += 1) {
      const place = placeNumber(row, column);
      const address = (): string => `'${name}'!${cellAddress({ row, column })}`;
      if (merged.has(place)) throw new RangeError(`merges overlap at ${address()}`);
      merged.add(place);
      const own = cells.get(place);
      const isFirst = row === top && column === left;
      if (own === undefined) {
        added.push({ row, column, value: null, style, isCovered: !isFirst });
      } else if (!isFirst && own.value !== null) {
        throw new RangeError(`merge hides the value of ${address()}`);
      }
    }
  }
  return added;
}

/** A place as one number, in the order of rows and then columns. */
export function placeNumber(row: number, column: number): number {
  return row * LAST_COLUMN + column - 1;
}

function addTo(rows: GridCell[][], cell: GridCell): void {
  const row = rows[cell.row];
  if (row === undefined) rows[cell.row] = [cell];
  else row.push(cell);
}

/** Builders mostly name cells from left to right. */
function sortByColumn(row: GridCell[] | undefined): void {
  const isSorted = row?.every(({ column }, at) => column > (row[at - 1]?.column ?? 0)) ?? true;
  if (!isSorted) row?.sort((one, other) => one.column - other.column);
}

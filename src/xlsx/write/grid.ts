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

/** The cells of one row, in the order of their columns. */
export interface GridRow {
  readonly row: number;
  readonly cells: readonly GridCell[];
}

/**
 * The rows of a sheet that have cells, from the top. A row is put together when it is asked for: a list of fifty thousand lines does
 * not stand in memory a second time.
 *
 * Merged cells without a cell of their own look like the first: border, fill and lock hold all over.
 *
 * @throws RangeError for two cells in one place, merges that overlap, a value that a merge would hide.
 */
export function layOut(sheet: SheetSpec): Iterable<GridRow> {
  const cells = inOrder(sheet);
  const added = coverMerged(sheet, cells);
  return { [Symbol.iterator]: () => rowsOf(cells, added) };
}

function* rowsOf(
  cells: readonly CellSpec[],
  added: ReadonlyMap<number, readonly GridCell[]>,
): Generator<GridRow> {
  const covered = [...added.keys()].sort((one, other) => one - other);
  let next = 0;
  let at = 0;
  while (at < cells.length || next < covered.length) {
    const row = Math.min(cells[at]?.row ?? Infinity, covered[next] ?? Infinity);
    const begin = at;
    while (cells[at]?.row === row) at += 1;
    const own = cells.slice(begin, at);
    if (covered[next] !== row) {
      yield { row, cells: own };
      continue;
    }
    next += 1;
    yield { row, cells: [...own, ...(added.get(row) ?? [])].sort(byColumn) };
  }
}

/** The cells from left to right and from top to bottom, as builders mostly name them. */
function inOrder({ name, cells }: SheetSpec): readonly CellSpec[] {
  const isAfter = (cell: CellSpec, index: number): boolean =>
    index === 0 || placeOf(cell) > placeOf(cells[index - 1]);
  if (cells.every(isAfter)) return cells;
  const ordered = [...cells].sort((one, other) => placeOf(one) - placeOf(other));
  const twin = ordered.find((cell, index) => placeOf(cell) === placeOf(ordered[index - 1]));
  if (twin) throw new RangeError(`two cells at '${name}'!${cellAddress(twin)}`);
  return ordered;
}

/** What merges add, by row. */
function coverMerged(
  sheet: SheetSpec,
  ordered: readonly CellSpec[],
): ReadonlyMap<number, readonly GridCell[]> {
  const added = new Map<number, GridCell[]>();
  if (sheet.merges.length === 0) return added;
  const rows = new Set<number>();
  for (const { top, bottom } of sheet.merges) {
    for (let row = top; row <= bottom; row += 1) rows.add(row);
  }
  const own = ordered.filter(({ row }) => rows.has(row));
  const cells = new Map(own.map((cell) => [placeOf(cell), cell]));
  const merged = new Set<number>();
  for (const merge of sheet.merges) {
    for (const cell of coverCells(sheet, merge, cells, merged)) {
      const known = added.get(cell.row);
      if (known) known.push(cell);
      else added.set(cell.row, [cell]);
    }
  }
  return added;
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

function placeOf(cell: CellSpec | undefined): number {
  return cell === undefined ? -1 : placeNumber(cell.row, cell.column);
}

function byColumn(one: GridCell, other: GridCell): number {
  return one.column - other.column;
}

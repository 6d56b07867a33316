import type { CellSpec, CellSpecValue, RangeSpec, RowSpec, StyleSpec } from "./spec";

/** A sheet in the making: rows are added from the top, cells and merges put into them. */
export interface SheetDraft {
  readonly rows: RowSpec[];
  readonly cells: CellSpec[];
  readonly merges: RangeSpec[];
}

/** A sheet without rows. */
export function newDraft(): SheetDraft {
  return { rows: [], cells: [], merges: [] };
}

/** Adds a row at the bottom, its height in points; returns its number. */
export function addRow(draft: SheetDraft, height: number, pageBreakAfter = false): number {
  return draft.rows.push({ height, pageBreakAfter });
}

/** Puts a value into the range's first cell and merges the range where it is more than one cell. */
export function put(
  draft: SheetDraft,
  range: RangeSpec,
  value: CellSpecValue,
  style: StyleSpec,
): void {
  draft.cells.push({ row: range.top, column: range.left, value, style });
  if (range.bottom > range.top || range.right > range.left) draft.merges.push(range);
}

/** Part of one row; a single cell without `right`. */
export function across(row: number, left: number, right = left): RangeSpec {
  return { top: row, left, bottom: row, right };
}

/** Part of one column. */
export function down(column: number, top: number, bottom: number): RangeSpec {
  return { top, left: column, bottom, right: column };
}

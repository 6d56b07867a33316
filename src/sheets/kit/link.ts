import { quoteSheetName } from "./address";
import type { LinkSpec, PlaceSpec, RangeSpec, SheetSpec } from "./spec";

/**
 * Where a link leads, in the words of a formula.
 *
 * @example linkReference({ row: 5, column: 1, sheet: "指标台账", cell: "C7" }) // => "'指标台账'!C7"
 */
export function linkReference({ sheet, cell }: LinkSpec): string {
  return `${quoteSheetName(sheet)}!${cell}`;
}

/** The cells that a link covers: its own, or all of the merge that begins there. */
export function linkRange({ merges }: Pick<SheetSpec, "merges">, place: PlaceSpec): RangeSpec {
  const { row, column } = place;
  const merge = merges.find(({ top, left }) => top === row && left === column);
  return merge ?? { top: row, left: column, bottom: row, right: column };
}

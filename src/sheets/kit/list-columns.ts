import { pageWidth } from "./print-page";
import type { PrintSpec, StyleSpec } from "./spec";

/** A column of a list: its header is how it is found again. */
export interface ListColumn<Header extends string = string> {
  readonly header: Header;
  /** What stands above it, where that is not its header: 进展 over 完成值. */
  readonly words?: string;
  /** Pixels; of one that grows the least. */
  readonly width: number;
  readonly horizontal: StyleSpec["horizontal"];
  /** Its share of the room that a printed page has left; left out, it takes none. */
  readonly grow?: number;
  /** It stays in the workbook and is not printed: where a value came from, fingerprints, codes. These come last. */
  readonly isAside?: true;
  /** Nobody is to see it: no row is made higher for what it holds. */
  readonly hidden?: true;
}

/** As a list is printed: 10 points come out at 9. */
const LEAST_SCALE = 0.9;

/** The columns that are printed, and those beside them, in the widths that they get. */
export function spreadColumns<Header extends string>(
  columns: readonly ListColumn<Header>[],
  page: Pick<PrintSpec, "orientation" | "margins">,
): readonly ListColumn<Header>[] {
  const least = printedWidth(columns);
  const shares = columns.reduce((sum, { grow = 0 }) => sum + grow, 0);
  const free = Math.floor(pageWidth(page) / LEAST_SCALE) - least;
  if (shares === 0 || free <= 0) return columns;
  return columns.map((column) => {
    const more = Math.floor((free * (column.grow ?? 0)) / shares);
    return more === 0 ? column : { ...column, width: column.width + more };
  });
}

/** The width of the columns that are printed, in pixels. */
export function printedWidth(columns: readonly ListColumn[]): number {
  return columns.reduce(
    (sum, { width, hidden, isAside }) => sum + (hidden || isAside ? 0 : width),
    0,
  );
}

/** The last column that is printed, counted from 1. */
export function lastPrinted(columns: readonly ListColumn[]): number {
  return columns.findLastIndex(({ isAside }) => isAside !== true) + 1;
}

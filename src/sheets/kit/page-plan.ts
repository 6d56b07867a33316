import { layOutPages, type Piece } from "./page-layout";
import { pageHeight, pageWidth } from "./print-page";
import type { ColumnSpec, PrintSpec, RowSpec, SheetSpec } from "./spec";

type Page = Pick<PrintSpec, "orientation" | "margins">;

/** Rows that are printed on one page. */
export interface PlannedPage {
  readonly top: number;
  readonly bottom: number;
  /** How much of its height is in use, header rows that are repeated included: 1 is all of it. */
  readonly used: number;
}

/** How much columns of such a width are shrunk to fit one page: 1 where they fit as they are. */
export function printScale(page: Page, width: number): number {
  return Math.min(1, pageWidth(page) / Math.max(1, width));
}

/** The points of rows that a page has, where columns of such a width are shrunk to fit it. */
export function pageRoom(page: Page, width: number): number {
  return pageHeight(page) / printScale(page, width);
}

/** The pages on which a sheet is printed: where its rows say that one ends, and where the next row has no room. */
export function planPages(sheet: Pick<SheetSpec, "columns" | "rows" | "print">): PlannedPage[] {
  const { print } = sheet;
  if (print === null) return [];
  const { area, repeatedRow } = print;
  const room = pageRoom(print, widthOf(sheet.columns.slice(area.left - 1, area.right)));
  const rows = sheet.rows.slice(0, area.bottom);
  if (print.pagesTall === 1) {
    const used = Math.min(1, heightOf(rows.slice(area.top - 1)) / room);
    return [{ top: area.top, bottom: area.bottom, used }];
  }
  const repeated = repeatedRow === null ? 0 : (rows[repeatedRow - 1]?.height ?? 0);
  const pages: PlannedPage[] = [];
  let [top, used] = [area.top, 0];
  const end = (bottom: number): void => {
    if (bottom >= top) pages.push({ top, bottom, used: used / room });
    top = bottom + 1;
    used = repeatedRow !== null && bottom >= repeatedRow ? repeated : 0;
  };
  for (let row = area.top; row <= area.bottom; row += 1) {
    const { height = 0, pageBreakAfter = false } = rows[row - 1] ?? {};
    if (used + height > room && row > top) end(row - 1);
    used += height;
    if (pageBreakAfter) end(row);
  }
  end(area.bottom);
  return pages;
}

function widthOf(columns: readonly ColumnSpec[]): number {
  return columns.reduce((sum, { width, hidden }) => sum + (hidden ? 0 : width), 0);
}

function heightOf(rows: readonly RowSpec[]): number {
  return rows.reduce((sum, { height }) => sum + height, 0);
}

/** Rows that no page's end comes between; both ends inside. */
export interface RowBlock {
  readonly from: number;
  readonly to: number;
  /** Neighbours of one group stay on one page where they can; left out, it is a group of its own. */
  readonly group?: string;
}

/**
 * Ends pages so that they are as few and as even as can be: no last one with a line or two on it.
 *
 * @param rows of the sheet; those behind which a page ends are marked
 * @param blocks one behind the other; what stands above the first of them stays with it
 * @param room points that a page has
 * @param repeated points of them that the repeated header takes on every page but the first
 * @param above points of what stands above the first block on its page; left out, of all rows there
 */
export function endPagesEvenly(
  rows: RowSpec[],
  blocks: readonly RowBlock[],
  {
    room,
    repeated,
    above = heightOf(rows.slice(0, (blocks[0]?.from ?? 1) - 1)),
  }: { readonly room: number; readonly repeated: number; readonly above?: number },
): void {
  const pieces = blocks.map(({ from, to, group = `#${from}` }): Piece => {
    return { height: heightOf(rows.slice(from - 1, to)), group };
  });
  const starts = layOutPages(pieces, { first: room - above, other: room - repeated });
  if (starts.length > MOST_BREAKS) return;
  for (const start of starts) {
    const last = (blocks[start]?.from ?? 1) - 2;
    const row = rows[last];
    if (row) rows[last] = { ...row, pageBreakAfter: true };
  }
}

/**
 * Ends pages where the next group has no room: the first page is as full as can be, and a group that fits on a page is not cut, unless
 * much of the page before it would stay blank.
 *
 * @param blocks as of {@link endPagesEvenly}
 */
export function endPagesWhenFull(rows: RowSpec[], blocks: readonly RowBlock[], room: number): void {
  let used = heightOf(rows.slice(0, (blocks[0]?.from ?? 1) - 1));
  let group: string | undefined;
  for (const block of blocks) {
    const height = heightOf(rows.slice(block.from - 1, block.to));
    const isNew = block.group === undefined || block.group !== group;
    group = block.group;
    const whole = blocks
      .filter((each) => isNew && each.group !== undefined && each.group === group)
      .reduce((sum, { from, to }) => sum + heightOf(rows.slice(from - 1, to)), 0);
    const mayMove = whole > height && whole <= room && used > room * MUCH;
    const needed = mayMove ? whole : height;
    if (used > 0 && used + needed > room) {
      const before = rows[block.from - 2];
      if (before) rows[block.from - 2] = { ...before, pageBreakAfter: true };
      used = 0;
    }
    used += height;
  }
}

/** A page that is in use so far may end before a group. */
const MUCH = 0.7;

/** Excel takes no more by hand (1,026); on so many pages nobody minds where they end. */
const MOST_BREAKS = 1_000;

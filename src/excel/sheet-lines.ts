import { type ColumnSpan, LOWEST_ROW, NARROWEST_COLUMN } from "../sheets";

/** Rows or columns of a sheet from one on, as Excel says how large they are, in points. */
export interface SheetLines {
  /** Counts from 1. */
  readonly first: number;
  /** Where the first begins. */
  readonly start: number;
  /** None where nobody sees what stands there. */
  readonly sizes: readonly number[];
}

/** A figure is seven pixels wide in the usual font, and a pixel three quarters of a point. */
const NARROWEST_POINTS = NARROWEST_COLUMN * 7 * 0.75;

export function rowSize({ rowHidden, format }: Excel.RowProperties): number {
  const height = format?.rowHeight ?? LOWEST_ROW;
  return rowHidden === true || height < LOWEST_ROW ? 0 : height;
}

export function columnSize({ columnHidden, format }: Excel.ColumnProperties): number {
  const width = format?.columnWidth ?? NARROWEST_POINTS;
  return columnHidden === true || width < NARROWEST_POINTS ? 0 : width;
}

/** The lines that nobody sees. */
export function hiddenLines({ first, sizes }: SheetLines): readonly number[] {
  return sizes.flatMap((size, index) => (size === 0 ? [first + index] : []));
}

/** The same in one piece where they lie side by side. */
export function hiddenSpans(lines: SheetLines): readonly ColumnSpan[] {
  const spans: { first: number; last: number }[] = [];
  for (const line of hiddenLines(lines)) {
    const last = spans.at(-1);
    if (last?.last === line - 1) last.last = line;
    else spans.push({ first: line, last: line });
  }
  return spans;
}

/** The line in which a point lies; before the first the one before it, behind the last the one behind it. */
export function lineAt({ first, start, sizes }: SheetLines, points: number): number {
  if (points + ROUNDING < start) return Math.max(1, first - 1);
  let end = start;
  const index = sizes.findIndex((size) => {
    end += size;
    return points + ROUNDING < end;
  });
  return first + (index < 0 ? sizes.length : index);
}

/** What lies at a line's very edge may be said to lie a little before it. */
const ROUNDING = 0.5;

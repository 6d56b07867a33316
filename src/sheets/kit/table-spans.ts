import { roundUp, TALLEST_ROW } from "./measure";
import { type PageRoom, layOutPages } from "./page-layout";

/** Neighbouring lines that share one merged cell; both ends inside, counted from 0. */
export interface Run {
  readonly from: number;
  readonly to: number;
}

/** Runs of neighbouring lines with the same key; a line in `breaks` begins a new one whatever its key. */
export function runsOf<Line>(
  lines: readonly Line[],
  key: (line: Line) => unknown,
  breaks: readonly number[] = [],
): Run[] {
  const runs: Run[] = [];
  lines.forEach((line, index) => {
    const last = runs.at(-1);
    const before = lines[index - 1];
    const goesOn = before !== undefined && key(before) === key(line) && !breaks.includes(index);
    if (last && goesOn) runs[runs.length - 1] = { from: last.from, to: index };
    else runs.push({ from: index, to: index });
  });
  return runs;
}

/** A merged cell's text needs room too: its rows grow evenly until they have the height needed. */
export function raiseRun(heights: number[], { from, to }: Run, needed: number): void {
  const have = sumOf(heights, { from, to });
  const more = roundUp(Math.max(0, needed - have) / (to - from + 1));
  for (let index = from; index <= to; index += 1) {
    heights[index] = Math.min((heights[index] ?? 0) + more, TALLEST_ROW);
  }
}

/** What of the annex a line belongs to. */
export interface AnnexPlace {
  /** The row's number (序号). */
  readonly number: number;
  readonly category: string;
}

/**
 * The first lines of the pages but the first. Categories stay whole on a page where they can, and so do rows, unless one alone
 * is taller than a page.
 *
 * @param fills as `layOutPages` has it
 */
export function findPageStarts(
  lines: readonly AnnexPlace[],
  heights: readonly number[],
  room: PageRoom,
  fills = false,
): number[] {
  const pieces = runsOf(lines, ({ number }) => number).flatMap((run) =>
    sumOf(heights, run) <= room.first
      ? [run]
      : lines.slice(run.from, run.to + 1).map((_, index) => ({
          from: run.from + index,
          to: run.from + index,
        })),
  );
  const starts = layOutPages(
    pieces.map((piece) => ({
      height: sumOf(heights, piece),
      group: lines[piece.from]?.category ?? "",
    })),
    room,
    fills,
  );
  return starts.map((start) => pieces[start]?.from ?? 0);
}

function sumOf(heights: readonly number[], { from, to }: Run): number {
  return heights.slice(from, to + 1).reduce((sum, height) => sum + height, 0);
}

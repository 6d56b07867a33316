import type { Plan } from "../core";
import { listBureaus } from "./bureau-list";
import { largestFit, roundUp, rowHeight, TALLEST_ROW, type MeasuredText } from "./measure";
import { planPages, type PageRoom } from "./page-plan";

/** The published table's columns; widths in pixels, 1036 in all: one page of A4 landscape. */
export const TABLE_COLUMNS = [
  { header: "序号", width: 40 },
  { header: "区分", width: 44 },
  { header: "目标任务", width: 200 },
  { header: "量化指标", width: 528 },
  { header: "责任单位", width: 224 },
] as const;

/** Their numbers. */
export const [NUMBER, CATEGORY, GOAL, INDICATOR, BUREAUS] = [1, 2, 3, 4, 5] as const;

/** One printed line: an indicator cell with its row's number and goal and its category. */
export interface TableLine {
  readonly number: number;
  readonly category: string;
  readonly goal: string;
  readonly indicator: string;
  readonly bureaus: string;
  /** Points. */
  readonly size: number;
}

/** A cell over one or more lines; both ends inside, counted from 0. */
export interface TableSpan {
  readonly column: number;
  readonly from: number;
  readonly to: number;
  readonly value: string | number;
  /** Points. */
  readonly size: number;
}

export interface TableLayout {
  /** Of every line, in points. */
  readonly heights: readonly number[];
  /** 序号, 区分 and 目标任务. */
  readonly spans: readonly TableSpan[];
  /** First lines of the pages but the first. */
  readonly pageStarts: readonly number[];
}

/** The lines of a plan, or of one bureau's part of it. */
export function listLines(plan: Plan, bureau: string | undefined): TableLine[] {
  return plan.rows.flatMap((row) =>
    row.cells
      .filter(({ bureaus }) => bureau === undefined || bureaus.some(({ name }) => name === bureau))
      .map((cell) => {
        const { number, category, goal } = row;
        const at = (size: number): TableLine => ({
          ...{ number, category, goal, indicator: cell.text, size },
          bureaus: listBureaus(cell.bureaus, cellOf(BUREAUS, size)),
        });
        return at(largestFit(SIZES, (size) => textsHeight(at(size))));
      }),
  );
}

/**
 * Heights, merged cells and pages of the lines. They depend on each other where a category is cut by a page's end: its name needs
 * room in both parts.
 */
export function layOutLines(lines: readonly TableLine[], room: PageRoom): TableLayout {
  let pageStarts: readonly number[] = [];
  for (let round = 1; ; round += 1) {
    const spans = listSpans(lines, pageStarts);
    const heights = lines.map((line) => Math.min(textsHeight(line), TALLEST_ROW));
    for (const span of spans) raise(heights, span);
    const next = findPageStarts(lines, heights, room);
    if (next.join() === pageStarts.join() || round === MOST_ROUNDS) {
      return { heights, spans, pageStarts };
    }
    pageStarts = next;
  }
}

// Two suffice unless a cut category's name is taller than the part it stands in.
const MOST_ROUNDS = 4;
/** Points; the smaller ones for a text that would not fit into Excel's tallest row. */
const SIZES = [12, 10.5, 9, 8] as const;
const LEAST_HEIGHT = 36;
const PADDING = 9.75;

function cellOf(column: number, size: number): Omit<MeasuredText, "text"> {
  const width = TABLE_COLUMNS[column - 1]?.width ?? 0;
  return { width, indent: column >= INDICATOR ? 1 : 0, size };
}

function textsHeight({ indicator, bureaus, size }: TableLine): number {
  const texts = [
    { text: indicator, ...cellOf(INDICATOR, size) },
    { text: bureaus, ...cellOf(BUREAUS, size) },
  ];
  return rowHeight(texts, { minimum: LEAST_HEIGHT, padding: PADDING });
}

/** Lines that share one merged cell. */
interface Run {
  readonly from: number;
  readonly to: number;
}

function listSpans(lines: readonly TableLine[], pageStarts: readonly number[]): TableSpan[] {
  const spanOf = (column: number, { from, to }: Run, value: string | number): TableSpan => {
    // the largest size that so many of Excel's tallest rows can hold
    const size = largestFit(
      SIZES,
      (each) => textHeight(String(value), column, each) / (to - from + 1),
    );
    return { column, from, to, value, size };
  };
  const rows = runsOf(lines, ({ number }) => number, pageStarts);
  const categories = runsOf(lines, ({ category }) => category, pageStarts);
  return [
    ...rows.flatMap((run) => [
      spanOf(NUMBER, run, lines[run.from]?.number ?? 0),
      spanOf(GOAL, run, lines[run.from]?.goal ?? ""),
    ]),
    ...categories.map((run) => spanOf(CATEGORY, run, lines[run.from]?.category ?? "")),
  ];
}

function textHeight(text: string, column: number, size: number): number {
  return rowHeight([{ text, ...cellOf(column, size) }], { minimum: 0, padding: PADDING });
}

function runsOf(
  lines: readonly TableLine[],
  key: (line: TableLine) => string | number,
  pageStarts: readonly number[],
): Run[] {
  const runs: Run[] = [];
  lines.forEach((line, index) => {
    const last = runs.at(-1);
    const before = lines[index - 1];
    const goesOn = before && key(before) === key(line) && !pageStarts.includes(index);
    if (last && goesOn) runs[runs.length - 1] = { from: last.from, to: index };
    else runs.push({ from: index, to: index });
  });
  return runs;
}

/** A merged cell's text needs room too: its rows grow evenly until it fits. */
function raise(heights: number[], { column, from, to, value, size }: TableSpan): void {
  const count = to - from + 1;
  const have = heights.slice(from, to + 1).reduce((sum, height) => sum + height, 0);
  const more = roundUp(Math.max(0, textHeight(String(value), column, size) - have) / count);
  for (let index = from; index <= to; index += 1) {
    heights[index] = Math.min((heights[index] ?? 0) + more, TALLEST_ROW);
  }
}

/** Rows stay whole on a page, too, unless one alone is taller than a page. */
function findPageStarts(
  lines: readonly TableLine[],
  heights: readonly number[],
  room: PageRoom,
): number[] {
  const sum = ({ from, to }: Run): number =>
    heights.slice(from, to + 1).reduce((total, height) => total + height, 0);
  const pieces = runsOf(lines, ({ number }) => number, []).flatMap((run) =>
    sum(run) <= room.first
      ? [run]
      : lines.slice(run.from, run.to + 1).map((_, index) => ({
          from: run.from + index,
          to: run.from + index,
        })),
  );
  const starts = planPages(
    pieces.map((piece) => ({ height: sum(piece), group: lines[piece.from]?.category ?? "" })),
    room,
  );
  return starts.map((start) => pieces[start]?.from ?? 0);
}

import type { IndicatorCell, Plan, Row } from "../../core";
import {
  findPageStarts,
  joinBureaus,
  largestFit,
  listBureaus,
  type MeasuredText,
  type PageRoom,
  raiseRun,
  rowHeight,
  type Run,
  runsOf,
  TALLEST_ROW,
} from "../kit";

/** The published table's columns; widths in pixels, 1036 in all: one page of A4 landscape. */
export const TABLE_COLUMNS = [
  { header: "序号", width: 40 },
  { header: "区分", width: 44 },
  { header: "目标任务", width: 200 },
  { header: "量化指标", width: 528 },
  { header: "责任单位", width: 224 },
] as const;

/** The same with what was achieved (完成情况) behind; 1036 in all too. */
export const PROGRESS_COLUMNS = [
  { header: "序号", width: 40 },
  { header: "区分", width: 44 },
  { header: "目标任务", width: 132 },
  { header: "量化指标", width: 372 },
  { header: "责任单位", width: 164 },
  { header: "完成情况", width: 284 },
] as const;

/** Their numbers. */
export const [NUMBER, CATEGORY, GOAL, INDICATOR, BUREAUS, PROGRESS] = [1, 2, 3, 4, 5, 6] as const;

/** The columns of one of the two tables. */
export type TableColumns = readonly { readonly header: string; readonly width: number }[];

/** One printed line: an indicator cell with its row's number and goal and its category. */
export interface PublishedLine {
  readonly number: number;
  readonly category: string;
  readonly goal: string;
  readonly indicator: string;
  readonly bureaus: string;
  /** Null in the table that has no such column. */
  readonly progress: string | null;
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
export function listLines(
  plan: Plan,
  columns: TableColumns,
  bureau: string | undefined,
  progress?: (cell: IndicatorCell) => string,
): PublishedLine[] {
  return rowsOf(plan, bureau).flatMap((row) =>
    row.cells.map((cell) => {
      const { number, category, goal } = row;
      const at = (size: number): PublishedLine => ({
        ...{ number, category, goal, indicator: cell.text, size },
        bureaus: listBureaus(cell.bureaus, cellOf(columns, BUREAUS, size)),
        progress: progress?.(cell) ?? null,
      });
      return at(largestFit(SIZES, (size) => textsHeight(columns, at(size))));
    }),
  );
}

/** All rows, or a bureau's part of them. */
function rowsOf(plan: Plan, bureau: string | undefined): readonly Row[] {
  return bureau === undefined ? plan.rows : (plan.rowsByBureau.get(bureau) ?? []);
}

/** The words of the same lines without any layout: what a returned form is held against. */
export function listTableWords(plan: Plan, bureau: string): string[] {
  return rowsOf(plan, bureau).flatMap(({ category, goal, cells }) =>
    cells.flatMap(({ text, bureaus }) => [...[category, goal, text], joinBureaus(bureaus)]),
  );
}

/**
 * Heights, merged cells and pages of the lines. They depend on each other where a category is cut by a page's end: its name needs
 * room in both parts.
 */
export function layOutLines(
  columns: TableColumns,
  lines: readonly PublishedLine[],
  room: PageRoom,
): TableLayout {
  let pageStarts: readonly number[] = [];
  for (let round = 1; ; round += 1) {
    const spans = listSpans(columns, lines, pageStarts);
    const heights = lines.map((line) => Math.min(textsHeight(columns, line), TALLEST_ROW));
    for (const span of spans) {
      raiseRun(heights, span, textHeight(columns, String(span.value), span.column, span.size));
    }
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

function cellOf(columns: TableColumns, column: number, size: number): Omit<MeasuredText, "text"> {
  const width = columns[column - 1]?.width ?? 0;
  return { width, indent: column >= INDICATOR ? 1 : 0, size };
}

function textsHeight(
  columns: TableColumns,
  { indicator, bureaus, progress, size }: PublishedLine,
): number {
  const texts = [
    { text: indicator, ...cellOf(columns, INDICATOR, size) },
    { text: bureaus, ...cellOf(columns, BUREAUS, size) },
    ...(progress === null ? [] : [{ text: progress, ...cellOf(columns, PROGRESS, size) }]),
  ];
  return rowHeight(texts, { minimum: LEAST_HEIGHT, padding: PADDING });
}

function listSpans(
  columns: TableColumns,
  lines: readonly PublishedLine[],
  pageStarts: readonly number[],
): TableSpan[] {
  const spanOf = (column: number, { from, to }: Run, value: string | number): TableSpan => {
    // the largest size that so many of Excel's tallest rows can hold
    const size = largestFit(
      SIZES,
      (each) => textHeight(columns, String(value), column, each) / (to - from + 1),
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

function textHeight(columns: TableColumns, text: string, column: number, size: number): number {
  return rowHeight([{ text, ...cellOf(columns, column, size) }], { minimum: 0, padding: PADDING });
}

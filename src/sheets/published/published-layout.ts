import type { Plan } from "../../core";
import {
  findPageStarts,
  largestFit,
  type MeasuredText,
  type PageRoom,
  raiseRun,
  rowHeight,
  type Run,
  runsOf,
  TALLEST_ROW,
} from "../kit";
import { indentIn } from "./cell-looks";
import { fitWidths } from "./column-widths";
import {
  isOverGoal,
  isOwn,
  listLines,
  listTexts,
  PADDING,
  partOf,
  placesOf,
  type PublishedLine,
  sizesOf,
  type TablePart,
  textsHeight,
} from "./published-lines";
import { chooseColumns, type TableColumns, tableWidth } from "./table-columns";

/** A cell over one or more lines; both ends inside, counted from 0. */
export interface TableSpan {
  /** Counted from 1. */
  readonly column: number;
  readonly from: number;
  readonly to: number;
  /** Its last column, where it stands over several. */
  readonly right: number;
  readonly value: string | number;
  /** Points. */
  readonly size: number;
}

export interface TableLayout {
  readonly columns: TableColumns;
  readonly lines: readonly PublishedLine[];
  /** Of every line, in points. */
  readonly heights: readonly number[];
  /** 序号, 区分, 目标任务 and whatever else a row says once. */
  readonly spans: readonly TableSpan[];
  /** First lines of the pages but the first. */
  readonly pageStarts: readonly number[];
}

export interface TableLayoutOptions {
  readonly part: TablePart;
  /** Points that a page has. */
  readonly page: number;
  /** Points above the header on the first page. */
  readonly above: number;
  /** Points of what stands under the last line, on its page; 0 where it may begin a page of its own. */
  readonly below: number;
  /** Points of the header, which stands on every page. */
  readonly headIn: (columns: TableColumns) => number;
}

/** The lines of a plan, or of one bureau's part of it, laid out on pages. */
export function layOutTable(
  plan: Plan,
  { part, page, above, below, headIn }: TableLayoutOptions,
): TableLayout {
  const roomIn = (columns: TableColumns): PageRoom => {
    const head = headIn(columns);
    return { first: page - above - head, other: page - head };
  };
  const rows = partOf(plan, part.bureau);
  const { columns, fits } = chooseColumns(plan, part.progress !== undefined, rows);
  const places = placesOf(plan, part.bureau);
  const layOut = (wide: TableColumns): TableLayout =>
    layOutLines(wide, listLines(plan, wide, places, part), {
      room: roomIn(wide),
      sizes: sizesOf(part),
      below,
      fills: !isUntouched,
    });
  // a form of format 1 keeps its table
  const isUntouched = !fits && part.bureau !== undefined;
  if (isUntouched) return layOut(columns);
  const width = tableWidth(part.progress !== undefined);
  const fitted = fitWidths(columns, listTexts(columns, places, part), width);
  if (fits) return layOut(fitted);
  const usual = layOut(columns);
  if (usual.pageStarts.length < MANY_PAGES) return usual;
  const other = layOut(fitted);
  return other.pageStarts.length < usual.pageStarts.length ? other : usual;
}

/** From so many pages on, other widths are tried for the five columns. */
const MANY_PAGES = 3;
// Two suffice unless a cut category's name is taller than the part it stands in.
const MOST_ROUNDS = 4;

/**
 * Heights, merged cells and pages of the lines. They depend on each other where a category is cut by a page's end: its name needs
 * room in both parts.
 */
function layOutLines(
  columns: TableColumns,
  lines: readonly PublishedLine[],
  {
    room,
    sizes,
    below,
    fills,
  }: {
    readonly room: PageRoom;
    readonly sizes: readonly number[];
    readonly below: number;
    readonly fills: boolean;
  },
): TableLayout {
  let pageStarts: readonly number[] = [];
  for (let round = 1; ; round += 1) {
    const spans = listSpans(columns, lines, pageStarts, sizes);
    const heights = lines.map((line) => Math.min(textsHeight(columns, line), TALLEST_ROW));
    for (const span of spans) {
      const cell = cellOver(columns, span);
      raiseRun(heights, span, textHeight(cell, String(span.value), span.size));
    }
    // what stands below never stands alone: the last line goes with it
    const taken = heights.map((height, at) => height + (at === heights.length - 1 ? below : 0));
    const next = findPageStarts(lines, taken, room, fills);
    if (next.join() === pageStarts.join() || round === MOST_ROUNDS) {
      return { columns, lines, heights, spans, pageStarts };
    }
    pageStarts = next;
  }
}

type CellRoom = Pick<MeasuredText, "width" | "indent">;

/** The room of a cell over several columns. */
function cellOver(columns: TableColumns, { column, right }: TableSpan): CellRoom {
  const over = columns.slice(column - 1, right);
  const width = over.reduce((sum, each) => sum + each.width, 0);
  return { width, indent: Math.max(0, ...over.map(indentIn)) };
}

function listSpans(
  columns: TableColumns,
  lines: readonly PublishedLine[],
  pageStarts: readonly number[],
  sizes: readonly number[],
): TableSpan[] {
  const spanOf = (column: number, right: number, { from, to }: Run): TableSpan => {
    const value = lines[from]?.texts[column - 1] ?? "";
    const cell = cellOver(columns, { column, right, from, to, value, size: 0 });
    // the largest size that so many of Excel's tallest rows can hold
    const size = largestFit(
      sizes,
      (each) => textHeight(cell, String(value), each) / (to - from + 1),
    );
    return { column, right, from, to, value, size };
  };
  const numbers = columns.map((_, index) => index + 1);
  const withoutHeadings = (runs: readonly Run[]): readonly Run[] =>
    runs.filter(({ from }) => lines[from]?.place !== null);
  const at = (column: number) => columns[column - 1];
  const ofRows = withoutHeadings(runsOf(lines, rowKey, pageStarts)).flatMap((run) =>
    numbers.flatMap((column) => {
      const { holds = "indicator" } = at(column) ?? {};
      if (isOwn({ holds }) || holds === "category") return [];
      const row = lines[run.from]?.place?.row;
      if (holds === "goal" && row && isOverGoal(columns, row)) return [];
      if (holds === "number" || holds === "goal") return [spanOf(column, column, run)];
      const part = lines.slice(run.from, run.to + 1);
      return runsOf(part, ({ texts }) => texts[column - 1]).map(({ from, to }) =>
        spanOf(column, column, { from: run.from + from, to: run.from + to }),
      );
    }),
  );
  const headings = numbers.filter((column) => at(column)?.holds === "category");
  const ofCategories = headings.flatMap((column) =>
    withoutHeadings(runsOf(lines, headingKey(at(column)?.level ?? 0), pageStarts)).flatMap(
      (run) => {
        const depth = lines[run.from]?.place?.row.categories.length ?? 0;
        const { level = 0 } = at(column) ?? {};
        // the last heading of a row with fewer of them stands over the rest
        if (level > 0 && level >= depth && at(column - 1)?.holds === "category") return [];
        const rest = headings.filter((each) => each > column && level === depth - 1);
        const right = rest.every((each, index) => each === column + 1 + index)
          ? (rest.at(-1) ?? column)
          : column;
        return [spanOf(column, right, run)];
      },
    ),
  );
  return [...ofRows, ...ofCategories];
}

/** Lines of one row; a heading is a line by itself. */
function rowKey(line: PublishedLine): unknown {
  return line.place === null ? line : line.number;
}

/** Lines with the same headings down to a level. */
function headingKey(level: number): (line: PublishedLine) => unknown {
  return (line) =>
    line.place === null ? line : JSON.stringify(line.place.row.categories.slice(0, level + 1));
}

function textHeight(cell: CellRoom, text: string, size: number): number {
  return rowHeight([{ text, ...cell, size }], { minimum: 0, padding: PADDING });
}

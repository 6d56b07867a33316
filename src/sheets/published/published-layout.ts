import type { IndicatorCell, Plan } from "../../core";
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
import { breakWords, type TablePlace, wordsIn } from "./cell-words";
import { fitWidths } from "./column-widths";
import {
  chooseColumns,
  hasHeadingLines,
  saysGoal,
  type TableColumn,
  type TableColumns,
  type TableContent,
} from "./table-columns";

/** One printed line: an indicator cell with its row, or a heading over the whole width. */
export interface PublishedLine {
  /** The row's, a heading's that of the row below: what stands on one page. */
  readonly number: number;
  readonly category: string;
  /** Null for a heading. */
  readonly place: TablePlace | null;
  /** By column; of a heading its words. */
  readonly texts: readonly (string | number)[];
  /** Points. */
  readonly size: number;
}

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

export interface TablePart {
  /** Only this bureau's lines. */
  readonly bureau?: string;
  readonly progress?: (cell: IndicatorCell) => string;
}

/** The lines of a plan, or of one bureau's part of it, laid out on pages. */
export function layOutTable(
  plan: Plan,
  part: TablePart,
  roomIn: (columns: TableColumns) => PageRoom,
): TableLayout {
  const { columns, fits } = chooseColumns(plan, part.progress !== undefined);
  const places = placesOf(plan, part.bureau);
  const layOut = (wide: TableColumns): TableLayout =>
    layOutLines(wide, listLines(plan, wide, places, part), roomIn(wide), !isUntouched);
  // a form of format 1 keeps its table
  const isUntouched = !fits && (part.bureau !== undefined || part.progress !== undefined);
  if (isUntouched) return layOut(columns);
  const fitted = fitWidths(columns, listTexts(columns, places, part));
  if (fits) return layOut(fitted);
  const usual = layOut(columns);
  if (usual.pageStarts.length < MANY_PAGES) return usual;
  const other = layOut(fitted);
  return other.pageStarts.length < usual.pageStarts.length ? other : usual;
}

/** The words of a bureau's part without any layout: what a returned form is held against. */
export function listTableWords(plan: Plan, bureau: string): string[] {
  const { columns } = chooseColumns(plan, false);
  const places = placesOf(plan, bureau);
  const headings = hasHeadingLines(columns, plan.rows);
  return places.flatMap((place) => [
    ...(headings ? place.row.categories : []),
    ...columns.flatMap((column): string[] => {
      if (isSaidBeside(columns, column, place)) return [];
      const words = wordsIn(column, place, columns);
      return typeof words === "string" && words !== "" ? [words] : [];
    }),
  ]);
}

/** The headers of a bureau's part, by column. */
export function listTableHeaders(plan: Plan): string[] {
  return chooseColumns(plan, false).columns.map(({ header }) => header);
}

/** From so many pages on, other widths are tried for the five columns. */
const MANY_PAGES = 3;
// Two suffice unless a cut category's name is taller than the part it stands in.
const MOST_ROUNDS = 4;
/** Points; the smaller ones for a text that would not fit into Excel's tallest row. */
const SIZES = [12, 10.5, 9, 8] as const;
const LEAST_HEIGHT = 36;
const HEADING_HEIGHT = 27;
const PADDING = 9.75;

/** What each line says for itself, however often it is the same. */
const OWN_TO_LINES: readonly TableContent[] = [
  ...(["indicator", "bureaus", "lead", "cooperating", "base", "target", "cumulative"] as const),
  "progress",
];

const isOwn = ({ holds }: TableColumn): boolean => OWN_TO_LINES.includes(holds);

/** All lines, or a bureau's part of them. */
function placesOf(plan: Plan, bureau: string | undefined): TablePlace[] {
  const rows = bureau === undefined ? plan.rows : (plan.rowsByBureau.get(bureau) ?? []);
  return rows.flatMap((row) => row.cells.map((cell) => ({ row, cell })));
}

/** A cell that only says its row's goal again stands over both columns. */
function isSaidBeside(columns: TableColumns, column: TableColumn, { row }: TablePlace): boolean {
  return column.holds === "goal" && isOverGoal(columns, row);
}

/** Whether the cell of a row stands over the column of its goal too. */
export function isOverGoal(columns: TableColumns, row: TablePlace["row"]): boolean {
  return columns.some(({ joinsNext = false }) => joinsNext) && saysGoal(row);
}

function wordsAt(
  columns: TableColumns,
  column: TableColumn,
  place: TablePlace,
  progress: TablePart["progress"],
): string | number {
  return column.holds === "progress"
    ? (progress?.(place.cell) ?? "")
    : wordsIn(column, place, columns);
}

/** What every column says in every line, and over how many lines it stands. */
function listTexts(columns: TableColumns, places: readonly TablePlace[], { progress }: TablePart) {
  const ofRow = new Map(places.map(({ row }) => [row, 0]));
  const ofCategory = new Map(places.map(({ row }) => [row.category, 0]));
  for (const { row } of places) {
    ofRow.set(row, (ofRow.get(row) ?? 0) + 1);
    ofCategory.set(row.category, (ofCategory.get(row.category) ?? 0) + 1);
  }
  return places.map((place) =>
    columns.map((column) => ({
      text: isSaidBeside(columns, column, place)
        ? ""
        : String(wordsAt(columns, column, place, progress)),
      lines: isOwn(column)
        ? 1
        : ((column.holds === "category"
            ? ofCategory.get(place.row.category)
            : ofRow.get(place.row)) ?? 1),
    })),
  );
}

function listLines(
  plan: Plan,
  columns: TableColumns,
  places: readonly TablePlace[],
  { progress }: TablePart,
): PublishedLine[] {
  const hasHeadings = hasHeadingLines(columns, plan.rows);
  let above: readonly string[] = [];
  return places.flatMap((place) => {
    const { number, category, categories } = place.row;
    const at = (size: number): PublishedLine => ({
      ...{ number, category, place, size },
      texts: columns.map((column) =>
        isSaidBeside(columns, column, place)
          ? ""
          : breakWords(
              column,
              place,
              wordsAt(columns, column, place, progress),
              cellOf(column, size),
            ),
      ),
    });
    const line = at(largestFit(SIZES, (size) => textsHeight(columns, at(size))));
    if (!hasHeadings) return [line];
    const first = categories.findIndex((heading, level) => heading !== above[level]);
    above = categories;
    const headings = (first < 0 ? [] : categories.slice(first)).map((heading): PublishedLine => ({
      ...{ number, category: categories[0] ?? "", place: null, texts: [heading], size: SIZES[0] },
    }));
    return [...headings, { ...line, category: categories[0] ?? "" }];
  });
}

/**
 * Heights, merged cells and pages of the lines. They depend on each other where a category is cut by a page's end: its name needs
 * room in both parts.
 */
function layOutLines(
  columns: TableColumns,
  lines: readonly PublishedLine[],
  room: PageRoom,
  fills: boolean,
): TableLayout {
  let pageStarts: readonly number[] = [];
  for (let round = 1; ; round += 1) {
    const spans = listSpans(columns, lines, pageStarts);
    const heights = lines.map((line) => Math.min(textsHeight(columns, line), TALLEST_ROW));
    for (const span of spans) {
      const cell = cellOver(columns, span);
      raiseRun(heights, span, textHeight(cell, String(span.value), span.size));
    }
    const next = findPageStarts(lines, heights, room, fills);
    if (next.join() === pageStarts.join() || round === MOST_ROUNDS) {
      return { columns, lines, heights, spans, pageStarts };
    }
    pageStarts = next;
  }
}

type CellRoom = Pick<MeasuredText, "width" | "indent">;

function cellOf(column: TableColumn, size: number): Omit<MeasuredText, "text"> {
  return { width: column.width, indent: indentIn(column), size };
}

/** The room of a cell over several columns. */
function cellOver(columns: TableColumns, { column, right }: TableSpan): CellRoom {
  const over = columns.slice(column - 1, right);
  const width = over.reduce((sum, each) => sum + each.width, 0);
  return { width, indent: Math.max(0, ...over.map(indentIn)) };
}

function textsHeight(columns: TableColumns, { place, texts, size }: PublishedLine): number {
  if (place === null) {
    const width = columns.reduce((sum, each) => sum + each.width, 0);
    const text = { text: String(texts[0] ?? ""), width, indent: 1, size };
    return rowHeight([text], { minimum: HEADING_HEIGHT, padding: PADDING });
  }
  const isOver = isOverGoal(columns, place.row);
  const own = columns.flatMap((column, index) => {
    const text = String(texts[index] ?? "");
    if (!isOwn(column)) return [];
    const wide = isOver && column.holds === "indicator" ? (columns[index - 1]?.width ?? 0) : 0;
    return [{ text, ...cellOf(column, size), width: column.width + wide }];
  });
  return rowHeight(own, { minimum: LEAST_HEIGHT, padding: PADDING });
}

function listSpans(
  columns: TableColumns,
  lines: readonly PublishedLine[],
  pageStarts: readonly number[],
): TableSpan[] {
  const spanOf = (column: number, right: number, { from, to }: Run): TableSpan => {
    const value = lines[from]?.texts[column - 1] ?? "";
    const cell = cellOver(columns, { column, right, from, to, value, size: 0 });
    // the largest size that so many of Excel's tallest rows can hold
    const size = largestFit(
      SIZES,
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
      if (OWN_TO_LINES.includes(holds) || holds === "category") return [];
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

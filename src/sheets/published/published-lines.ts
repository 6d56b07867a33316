import type { IndicatorCell, Plan, Row } from "../../core";
import { largestLayout, type MeasuredText, rowHeight } from "../kit";
import { indentIn } from "./cell-looks";
import { breakWords, type TablePlace, wordsIn } from "./cell-words";
import type { ColumnText } from "./column-widths";
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

export interface TablePart {
  /** Only this bureau's lines. */
  readonly bureau?: string;
  readonly progress?: (cell: IndicatorCell) => string;
}

/** The words of the table, or of a bureau's part, without any layout: what a returned form is held against. */
export function listTableWords(plan: Plan, bureau?: string): string[] {
  const { columns } = chooseColumns(plan, false, partOf(plan, bureau));
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
export function listTableHeaders(plan: Plan, bureau: string): string[] {
  return chooseColumns(plan, false, partOf(plan, bureau)).columns.map(({ header }) => header);
}

/** Points; the smaller ones for a text that would not fit into Excel's tallest row. */
const SIZES = [12, 10.5, 9, 8] as const;
/** What was achieved stands beside the words of the document: there is more to print. */
const SIZES_WITH_PROGRESS = [10.5, 9, 8] as const;
const LEAST_HEIGHT = 36;
const HEADING_HEIGHT = 27;
/** Points that stay free above and below a text. */
export const PADDING = 9.75;

/** The sizes of a part's texts, the largest first. */
export function sizesOf({ progress }: TablePart): readonly [number, ...number[]] {
  return progress === undefined ? SIZES : SIZES_WITH_PROGRESS;
}

/** What each line says for itself, however often it is the same. */
const OWN_TO_LINES: readonly TableContent[] = [
  ...(["indicator", "bureaus", "lead", "cooperating", "base", "target", "cumulative"] as const),
  "progress",
];

/** Whether each line says it for itself. */
export const isOwn = ({ holds }: Pick<TableColumn, "holds">): boolean =>
  OWN_TO_LINES.includes(holds);

/** All rows, or a bureau's part of them. */
export function partOf(plan: Plan, bureau: string | undefined): readonly Row[] {
  return bureau === undefined ? plan.rows : (plan.rowsByBureau.get(bureau) ?? []);
}

/** All lines, or a bureau's part of them. */
export function placesOf(plan: Plan, bureau: string | undefined): TablePlace[] {
  return partOf(plan, bureau).flatMap((row) => row.cells.map((cell) => ({ row, cell })));
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
export function listTexts(
  columns: TableColumns,
  places: readonly TablePlace[],
  { progress }: TablePart,
): ColumnText[][] {
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

export function listLines(
  plan: Plan,
  columns: TableColumns,
  places: readonly TablePlace[],
  part: TablePart,
): PublishedLine[] {
  const { progress } = part;
  const sizes = sizesOf(part);
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
    const line = largestLayout(sizes, at, (each) => textsHeight(columns, each));
    if (!hasHeadings) return [line];
    const first = categories.findIndex((heading, level) => heading !== above[level]);
    above = categories;
    const headings = (first < 0 ? [] : categories.slice(first)).map((heading): PublishedLine => ({
      ...{ number, category: categories[0] ?? "", place: null, texts: [heading], size: sizes[0] },
    }));
    return [...headings, { ...line, category: categories[0] ?? "" }];
  });
}

function cellOf(column: TableColumn, size: number): Omit<MeasuredText, "text"> {
  return { width: column.width, indent: indentIn(column), size };
}

/** The height that a line needs for what it says itself, in points. */
export function textsHeight(columns: TableColumns, { place, texts, size }: PublishedLine): number {
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

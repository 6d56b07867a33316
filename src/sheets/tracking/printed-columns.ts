import type { Plan, Row } from "../../core";
import { type Run, runsOf } from "../kit";
import { LINE_SIZES } from "../line";
import {
  breakWords,
  chooseColumns,
  type ColumnText,
  fitWidths,
  hasHeadingLines,
  indentIn,
  isOverGoal,
  isOwn,
  type TableColumn,
  type TablePlace,
  wordsIn,
} from "../published";

/** Names a column of the document's own table by its place. */
export type PrintedKey = `printed:${number}`;

/** A column as the document prints it. */
export interface PrintedColumn {
  readonly key: PrintedKey;
  /** What stands above it in this table. */
  readonly header: string;
  /** As the document has it. */
  readonly column: TableColumn;
}

/** One text of the annex over the lines of its targets. */
export interface PrintedSpan extends Run {
  readonly key: PrintedKey;
  /** The last column it stands over. */
  readonly last: PrintedKey;
  readonly value: string | number;
}

/**
 * The columns of a plan's own table, with widths from what stands in them. Headings that the published table has in lines of their
 * own stand in columns here: a line is one target's.
 *
 * @param reserved headers that other columns of the table have; a printed one of that name is 附表…
 */
export function listPrintedColumns(plan: Plan, reserved: ReadonlySet<string>): PrintedColumn[] {
  const chosen = chooseColumns(plan, false).columns;
  const depth = Math.max(0, ...plan.rows.map(({ categories }) => categories.length));
  const headings = hasHeadingLines(chosen, plan.rows)
    ? Array.from({ length: depth }, (_, level): TableColumn => ({
        ...{ header: "区分", holds: "category", level, width: 0 },
      }))
    : [];
  const at = chosen.findIndex(({ holds }) => holds !== "number");
  const columns = [...chosen.slice(0, at), ...headings, ...chosen.slice(at)];
  const texts = placesOf(plan).map((place) =>
    columns.map((column): ColumnText => ({
      text: String(wordsIn(column, place, columns)),
      lines: LINES_OF_ONE * (isOwn(column) ? place.cell.targets.length : targetsIn(place.row)),
    })),
  );
  const room = Math.min(MOST_ROOM, LEAST_ROOM + ROOM_OF_ONE * columns.length);
  const taken = new Set<string>();
  return fitWidths(columns, texts, room).map((column, index) => {
    const header = reserved.has(column.header) ? `附表${column.header}` : column.header;
    return { key: `printed:${index}`, header: freeHeader(header, taken), column };
  });
}

/** Whether the document's own table has a column that says by when. */
export function saysDeadline(plan: Plan): boolean {
  return chooseColumns(plan, false).columns.some(({ holds }) => holds === "deadline");
}

/** Lines of text beside which the line of a target has room in any case. */
const LINES_OF_ONE = 2.5;
/** Pixels for the printed columns together. */
const LEAST_ROOM = 226;
const ROOM_OF_ONE = 60;
const MOST_ROOM = 900;

/** No two columns have one header: they are found by it. */
function freeHeader(header: string, taken: Set<string>): string {
  let free = header;
  for (let number = 2; taken.has(free); number += 1) free = `${header}${number}`;
  taken.add(free);
  return free;
}

/** The printed texts over the lines of all targets, counted from 0, line breaks included. */
export function listPrintedSpans(plan: Plan, printed: readonly PrintedColumn[]): PrintedSpan[] {
  const columns = printed.map(({ column }) => column);
  const lines = placesOf(plan).flatMap((place) => place.cell.targets.map(() => place));
  return printed.flatMap(({ key, column }, index): PrintedSpan[] => {
    const before = printed[index - 1]?.key ?? key;
    const cell = { width: column.width, indent: indentIn(column), size: LINE_SIZES[0] };
    const said = ({ row, cell: own }: TablePlace): unknown =>
      isOwn(column) ? own : column.holds === "category" ? headingKey(row, column.level) : row;
    const value = (place: TablePlace) => wordsIn(column, place, columns);
    return runsOf(lines, said).flatMap((run) =>
      // a row's cells may have words of their own in one of its columns
      runsOf(lines.slice(run.from, run.to + 1), value).flatMap(({ from, to }) => {
        const place = lines[run.from + from];
        if (place === undefined) return [];
        const isOver = isOverGoal(columns, place.row);
        // a cell that only says its row's goal again stands over both columns
        if (isOver && column.holds === "goal") return [];
        return {
          key: isOver && column.holds === "indicator" ? before : key,
          ...{ last: key, from: run.from + from, to: run.from + to },
          value: breakWords(column, place, value(place), cell),
        };
      }),
    );
  });
}

function placesOf({ rows }: Plan): TablePlace[] {
  return rows.flatMap((row) => row.cells.map((cell) => ({ row, cell })));
}

function targetsIn({ cells }: Row): number {
  return cells.reduce((sum, { targets }) => sum + targets.length, 0);
}

function headingKey({ categories }: Row, level: number): string {
  return JSON.stringify(categories.slice(0, level + 1));
}

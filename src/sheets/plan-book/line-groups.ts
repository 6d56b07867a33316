import { type BookLine, sortRuns } from "./book-table";
import type { BookCell } from "./seen-sheet";
import { TARGET_COLUMNS } from "./target-columns";
import type { Told } from "./told";

/** Lines of one cell, of which there is at least one. */
export type CellLines = readonly [BookLine, ...BookLine[]];

/** Lines of 指标 that make one cell of the annex, and cells that make one row. */
export interface RowLines {
  readonly cells: readonly [CellLines, ...CellLines[]];
  /** 区分 of the row, level by level, by the cells that say it: they may stand in a line above. */
  readonly category: readonly BookCell[];
  /** Whether the program wrote where its lines belong; then a blank 责任单位 is nobody. */
  readonly isPlaced: boolean;
}

interface Position {
  readonly row: number;
  readonly cell: number;
  readonly target: number;
}

interface PlacedLine {
  readonly line: BookLine;
  readonly position: Position | null;
}

/** Headings under which a line says something of its row or of its cell, beside those that every plan has. */
export interface SharedHeadings {
  readonly levels: readonly string[];
  readonly row: readonly string[];
  readonly cell: readonly string[];
}

type Lines = [BookLine, ...BookLine[]];

interface RowInMaking {
  readonly cells: [Lines, ...Lines[]];
  readonly category: readonly BookCell[];
  readonly isPlaced: boolean;
}

/**
 * Puts the lines of 指标 together as rows and cells. Lines that the program wrote say where they belong; any other follows the line above
 * it: a blank 序号, 目标任务 or 原文 continues that line's, as in the printed table.
 */
export function groupLines(
  lines: readonly BookLine[],
  headings: SharedHeadings,
  told: Told,
): RowLines[] {
  const rows: RowInMaking[] = [];
  let before: Position | null = null;
  for (const { line, position } of orderLines(lines, told)) {
    const row = rows.at(-1);
    const cell = row?.cells.at(-1);
    const isSame =
      position !== null && before !== null
        ? position.row === before.row
        : continues(line, row, headings);
    if (!row || !cell || !isSame) {
      const above = position === null ? (row?.category ?? []) : [];
      const category = categoryOf(line, headings.levels, above);
      rows.push({ cells: [[line]], category, isPlaced: position !== null });
    } else {
      tellOtherRow(line, row, headings, told);
      if (isSameCell(line, position, cell, before)) {
        tellDifferences(line, cell[0], [...CELL_FACTS, ...headings.cell], told);
        cell.push(line);
      } else row.cells.push([line]);
    }
    before = position ?? before;
  }
  return rows;
}

const text = (line: BookLine, heading: string): string => line.at(heading).text;
const { number, goal, text: wording, position: positionColumn } = TARGET_COLUMNS;

function isSameCell(
  line: BookLine,
  position: Position | null,
  cell: CellLines,
  before: Position | null,
): boolean {
  if (position !== null && before !== null) return position.cell === before.cell;
  const own = text(line, wording.heading);
  return own === "" || own === text(cell[0], wording.heading);
}

/** Whether a line without a position belongs to the row above: it says nothing else of 序号, 区分 and 目标任务. */
function continues(
  line: BookLine,
  row: RowInMaking | undefined,
  { levels }: SharedHeadings,
): boolean {
  if (row === undefined) return false;
  const [[first]] = row.cells;
  const isBlankOr = (heading: string, other: string) => ["", other].includes(text(line, heading));
  return (
    [number.heading, goal.heading].every((heading) => isBlankOr(heading, text(first, heading))) &&
    levels.every((heading, level) => isBlankOr(heading, row.category[level]?.text ?? ""))
  );
}

/** 区分 of a new row: what is blank is the row's above, down to the first level that is not. */
function categoryOf(
  line: BookLine,
  levels: readonly string[],
  above: readonly BookCell[],
): readonly BookCell[] {
  const own = levels.map((heading) => line.at(heading));
  const from = own.findIndex((cell) => cell.text !== "");
  if (from < 0) return above;
  return [...above.slice(0, from), ...own.slice(from)].filter((cell) => cell.text !== "");
}

const ROW_FACTS = [
  ...[TARGET_COLUMNS.number, TARGET_COLUMNS.goal, TARGET_COLUMNS.rowSchedule],
  ...[TARGET_COLUMNS.rowLeader, TARGET_COLUMNS.rowWeight, TARGET_COLUMNS.rowNote],
].map(({ heading }) => heading);
const CELL_FACTS = [
  ...[TARGET_COLUMNS.text, TARGET_COLUMNS.lead, TARGET_COLUMNS.bureaus],
  ...[TARGET_COLUMNS.cooperating, TARGET_COLUMNS.responsibility, TARGET_COLUMNS.schedule],
  ...[TARGET_COLUMNS.leader, TARGET_COLUMNS.weight, TARGET_COLUMNS.note],
].map(({ heading }) => heading);

function tellOtherRow(
  line: BookLine,
  row: RowInMaking,
  headings: SharedHeadings,
  told: Told,
): void {
  const [[first]] = row.cells;
  tellDifferences(line, first, [...ROW_FACTS, ...headings.row], told);
  headings.levels.forEach((heading, level) => {
    tellDifference(line.at(heading), row.category[level] ?? first.at(heading), told);
  });
}

/** What a line says of its row or cell has to be what the first one says. */
function tellDifferences(
  line: BookLine,
  first: BookLine,
  headings: readonly string[],
  told: Told,
): void {
  for (const heading of headings) tellDifference(line.at(heading), first.at(heading), told);
}

function tellDifference(own: BookCell, other: BookCell, told: Told): void {
  if (own.text === "" || own.text === other.text) return;
  told.problem(own, { code: "says-otherwise", cell: other.cell ?? "", other: other.text });
}

/** Lines with a position in its order, each with those that follow it without one. */
function orderLines(lines: readonly BookLine[], told: Told): readonly PlacedLine[] {
  const placed = lines.map((line) => ({ line, position: readPosition(line, told) }));
  const sorted = sortRuns(placed, ({ position }) => position, comparePositions);
  const [first] = lines;
  if (first && sorted.some((each, at) => each !== placed[at])) {
    const { heading } = positionColumn;
    told.note(first.at(heading).sheet, null, { code: "reordered", heading });
  }
  return sorted;
}

function comparePositions(one: Position, other: Position): number {
  return one.row - other.row || one.cell - other.cell || one.target - other.target;
}

function readPosition(line: BookLine, told: Told): Position | null {
  const cell = line.at(positionColumn.heading);
  const words = cell.text.normalize("NFKC").replace(/\s/g, "");
  if (words === "") return null;
  const match = /^行(\d{1,6})格(\d{1,6})项(\d{1,6})$/.exec(words);
  if (match === null) {
    told.problem(cell, { code: "malformed-place" });
    return null;
  }
  const [, row, inRow, target] = match.map(Number);
  return { row: row ?? 0, cell: inRow ?? 0, target: target ?? 0 };
}

import { readClause } from "../clauses";
import { type CellRemark, type DocumentCell, type DocumentTable, gridOf } from "../document";
import { alignRows } from "./align-cells";
import { settleRoles } from "./column-roles";
import type { Column } from "./headings";
import type { DraftDoubtCode } from "./draft";
import { findHead, type Grid, isHeadAgain } from "./find-head";

/** A cell below a heading, or the part of several cells that one heading names. */
export interface WrittenField {
  readonly text: string;
  /** From 1. */
  readonly table: number;
  /** Of the table, from 0. */
  readonly row: number;
  readonly column: Column;
  readonly remarks: readonly CellRemark[];
  /** Whether it goes on from the row above. */
  readonly isSpanned: boolean;
}

/** One line of the table below its heading. */
export interface WrittenLine {
  readonly row: number;
  /** The headings above it that fill a whole line: 一、主要目标. */
  readonly sections: readonly string[];
  /** By the place of the column. */
  readonly fields: ReadonlyMap<number, WrittenField>;
  readonly doubts: readonly DraftDoubtCode[];
}

/** A line that is no row: words above the heading, below the last row, hidden. */
export interface LooseWords {
  readonly text: string;
  readonly row: number;
  readonly isAbove: boolean;
  readonly doubt: DraftDoubtCode | null;
}

/** A table under its headings. */
export interface ReadTable {
  /** From 1. */
  readonly table: number;
  readonly rows: number;
  readonly columns: readonly Column[];
  readonly lines: readonly WrittenLine[];
  readonly loose: readonly LooseWords[];
  /** Whether its heading is one of another table, whose end it is. */
  readonly goesOn: boolean;
}

/**
 * Reads a table by its headings.
 *
 * @param before the table above, whose headings hold for one that has none
 * @returns null where nothing says what its columns hold
 */
export function readTable(
  table: DocumentTable,
  place: number,
  before: ReadTable | null,
  firstYear: number | null,
): ReadTable | null {
  const grid = gridOf(table);
  const head = findHead(table, grid);
  const goesOn = head === null && before !== null && before.columns.length === table.columns;
  if (head === null && !goesOn) return null;
  const start = head?.endRow ?? 0;
  const below = textsBelow(table, grid, start);
  const columns =
    head === null ? (before?.columns ?? []) : settleRoles(head.columns, below, firstYear);
  const above = head === null ? [] : looseRows(grid, 0, head.firstRow, true);
  const headRow = head?.firstRow ?? null;
  const body = readBody(table, grid, columns, { place, start, headRow });
  return {
    ...{ table: place, rows: table.rows, columns, goesOn },
    lines: body.lines,
    loose: [...above, ...body.loose],
  };
}

function textsBelow({ columns, rows }: DocumentTable, grid: Grid, start: number): string[][] {
  const texts = Array.from({ length: columns }, (): string[] => []);
  for (let row = start; row < rows; row += 1) {
    for (const [column, cell] of (grid[row] ?? []).entries()) {
      if (cell?.row === row && cell.columnSpan === 1) texts[column]?.push(cell.text.trim());
    }
  }
  return texts;
}

function distinct(grid: Grid, row: number): DocumentCell[] {
  const cells = new Set<DocumentCell>();
  for (const cell of grid[row] ?? []) if (cell !== undefined) cells.add(cell);
  return [...cells];
}

function looseRows(grid: Grid, from: number, to: number, isAbove: boolean): LooseWords[] {
  return Array.from({ length: to - from }, (_, place) => from + place).flatMap((row) =>
    distinct(grid, row).flatMap((cell) =>
      cell.row === row && cell.text.trim() !== ""
        ? [{ text: cell.text, row, isAbove, doubt: null }]
        : [],
    ),
  );
}

interface Body {
  readonly lines: readonly WrittenLine[];
  readonly loose: readonly LooseWords[];
}

function readBody(
  table: DocumentTable,
  grid: Grid,
  columns: readonly Column[],
  {
    place,
    start,
    headRow,
  }: { readonly place: number; readonly start: number; readonly headRow: number | null },
): Body {
  const lines: WrittenLine[] = [];
  const loose: LooseWords[] = [];
  const aligned = alignRows(table, grid, columns, start);
  const heads = headRow === null ? null : signature(grid, headRow);
  let sections: readonly string[] = [];
  for (let row = start; row < table.rows; row += 1) {
    const cells = distinct(grid, row);
    const own = cells.filter((cell) => cell.row === row);
    const filled = cells.filter(({ text }) => text.trim() !== "");
    if (filled.length === 0) continue;
    // the heading again, behind the end of a page
    if (heads !== null && signature(grid, row) === heads) continue;
    if (isHeadAgain(grid, row) && own.length === cells.length) continue;
    if (isHidden(own)) {
      loose.push({
        text: filled.map(({ text }) => text).join(" "),
        row,
        isAbove: false,
        doubt: "hidden-row",
      });
      continue;
    }
    const section = sectionOf(cells, own, table.columns);
    if (section === null) {
      lines.push({
        row,
        sections,
        ...readLine(grid, row, { table: place, columns, aligned: aligned.get(row) ?? null }),
      });
    } else if (NOTE.test(section)) {
      loose.push({ text: section, row, isAbove: false, doubt: null });
    } else {
      sections = nextSections(sections, section);
      if (holdsFigure(section))
        loose.push({ text: section, row, isAbove: false, doubt: "figure-elsewhere" });
    }
  }
  return { lines, loose };
}

const NOTE = /^[（(]?(?:注|备注|说明|附注|填表|制表|联系人|审核|注释|★|\*|※)/;

const signature = (grid: Grid, row: number): string =>
  (grid[row] ?? []).map((cell) => cell?.text.replace(/\s+/g, "") ?? "").join("\t");

const isHidden = (own: readonly DocumentCell[]): boolean =>
  own.length > 0 && own.every(({ remarks }) => remarks.some(({ kind }) => kind === "hidden-cell"));

/** A line that is one cell over the whole table, or one text at its left end and nothing beside it. */
function sectionOf(
  cells: readonly DocumentCell[],
  own: readonly DocumentCell[],
  columns: number,
): string | null {
  const filled = cells.filter(({ text }) => text.trim() !== "");
  const [only] = filled;
  if (only === undefined || filled.length > 1 || own.length === 0 || !own.includes(only))
    return null;
  const isWide = only.columnSpan >= Math.max(2, columns - 1) && only.columnSpan > columns / 2;
  const isLeft = columns > 2 && only.column <= 1 && only.rowSpan === 1 && only.text.length <= 40;
  const text = only.text.trim();
  const isTitle = LEVELS.some((level) => level.test(text)) || !/[\d。；]/.test(text);
  return isWide || (isLeft && isTitle && !/^\d+$/.test(text)) ? text : null;
}

/** A heading that says how much is to be reached: no row has that. */
function holdsFigure(text: string): boolean {
  return readClause(text).targets.some(({ threshold }) => threshold !== null);
}

const LEVELS = [
  /^(?:[一二三四五六七八九十]+[、.．]|第[一二三四五六七八九十]+[章节部]|[IVX]+[、.])/,
  /^[（(][一二三四五六七八九十]+[）)]/,
  /^\d+[、.．]/,
];

/** （一） stands below 一、; what has no number begins anew. */
function nextSections(sections: readonly string[], text: string): string[] {
  const levelOf = (each: string): number => LEVELS.findIndex((level) => level.test(each));
  const level = levelOf(text);
  if (level < 0) return [text];
  return [...sections.filter((each) => levelOf(each) >= 0 && levelOf(each) < level), text];
}

/** The fields of one row; a row with cells missing is read by what stands in them. */
function readLine(
  grid: Grid,
  row: number,
  {
    table,
    columns,
    aligned,
  }: {
    readonly table: number;
    readonly columns: readonly Column[];
    readonly aligned: readonly (DocumentCell | undefined)[] | null;
  },
): Pick<WrittenLine, "fields" | "doubts"> {
  const fields = new Map<number, WrittenField>();
  const cells = aligned ?? grid[row] ?? [];
  for (const column of columns) {
    const cell = cells[column.place];
    if (cell === undefined) continue;
    // of a value over several years the last is meant
    const isYear = column.role === "target" && column.year !== null;
    const next = columns[column.place + 1];
    const goesOn =
      isYear && cells[column.place + 1] === cell && next?.role === "target" && next.year !== null;
    const isDoubled = column.place > 0 && cells[column.place - 1] === cell;
    if ((isYear ? goesOn : isDoubled) && aligned === null) continue;
    const { text, remarks } = cell;
    const isSpanned = cell.row < row;
    fields.set(column.place, { text, table, remarks, row: cell.row, column, isSpanned });
  }
  return { fields, doubts: aligned === null ? [] : ["cells-aligned"] };
}

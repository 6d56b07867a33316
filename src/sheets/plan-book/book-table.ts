import { seenText } from "../../core";
import {
  cellAddress,
  columnLetters,
  type GridCell,
  LAST_HEADER_ROW,
  rowsOf,
  type SheetGrid,
  withoutBlanks,
  type WorkbookGrid,
} from "../kit";
import { type BookColumn, ORDER_COLUMN } from "./book-column";
import { type BookCell, SeenSheet } from "./seen-sheet";
import { nearestHeading } from "./nearest-heading";
import type { Told } from "./told";

export interface BookLine {
  readonly row: number;
  /** The cell below a heading; a blank one where there is no such column. */
  readonly at: (heading: string) => BookCell;
}

export interface BookTable {
  readonly sheet: string;
  readonly headings: readonly string[];
  readonly lines: readonly BookLine[];
}

export interface TableWanted {
  readonly columns: readonly BookColumn[];
  /** Headings without which a row is no row of headings. */
  readonly sign: readonly string[];
  /** The heading that other words mean; null for words that are none of the table's. */
  readonly meant?: (words: string) => string | null;
}

/** The sheet of a name, whatever blanks stand in it; null where there is none. */
export function findSheet(workbook: WorkbookGrid, name: string): SheetGrid | null {
  return workbook.sheets.find((sheet) => withoutBlanks(sheet.name) === name) ?? null;
}

/** Reads the lines below the headings of a sheet, wherever they stand; tells what nobody can read, and what is hidden. */
export function readTable(sheet: SheetGrid, wanted: TableWanted, told: Told): BookTable | null {
  const headed = findHeadings(sheet, wanted, told);
  if (headed === null) return null;
  const { headRow, places } = headed;
  const columns = new Map(wanted.columns.map((column) => [column.heading, column]));
  const seen = new SeenSheet(sheet, headRow);
  const lines: BookLine[] = [];
  for (const row of seen.rows()) {
    // a line is asked for the same cells several times
    const known = new Map<string, BookCell>();
    const at = (heading: string): BookCell => {
      const before = known.get(heading);
      if (before !== undefined) return before;
      const example = columns.get(heading)?.example ?? "";
      const cell = seen.cell(row, places.get(heading) ?? null, heading, example);
      known.set(heading, cell);
      return cell;
    };
    const filled = [...places.keys()].filter(
      (heading) => columns.get(heading)?.isShown !== true && !isBlank(at(heading)),
    );
    if (filled.length === 0) continue;
    tellLooks(filled.map(at), told);
    if (sheet.hiddenRows.has(row)) told.note(sheet.name, String(row), { code: "hidden-rows" });
    lines.push({ row, at });
    // under words that nobody knows may stand what a column that is missing would have
    if (headed.hasUnknown)
      for (const heading of columns.keys()) if (!places.has(heading)) told.waits(at(heading));
  }
  tellHidden(sheet, [...places.values()], told);
  return {
    sheet: sheet.name,
    headings: [...places.keys()],
    lines: inOrder(sheet.name, lines, told),
  };
}

export function isBlank({ text, reported: { content, formula, looks } }: BookCell): boolean {
  const holdsNothing = content.kind === "blank" && formula === null;
  return text === "" && (holdsNothing || looks?.mergedInto !== undefined);
}

/** Lines by their 次序, each with those that follow it without one. */
function inOrder(sheet: string, lines: readonly BookLine[], told: Told): readonly BookLine[] {
  const orderOf = (line: BookLine): number | null => {
    const order = Number(line.at(ORDER_COLUMN.heading).text || Number.NaN);
    return Number.isFinite(order) ? order : null;
  };
  const sorted = sortRuns(lines, orderOf, (one, other) => one - other);
  if (sorted.some((line, at) => line !== lines[at])) {
    told.note(sheet, null, { code: "reordered", heading: ORDER_COLUMN.heading });
  }
  return sorted;
}

/** Sorts what has a key; what has none stays behind what it follows. */
export function sortRuns<Each, Key>(
  all: readonly Each[],
  keyOf: (each: Each) => Key | null,
  compare: (one: Key, other: Key) => number,
): readonly Each[] {
  const runs: { readonly key: Key | null; readonly run: Each[] }[] = [];
  for (const each of all) {
    const key = keyOf(each);
    const last = runs.at(-1);
    if (key === null && last) last.run.push(each);
    else runs.push({ key, run: [each] });
  }
  return runs
    .toSorted((one, other) => {
      if (one.key === null || other.key === null)
        return one.key === other.key ? 0 : one.key === null ? -1 : 1;
      return compare(one.key, other.key);
    })
    .flatMap(({ run }) => run);
}

interface Headed {
  readonly headRow: number;
  readonly places: ReadonlyMap<string, number>;
  /** Whether words above a column are none of the table's. */
  readonly hasUnknown: boolean;
}

function findHeadings(sheet: SheetGrid, wanted: TableWanted, told: Told): Headed | null {
  const { sign, meant } = wanted;
  let nearest: { readonly row: number | null; readonly headings: readonly string[] } = {
    row: null,
    headings: sign,
  };
  for (const [row, cells] of rowsOf(sheet)) {
    if (row > LAST_HEADER_ROW) break;
    const words = cells.map((cell) => seenText(cell).trim());
    const headings = new Set(words.map((each) => meant?.(each) ?? withoutBlanks(each)));
    const missing = sign.filter((heading) => !headings.has(heading));
    if (missing.length === 0) {
      return { headRow: row, ...placeHeadings(sheet, row, cells, wanted, told) };
    }
    if (missing.length < nearest.headings.length) nearest = { row, headings: missing };
  }
  const cell = nearest.row === null ? null : String(nearest.row);
  const place = { sheet: sheet.name, cell, heading: null, text: "", example: "" };
  told.problem(place, { code: "missing-heading", ...nearest });
  return null;
}

function placeHeadings(
  sheet: SheetGrid,
  headRow: number,
  cells: readonly GridCell[],
  { columns, meant }: TableWanted,
  told: Told,
): Omit<Headed, "headRow"> {
  let hasUnknown = false;
  const filled = new Set(
    sheet.cells
      .filter(({ row, content }) => row > headRow && content.kind !== "blank")
      .map(({ column }) => column),
  );
  const places = new Map<string, number>();
  const known = new Set(columns.map(({ heading }) => heading));
  const headed = new Set<number>();
  const tell = (column: number, words: string) => ({
    ...{ sheet: sheet.name, cell: cellAddress({ row: headRow, column }), heading: null },
    ...{ text: "", example: "", words },
  });
  for (const cell of cells) {
    const { column } = cell;
    const words = seenText(cell).trim();
    if (words === "") continue;
    headed.add(column);
    const bare = withoutBlanks(words);
    const heading = known.has(bare) ? bare : (meant?.(words) ?? null);
    const other = heading === null ? undefined : places.get(heading);
    if (heading === null) {
      const near = nearestHeading(bare, [...known]);
      if (filled.has(column)) {
        told.problem(tell(column, words), { code: "unknown-heading", words, near });
        hasUnknown = true;
      }
    } else if (other === undefined || !filled.has(other)) places.set(heading, column);
    else if (filled.has(column)) {
      const both = [other, column].map((each) => cellAddress({ row: headRow, column: each }));
      told.problem(tell(column, words), { code: "heading-twice", cells: both });
    }
  }
  for (const column of [...filled].filter((each) => !headed.has(each))) {
    told.problem(tell(column, ""), { code: "unknown-heading", words: "", near: null });
  }
  return { places, hasUnknown };
}

function tellLooks(cells: readonly BookCell[], told: Told): void {
  for (const cell of cells) {
    const { content, formula, looks } = cell.reported;
    // a formula that another program never worked out shows nothing
    const isOpen = formula !== null && content.kind === "blank";
    if (content.kind === "error" || isOpen) told.problem(cell, { code: "error-value" });
    else if (formula !== null) told.note(cell.sheet, cell.cell, { code: "formulas" });
    if (looks === undefined) continue;
    const hasMark = looks.runs?.some(({ mark }) => mark === "struck" || mark === "unseen") ?? false;
    if (looks.mergedInto !== undefined && content.kind !== "blank") {
      told.note(cell.sheet, cell.cell, { code: "under-merge" });
    } else if (looks.unseen !== undefined && looks.unseen !== "hidden") {
      told.problem(cell, { code: "unseen-text" });
    } else if (hasMark) told.note(cell.sheet, cell.cell, { code: "struck-out" });
  }
}

function tellHidden(sheet: SheetGrid, columns: readonly number[], told: Told): void {
  if (sheet.visibility !== "visible") told.note(sheet.name, null, { code: "hidden-sheet" });
  for (const column of columns) {
    const spans = sheet.extras?.hiddenColumns ?? [];
    if (spans.some(({ first, last }) => first <= column && column <= last)) {
      told.note(sheet.name, columnLetters(column), { code: "hidden-columns" });
    }
  }
}

import { BLANK_CELL, foldTyped, type ReportedCell } from "../../core";
import { cellAddress } from "./address";
import type { GridCell, SheetGrid } from "./grid";
import { type GridRows, rowsOf } from "./grid-rows";
import { withoutBlanks } from "./same-wording";

/** A cell of a line with its address, `G5`. */
export interface FormCell {
  readonly cell: ReportedCell;
  readonly address: string;
}

/** One line of a table of targets as it was found. */
export interface TableLine<Header extends string> {
  /** What stands under 编号, blanks taken away; null where it is blank or the column is gone. */
  readonly id: string | null;
  readonly row: number;
  /** Whether the row is hidden or filtered out; it counts all the same. */
  readonly hidden: boolean;
  /** By header; a column the table has lost is left out. */
  readonly cells: Readonly<Partial<Record<Header, FormCell>>>;
}

/** A table that was found by its header row. */
export interface FoundTable<Header extends string> {
  readonly sheet: SheetGrid;
  readonly rows: GridRows;
  readonly headerRow: number;
  readonly columns: ReadonlyMap<Header, number>;
  /** Columns that repeat a header and hold something; what stands there is not read. */
  readonly doubled: readonly { readonly header: Header; readonly column: number }[];
  /** Headers that say more than they should, by what stands there: 完成值（万元）. */
  readonly altered: ReadonlyMap<Header, string>;
  /** What stands above the columns where that is not their name here: 进展 above 完成值. Left out where it is. */
  readonly words?: ReadonlyMap<Header, string>;
}

/**
 * Finds a table by its header row, wherever it stands and in whatever order its columns are; blanks in headers are ignored.
 *
 * @param sign the headers without which a row is no header row
 * @param meantBy the header that other words mean; it stands for that header where no cell of the row says it as it is
 */
export function findTable<Header extends string>(
  sheet: SheetGrid,
  headers: readonly Header[],
  sign: readonly Header[],
  meantBy: (words: string) => Header | null = () => null,
): FoundTable<Header> | null {
  const rows = rowsOf(sheet);
  const wanted = new Map<string, Header>(headers.map((header) => [header, header]));
  for (const [row, cells] of rows) {
    if (row > LAST_HEADER_ROW) break;
    if (cells.length < sign.length) continue;
    const places = placesOf(cells, (words) => wanted.get(words));
    for (const [header, columns] of placesOf(cells, (words) => meantBy(words) ?? undefined)) {
      if (!places.has(header)) places.set(header, columns);
    }
    if (!sign.every((header) => places.has(header))) continue;
    const columns = new Map<Header, number>();
    const filledColumns = listFilledColumns(sheet, row);
    const doubled: { header: Header; column: number }[] = [];
    for (const [header, candidates] of places) {
      // a blank column that repeats a header hides nothing
      const filled = candidates.filter((column) => filledColumns.has(column));
      const [first, ...more] = filled.length > 0 ? filled : candidates.slice(0, 1);
      if (first !== undefined) columns.set(header, first);
      for (const column of more) doubled.push({ header, column });
    }
    const altered = new Map<Header, string>();
    for (const [header, column] of columns) {
      const cell = cells.find((each) => each.column === column);
      if (cell && headerIn(cell) !== header) altered.set(header, textOf(cell));
    }
    return { sheet, rows, headerRow: row, columns, doubled, altered };
  }
  return null;
}

/** The columns of every header in a row. */
function placesOf<Header extends string>(
  cells: readonly GridCell[],
  headerOf: (words: string) => Header | undefined,
): Map<Header, number[]> {
  const places = new Map<Header, number[]>();
  for (const cell of cells) {
    const header = headerOf(headerIn(cell));
    if (header === undefined) continue;
    const columns = places.get(header);
    if (columns) columns.push(cell.column);
    else places.set(header, [cell.column]);
  }
  return places;
}

/** Every line below the header row that holds something; a header row pasted in once more is none. */
export function readTableLines<Header extends string>({
  sheet,
  rows,
  headerRow,
  columns,
  altered,
  words,
}: FoundTable<Header>): TableLine<Header>[] {
  const lines: TableLine<Header>[] = [];
  for (const [row, found] of rows) {
    if (row <= headerRow) continue;
    const byColumn = new Map(found.map((cell) => [cell.column, cell]));
    const cells: Partial<Record<Header, FormCell>> = {};
    let id = "";
    let isBlank = true;
    let isHeader = true;
    for (const [header, column] of columns) {
      const cell = byColumn.get(column);
      const address = cellAddress({ row, column });
      cells[header] = { cell: cell ? withoutPlace(cell) : BLANK_CELL, address };
      if (cell && header === "编号") id = foldTyped(textOf(cell));
      if (cell && cell.content.kind !== "blank") isBlank = false;
      if (
        !cell ||
        headerIn(cell) !== withoutBlanks(altered.get(header) ?? words?.get(header) ?? header)
      )
        isHeader = false;
    }
    if (isBlank || isHeader) continue;
    lines.push({ id: id === "" ? null : id, row, hidden: sheet.hiddenRows.has(row), cells });
  }
  return lines;
}

/** A text cell's own text; of anything else what a person sees. Empty when blank. */
export function textOf(cell: ReportedCell): string {
  return cell.content.kind === "text" ? cell.content.text : cell.shown;
}

/** Header rows are looked for this far down: people insert titles and notes above. */
export const LAST_HEADER_ROW = 50;

/** Columns that hold something below the header row. */
function listFilledColumns(sheet: SheetGrid, headerRow: number): ReadonlySet<number> {
  const filled = sheet.cells.filter(
    ({ row, content }) => row > headerRow && content.kind !== "blank",
  );
  return new Set(filled.map(({ column }) => column));
}

function headerIn(cell: ReportedCell): string {
  return withoutBlanks(textOf(cell));
}

/** The cell itself, wherever it stands. */
export function withoutPlace({ content, shown, formula, looks }: GridCell): ReportedCell {
  return looks === undefined ? { content, shown, formula } : { content, shown, formula, looks };
}

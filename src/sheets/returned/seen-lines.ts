import { BLANK_CELL, type CellLooks, isPictureCell, type ReportedCell } from "../../core";
import {
  cellAddress,
  type ColumnSpan,
  type FormCell,
  type FoundTable,
  type MergedArea,
  rangeAddress,
  readTableLines,
  type TableLine,
  withoutPlace,
} from "../kit";
import { type EntryHeader, ENTRY_FIELDS, ENTRY_HEADERS } from "../line";
import { type EntryTable, readHeading } from "./entry-table";

/** The lines of a table as a person sees them. */
export interface SeenLines<Header extends string = EntryHeader> {
  readonly lines: readonly TableLine<Header>[];
  /** What is kept under merged cells, where nobody sees it, in the columns that are filled in. */
  readonly covered: readonly FormCell[];
  /** Columns to fill in that are hidden and hold something, and how many of their cells do. */
  readonly hidden: {
    readonly headers: readonly EntryHeader[];
    readonly count: number;
    /** Whether they are hidden with the whole sheet. */
    readonly isSheet: boolean;
  };
}

/** What a table goes out with that a person might have done too. */
export interface TableHabits {
  /** Where what merged cells show is looked at: beside what is filled in, printed words that neighbours may share. */
  readonly mergedFields: readonly EntryHeader[];
  /** The column that it hides itself. */
  readonly idColumn: number;
}

const FORM_HABITS: TableHabits = {
  mergedFields: ["目标任务", "单位", ...ENTRY_FIELDS],
  idColumn: ENTRY_HEADERS.indexOf("编号") + 1,
};

/** A form hides its last column; one with the columns that its lines need has fewer or more than twelve before it. */
export function formHabits({ kind, columns, scheduleColumn }: EntryTable): TableHabits {
  if (kind === "figures" && scheduleColumn === null) return FORM_HABITS;
  return { ...FORM_HABITS, idColumn: columns.size + (scheduleColumn === null ? 0 : 1) };
}

/**
 * Reads the lines of a table as they are seen. What merged cells show is their first cell's: a text counts in each line that it
 * covers, a value in its first only. What stands in a hidden column is kept and told, and counts for nothing.
 */
export function readSeenLines<Header extends string = EntryHeader>(
  table: FoundTable<Header | EntryHeader>,
  { mergedFields, idColumn }: TableHabits = FORM_HABITS,
): SeenLines<Header | EntryHeader> {
  const { sheet, columns } = table;
  const lines = readTableLines(table);
  const { merges, hiddenColumns } = sheet.extras ?? { merges: [], hiddenColumns: [] };
  const covered: FormCell[] = [];
  type Line = TableLine<Header | EntryHeader>;
  const changes = new Map<Line, Partial<Record<EntryHeader, FormCell>>>();
  const change = (line: Line, header: EntryHeader, cell: FormCell): void => {
    changes.set(line, { ...changes.get(line), [header]: cell });
  };
  for (const header of mergedFields) {
    const column = columns.get(header);
    if (column === undefined || merges.length === 0) continue;
    for (const { line, area } of findCovered(lines, column, merges)) {
      const own = line.cells[header];
      if (own && isTyped(header) && isFilled(own)) covered.push(own);
      const cell = coveredCell(table, { header, column, row: line.row }, area);
      change(line, header, cell);
    }
  }
  const isSheet = sheet.visibility !== "visible";
  // what was moved to where the table itself hides its ids was hidden by nobody
  const isOwn = (column: number): boolean =>
    column === idColumn && columns.get("编号") !== idColumn;
  const isHidden = (header: EntryHeader): boolean => {
    const column = columns.get(header) ?? 0;
    return isSheet || (hiddenColumns.some(holds(column)) && !isOwn(column));
  };
  const headers = ENTRY_FIELDS.filter(isHidden);
  let count = 0;
  const filled = new Set<EntryHeader>();
  for (const line of lines) {
    for (const header of headers) {
      const own = changes.get(line)?.[header] ?? line.cells[header];
      if (!own || !isFilled(own)) continue;
      count += 1;
      filled.add(header);
      change(line, header, { ...own, cell: withLooks(own.cell, { unseen: "hidden" }) });
    }
  }
  const { unit = null } = readHeading(table.altered.get("完成值") ?? "") ?? {};
  if (unit !== null) {
    for (const line of lines) {
      const own = changes.get(line)?.完成值 ?? line.cells.完成值;
      if (own && isFilled(own)) {
        change(line, "完成值", { ...own, cell: withLooks(own.cell, { headingUnit: unit }) });
      }
    }
  }
  return {
    lines: lines.map((line) => {
      const changed = changes.get(line);
      return changed ? { ...line, cells: { ...line.cells, ...changed } } : line;
    }),
    covered,
    hidden: { headers: headers.filter((header) => filled.has(header)), count, isSheet },
  };
}

const isTyped = (header: EntryHeader): boolean => ENTRY_FIELDS.some((field) => field === header);
const isFilled = ({ cell }: FormCell): boolean => cell.content.kind !== "blank";
const holds =
  (column: number) =>
  ({ first, last }: ColumnSpan): boolean =>
    first <= column && column <= last;

/** The lines whose cell in a column is a part of merged cells and not their first; cells that lie under two are under the upper one. */
function findCovered<Line extends { readonly row: number }>(
  lines: readonly Line[],
  column: number,
  merges: readonly MergedArea[],
): { readonly line: Line; readonly area: MergedArea }[] {
  const areas = merges
    .filter(({ left, right }) => left <= column && column <= right)
    .sort((one, other) => one.top - other.top);
  let next = 0;
  let area: MergedArea | undefined;
  return [...lines]
    .sort((one, other) => one.row - other.row)
    .flatMap((line) => {
      for (let each = areas[next]; each && each.top <= line.row; each = areas[++next]) {
        if (area === undefined || each.bottom > area.bottom) area = each;
      }
      if (area === undefined || area.bottom < line.row) return [];
      return area.top === line.row && area.left === column ? [] : [{ line, area }];
    });
}

/** What a covered cell of a line says. */
function coveredCell(
  { rows }: Pick<FoundTable<EntryHeader>, "rows">,
  place: { readonly header: EntryHeader; readonly column: number; readonly row: number },
  area: MergedArea,
): FormCell {
  const first = { row: area.top, column: area.left };
  const shown = rows.get(first.row)?.find(({ column }) => column === first.column);
  const isBlank = shown === undefined || shown.content.kind === "blank" || isPictureCell(shown);
  const address = cellAddress(place);
  if (isBlank) return { cell: BLANK_CELL, address };
  if (place.header === "完成值") {
    const cell = withLooks(BLANK_CELL, { mergedInto: rangeAddress(area) });
    return { cell, address };
  }
  return area.left === place.column
    ? { cell: withoutPlace(shown), address: cellAddress(first) }
    : { cell: BLANK_CELL, address };
}

function withLooks(cell: ReportedCell, looks: CellLooks): ReportedCell {
  return { ...cell, looks: { ...cell.looks, ...looks } };
}

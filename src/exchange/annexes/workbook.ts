import {
  type CellRemark,
  type DocumentBlock,
  type DocumentCell,
  type DocumentTable,
  seenText,
} from "../../core";
import type { GridCell, MergedArea, SheetGrid, WorkbookGrid } from "../../sheets";

/** Past these a sheet has blank lines that nobody means; its places are then those of what stands in it. */
const MOST_ROWS = 20_000;
const MOST_COLUMNS = 256;

/**
 * The sheets of a workbook as tables of a document, as a person sees them: shown texts, merged cells, hidden rows and columns
 * remarked. Hidden sheets are left out.
 *
 * @example workbookBlocks(workbook) // => [{ kind: "table", … }]
 */
export function workbookBlocks({ sheets }: WorkbookGrid): DocumentBlock[] {
  const shown = sheets.filter(
    ({ visibility, cells }) => visibility === "visible" && cells.length > 0,
  );
  return shown.flatMap((sheet): DocumentBlock[] => {
    const table: DocumentBlock = { kind: "table", table: tableOf(sheet) };
    if (shown.length === 1 || /^(?:sheet|工作表)\s*\d*$/i.test(sheet.name)) return [table];
    return [{ kind: "text", text: sheet.name, remarks: [] }, table];
  });
}

function tableOf(sheet: SheetGrid): DocumentTable {
  const rowOf = placesOf(
    sheet.cells.map(({ row }) => row),
    MOST_ROWS,
  );
  const columnOf = placesOf(
    sheet.cells.map(({ column }) => column),
    MOST_COLUMNS,
  );
  const merges = new Map(
    (sheet.extras?.merges ?? []).map((area) => [`${area.top}:${area.left}`, area]),
  );
  const isUnder = underMerges(sheet);
  const cells = sheet.cells
    .filter((cell) => cell.looks?.mergedInto === undefined && !isUnder(cell))
    .map((cell): DocumentCell => {
      const area = merges.get(`${cell.row}:${cell.column}`);
      const [row, column] = [rowOf(cell.row), columnOf(cell.column)];
      return {
        ...{ row, column },
        rowSpan: area === undefined ? 1 : Math.max(1, rowOf(area.bottom) - row + 1),
        columnSpan: area === undefined ? 1 : Math.max(1, columnOf(area.right) - column + 1),
        text: seenText(cell).trim(),
        remarks: remarksOf(sheet, cell),
      };
    });
  const ends = (of: (cell: DocumentCell) => number): number =>
    cells.reduce((most, cell) => Math.max(most, of(cell)), 0);
  return {
    rows: Math.min(
      ends(({ row, rowSpan }) => row + rowSpan),
      MOST_ROWS * 2,
    ),
    columns: Math.min(
      ends(({ column, columnSpan }) => column + columnSpan),
      MOST_COLUMNS * 2,
    ),
    cells,
    headRows: 0,
  };
}

/** A row or column of the sheet, from 0; of a sheet that is far larger than what stands in it, the place among those filled. */
function placesOf(places: readonly number[], most: number): (place: number) => number {
  const last = places.reduce((highest, place) => Math.max(highest, place), 0);
  if (last <= most) return (place) => Math.min(place, last) - 1;
  const filled = [...new Set(places)].sort((left, right) => left - right);
  const at = new Map(filled.map((place, index) => [place, index]));
  return (place) => at.get(place) ?? filled.findLastIndex((each) => each <= place);
}

/** Whether a cell stands under another that was merged over it. */
function underMerges({ extras }: SheetGrid): (cell: GridCell) => boolean {
  const byRow = new Map<number, MergedArea[]>();
  const tall: MergedArea[] = [];
  for (const area of extras?.merges ?? []) {
    if (area.bottom - area.top > MOST_ROWS) tall.push(area);
    else
      for (let row = area.top; row <= area.bottom; row += 1)
        byRow.set(row, [...(byRow.get(row) ?? []), area]);
  }
  return ({ row, column }) =>
    [...(byRow.get(row) ?? []), ...tall].some(
      ({ top, left, bottom, right }) =>
        row >= top &&
        row <= bottom &&
        column >= left &&
        column <= right &&
        (row !== top || column !== left),
    );
}

function remarksOf({ hiddenRows, extras }: SheetGrid, cell: GridCell): CellRemark[] {
  const { looks, shown } = cell;
  const isHidden =
    hiddenRows.has(cell.row) ||
    (extras?.hiddenColumns ?? []).some(
      ({ first, last }) => cell.column >= first && cell.column <= last,
    );
  const isUnseen = looks?.unseen !== undefined && !isHidden;
  const marked = (looks?.runs ?? []).flatMap(({ mark, text }): CellRemark[] =>
    mark === "struck"
      ? [{ kind: "struck-text", text }]
      : mark === null
        ? []
        : [{ kind: "raised-text", text }],
  );
  return [
    ...(isHidden ? [{ kind: "hidden-cell" as const, text: "" }] : []),
    ...(isUnseen ? [{ kind: "hidden-text" as const, text: shown }] : []),
    ...(looks?.isPicture === true ? [{ kind: "text-box" as const, text: "" }] : []),
    ...marked,
  ];
}

import { finding, type Finding } from "../../core";
import { CONTACT_LABELS, FORM_SHEETS } from "../form";
import { findBeside, rowsOf, type SheetGrid, type WorkbookGrid } from "../kit";
import { findEntryTable } from "./entry-table";

/**
 * Why a workbook has too much on a sheet of the form for it to be that form, before any line is read: `too-large` names the sheet,
 * what there is and how much there may be. Null for every form that a person has filled in.
 */
export function refuseCrowded(workbook: WorkbookGrid): Finding | null {
  for (const sheet of workbook.sheets) {
    if (sheet.cells.length <= MOST_COLUMNS) continue;
    const rows = countRows(sheet);
    if (rows > MOST_ROWS) {
      if (isOfForm(topOf(sheet))) return crowded("lines", sheet, rows, MOST_ROWS);
      continue;
    }
    const columns = countHeaders(sheet);
    if (columns > MOST_COLUMNS) return crowded("columns", sheet, columns, MOST_COLUMNS);
  }
  return null;
}

/** The longest plan has some hundred targets; people put lists of their own under the table. */
const MOST_ROWS = 10_000;

/** A form has thirteen columns. */
const MOST_COLUMNS = 1000;

/** Rows that hold something: cells come in their order. */
function countRows({ cells }: SheetGrid): number {
  return cells.filter(({ row }, index) => row !== cells[index - 1]?.row).length;
}

/** Cells of the header row that say a header of the entry sheet; 0 on a sheet without that row. */
function countHeaders(sheet: SheetGrid): number {
  const table = findEntryTable(sheet) ?? findEntryTable(sheet, "words");
  return table === null ? 0 : table.columns.size + table.doubled.length;
}

/** Where headers and labels stand; the rest of a crowded sheet is not even sorted into rows. */
function topOf(sheet: SheetGrid): SheetGrid {
  return { ...sheet, cells: sheet.cells.filter(({ row }) => row <= LAST_ROW_OF_TOP) };
}

const LAST_ROW_OF_TOP = 100;

function isOfForm(sheet: SheetGrid): boolean {
  if (countHeaders(sheet) > 0) return true;
  const name = sheet.name.trim().toLowerCase();
  if (Object.values(FORM_SHEETS).some((each) => each === name)) return true;
  const rows = rowsOf(sheet);
  return CONTACT_LABELS.every((label) => findBeside(rows, label, CONTACT_LABELS) !== undefined);
}

function crowded(
  limit: "columns" | "lines",
  { name }: SheetGrid,
  count: number,
  most: number,
): Finding {
  return finding("too-large", {
    sheet: name,
    received: String(count),
    expected: `≤ ${most}`,
    details: { limit, part: null },
  });
}

import { across, addRow, newDraft, put } from "./draft";
import type { SheetGrid } from "./grid";
import { rowsOf } from "./grid-rows";
import type { SheetSpec } from "./spec";
import { textOf } from "./table-reading";
import { styleOf } from "./theme";

/** A veryHidden sheet of rows of name and value, all of them text: what a workbook says it is. */
export function buildNameValueSheet(
  sheetName: string,
  entries: readonly (readonly [name: string, value: string])[],
): SheetSpec {
  const draft = newDraft();
  const style = styleOf({ font: "body", size: 10.5, fit: "none", numberFormat: "@" });
  for (const [name, value] of entries) {
    const row = addRow(draft, 18);
    put(draft, across(row, 1), name, style);
    put(draft, across(row, 2), value, style);
  }
  return {
    name: sheetName,
    visibility: "veryHidden",
    columns: [128, 384].map((width) => ({ width, hidden: false })),
    ...draft,
    validations: [],
    conditionalFormats: [],
    autoFilter: null,
    view: { frozenRows: 0, frozenColumns: 0, activeCell: { row: 1, column: 1 } },
    print: null,
    protection: { allowFilter: false, allowColumnWidths: false, allowRowHeights: false },
  };
}

/** Rows of name and value, as `_meta` has them; null when there are none. */
export function readNamesAndValues(sheet: SheetGrid): Map<string, string> | null {
  const meta = new Map<string, string>();
  for (const cells of rowsOf(sheet).values()) {
    const name = cells.find(({ column }) => column === 1);
    const value = cells.find(({ column }) => column === 2);
    const key = name ? textOf(name).trim() : "";
    if (key !== "" && !meta.has(key)) meta.set(key, value ? textOf(value).trim() : "");
  }
  return meta.size > 0 ? meta : null;
}

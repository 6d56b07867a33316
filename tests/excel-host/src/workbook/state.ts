import { parseFormula, type Value } from "../formula";
import type { CellFormat } from "./cell-format";
import type { NamedItem, Table } from "./definitions";
import { Sheet } from "./sheet";
import type { Workbook } from "./workbook";

/** The properties of a sheet that are plain data and saved as they are. */
const PLAIN = [
  "visibility",
  "tabColor",
  "showGridlines",
  "showHeadings",
  "enableCalculation",
  "selection",
  "merges",
  "comments",
  "shapes",
  "charts",
  "characterRuns",
  "validations",
  "conditionalFormats",
  "autoFilter",
  "protection",
  "frozen",
  "page",
] as const;

type SavedSheet = Pick<Sheet, "id" | "name" | (typeof PLAIN)[number]> & {
  readonly contents: readonly (readonly [number, Value, string?])[];
  readonly formats: Record<
    "cells" | "rows" | "columns",
    readonly (readonly [number, CellFormat])[]
  >;
  readonly columnWidths: readonly (readonly [number, number])[];
  readonly rowHeights: readonly (readonly [number, number])[];
  readonly hyperlinks: readonly (readonly [number, unknown])[];
  readonly hiddenColumns: readonly number[];
  readonly hiddenRows: readonly number[];
  readonly filteredRows: readonly number[];
  readonly customProperties: readonly (readonly [string, unknown])[];
};

/** A workbook as JSON, as saving the file would keep it. */
export interface SavedWorkbook {
  readonly active: string;
  readonly sequence: number;
  readonly sheets: readonly SavedSheet[];
  readonly names: readonly (Omit<NamedItem, "scope"> & { readonly scope: string | null })[];
  readonly tables: readonly (Omit<Table, "sheet"> & { readonly sheet: string })[];
  readonly settings: readonly (readonly [string, unknown])[];
  readonly customProperties: readonly (readonly [string, unknown])[];
  readonly customXml: Workbook["customXml"];
  readonly properties: Workbook["properties"];
  readonly protection: Workbook["protection"];
  readonly calculationMode: string;
}

export function saveWorkbook(workbook: Workbook): SavedWorkbook {
  return structuredClone({
    active: workbook.active.id,
    sequence: workbook.sequence,
    sheets: workbook.sheets.map(saveSheet),
    names: workbook.names.map((name) => ({ ...name, scope: name.scope?.id ?? null })),
    tables: workbook.tables.map((table) => ({ ...table, sheet: table.sheet.id })),
    settings: [...workbook.settings],
    customProperties: [...workbook.customProperties],
    customXml: workbook.customXml,
    properties: workbook.properties,
    protection: workbook.protection,
    calculationMode: workbook.calculationMode,
  });
}

export function restoreWorkbook(workbook: Workbook, saved: SavedWorkbook): void {
  restore(workbook, saved, (sheet) => restoreSheet(workbook, sheet));
  workbook.sequence = saved.sequence;
}

/** As it was, in the sheets that are still there: whoever watches or tracks them goes on. */
export function revertWorkbook(workbook: Workbook, saved: SavedWorkbook): void {
  const present = new Map(workbook.sheets.map((sheet) => [sheet.id, sheet]));
  restore(workbook, saved, (sheet) => {
    const same = present.get(sheet.id);
    if (!same) return restoreSheet(workbook, sheet);
    same.name = sheet.name;
    for (const part of [same.contents, same.hiddenColumns, same.hiddenRows, same.filteredRows]) {
      part.clear();
    }
    fillSheet(same, sheet);
    return same;
  });
}

function restore(
  workbook: Workbook,
  saved: SavedWorkbook,
  toSheet: (sheet: SavedSheet) => Sheet,
): void {
  const state = structuredClone(saved);
  workbook.sheets = state.sheets.map(toSheet);
  const sheetOf = (id: string): Sheet => {
    const sheet = workbook.find(id);
    if (!sheet) throw new Error(`The saved workbook names a sheet ${id} that it does not have.`);
    return sheet;
  };
  workbook.active = sheetOf(state.active);
  workbook.names = state.names.map((name) => ({
    ...name,
    scope: name.scope === null ? null : sheetOf(name.scope),
  }));
  workbook.tables = state.tables.map((table) => ({ ...table, sheet: sheetOf(table.sheet) }));
  fill(workbook.settings, state.settings);
  fill(workbook.customProperties, state.customProperties);
  workbook.customXml = state.customXml;
  workbook.properties = state.properties;
  workbook.protection = state.protection;
  workbook.calculationMode = state.calculationMode;
  workbook.recalculate();
}

function saveSheet(sheet: Sheet): SavedSheet {
  const { id, name, formats } = sheet;
  const plain = Object.fromEntries(PLAIN.map((key) => [key, sheet[key]]));
  return {
    ...(plain as Pick<Sheet, (typeof PLAIN)[number]>),
    id,
    name,
    contents: [...sheet.contents].map(([key, { value, formula }]) =>
      formula === undefined ? [key, value] : [key, value, formula],
    ),
    formats: {
      cells: [...formats.cells],
      rows: [...formats.rows],
      columns: [...formats.columns],
    },
    columnWidths: [...sheet.columnWidths],
    rowHeights: [...sheet.rowHeights],
    hyperlinks: [...sheet.hyperlinks],
    hiddenColumns: [...sheet.hiddenColumns],
    hiddenRows: [...sheet.hiddenRows],
    filteredRows: [...sheet.filteredRows],
    customProperties: [...sheet.customProperties],
  };
}

function restoreSheet(workbook: Workbook, saved: SavedSheet): Sheet {
  const sheet = new Sheet(workbook, saved.id, saved.name);
  fillSheet(sheet, saved);
  return sheet;
}

function fillSheet(sheet: Sheet, saved: SavedSheet): void {
  Object.assign(sheet, Object.fromEntries(PLAIN.map((key) => [key, saved[key]])));
  for (const [key, value, formula] of saved.contents) {
    const node = formula === undefined ? null : parseFormula(formula.slice(1));
    sheet.contents.set(key, formula === undefined || !node ? { value } : { value, formula, node });
  }
  fill(sheet.formats.cells, saved.formats.cells);
  fill(sheet.formats.rows, saved.formats.rows);
  fill(sheet.formats.columns, saved.formats.columns);
  fill(sheet.columnWidths, saved.columnWidths);
  fill(sheet.rowHeights, saved.rowHeights);
  fill(sheet.hyperlinks, saved.hyperlinks);
  fill(sheet.customProperties, saved.customProperties);
  for (const column of saved.hiddenColumns) sheet.hiddenColumns.add(column);
  for (const row of saved.hiddenRows) sheet.hiddenRows.add(row);
  for (const row of saved.filteredRows) sheet.filteredRows.add(row);
}

/** Everything of one sheet but its name onto another; the rules get ids of their own. */
export function copySheet(from: Sheet, to: Sheet): void {
  fillSheet(to, structuredClone(saveSheet(from)));
  to.conditionalFormats = to.conditionalFormats.map((each) => ({
    ...each,
    id: to.workbook.newId(),
  }));
  for (const name of to.workbook.names.filter(({ scope }) => scope === from)) {
    to.workbook.names.push({ ...name, scope: to });
  }
}

function fill<K, V>(map: Map<K, V>, entries: readonly (readonly [K, V])[]): void {
  map.clear();
  for (const [key, value] of entries) map.set(key, value);
}

import type { CellFormulaValue, Style, Workbook, Worksheet, WorksheetView } from "exceljs";
import {
  cellAddress,
  columnLetters,
  LAST_COLUMN,
  rangeAddress,
  type CellSpec,
  type CellSpecValue,
  type ColumnSpec,
  type DeferredWorkbook,
  type PrintSpec,
  type RangeSpec,
  type RowSpec,
  type SheetSpec,
  type StyleSpec,
  type WorkbookSpec,
} from "../../sheets";
import { joinArchive, packPart, type Deflate, type PackedPart } from "../archive";
import { escapeCellText, escapeText } from "../xml";
import { createRenderer, type XmlPart } from "./exceljs-parts";
import { finishPart } from "./finish";
import { requireLinks } from "./links";
import { addConditionalFormats, addValidations } from "./rules";
import { requireSheetNames } from "./sheet-name";
import { createStyleCache } from "./style";

/**
 * Renders a workbook as an .xlsx file. The same spec gives the same bytes.
 *
 * Texts are always text. What a cell cannot hold is escaped the way Excel does, and a text past 32,767 characters ends
 * in an ellipsis there; a row is at most 409.5 points high, a column at most 255 characters wide.
 * @param deflate raw deflate (RFC 1951): `deflateRawSync` of node:zlib, or `deflateSync` of fflate in a browser.
 * @throws RangeError for a spec that Excel would call damaged: a sheet name, a prompt past 255 characters, rules that
 * overlap, two cells in one place, a link that leads nowhere. That is a mistake of the builder, never of the data.
 */
export async function writeWorkbook(
  spec: WorkbookSpec | DeferredWorkbook,
  deflate: Deflate,
): Promise<Uint8Array> {
  const names = spec.sheets.map(({ name }) => name);
  requireSheetNames(names);
  const nameSet = new Set(names);
  const activeTab = spec.sheets.findIndex(({ visibility }) => visibility === "visible");
  if (activeTab < 0) throw new RangeError("a workbook needs a visible sheet");

  // evaluated when a workbook is written: who only reads does without
  const { Workbook } = await import(/* webpackMode: "eager" */ "exceljs");
  const workbook = new Workbook();
  describeWorkbook(workbook, spec, activeTab);
  const styleOf = createStyleCache();
  const { lockStructure } = spec;
  const encoder = new TextEncoder();
  const pack = (parts: readonly XmlPart[], sheet: SheetSpec | null = null) =>
    parts.map((part) => {
      const data = encoder.encode(finishPart(part, { lockStructure, sheet }));
      return packPart({ name: part.name, data }, deflate);
    });
  const renderer = await createRenderer(workbook);
  const sheets: PackedPart[] = [];
  for (const [index, each] of spec.sheets.entries()) {
    const sheet = "build" in each ? each.build() : each;
    requireLinks(sheet, nameSet);
    const worksheet = await addSheet(workbook, sheet, { styleOf, isActive: index === activeTab });
    sheets.push(...pack(await renderer.renderSheet(worksheet), sheet));
  }
  const { before, after } = await renderer.finish();
  return joinArchive([...pack(before), ...sheets, ...pack(after)]);
}

type StyleOf = (spec: StyleSpec) => Partial<Style>;

function describeWorkbook(
  workbook: Workbook,
  spec: Pick<WorkbookSpec, "title" | "createdOn">,
  activeTab: number,
): void {
  const created = new Date(`${spec.createdOn}T00:00:00Z`);
  if (Number.isNaN(created.getTime()) || created.toISOString().slice(0, 10) !== spec.createdOn) {
    throw new RangeError(`createdOn ${JSON.stringify(spec.createdOn)} is not a day`);
  }
  workbook.title = escapeText(spec.title);
  workbook.creator = CREATOR;
  workbook.lastModifiedBy = CREATOR;
  workbook.created = created;
  workbook.modified = created;
  // Results in the file are what was known when it was made.
  workbook.calcProperties.fullCalcOnLoad = true;
  const size = { x: 0, y: 0, width: 28_800, height: 15_000 };
  workbook.views = [{ ...size, firstSheet: 0, activeTab, visibility: "visible" }];
}

const CREATOR = "zerenbiao";

async function addSheet(
  workbook: Workbook,
  sheet: SheetSpec,
  { styleOf, isActive }: { styleOf: StyleOf; isActive: boolean },
): Promise<Worksheet> {
  const worksheet = workbook.addWorksheet(sheet.name, { state: sheet.visibility });
  sizeColumns(worksheet, sheet.columns);
  sizeRows(worksheet, sheet.rows);
  const places = addCells(worksheet, sheet.cells, styleOf);
  addMerges(worksheet, sheet, places);
  addValidations(worksheet, sheet);
  addConditionalFormats(worksheet, sheet);
  if (sheet.autoFilter !== null) worksheet.autoFilter = rangeAddress(sheet.autoFilter);
  worksheet.views = [toView(sheet, isActive)];
  if (sheet.print !== null) setUpPrint(worksheet, sheet.print, sheet.name);
  if (sheet.protection !== null) {
    // For exceljs true means allowed.
    await worksheet.protect("", {
      selectLockedCells: true,
      selectUnlockedCells: true,
      autoFilter: sheet.protection.allowFilter,
      formatColumns: sheet.protection.allowColumnWidths,
      formatRows: sheet.protection.allowRowHeights,
    });
  }
  return worksheet;
}

function sizeColumns(worksheet: Worksheet, columns: readonly ColumnSpec[]): void {
  columns.forEach(({ width, hidden }, index) => {
    const column = worksheet.getColumn(index + 1);
    column.width = charactersWide(width);
    column.hidden = hidden;
  });
}

/** Pixels to units of column width; the workbook's first font (finish.ts) makes one unit 8 pixels. */
function charactersWide(pixels: number): number {
  const characters = Math.min(Math.round((pixels / 8) * 256) / 256, 255);
  // exceljs takes 9 for its own default and leaves the width out.
  return characters === 9 ? 9 + 1 / 256 : characters;
}

function sizeRows(worksheet: Worksheet, rows: readonly RowSpec[]): void {
  rows.forEach(({ height, pageBreakAfter }, index) => {
    const row = worksheet.getRow(index + 1);
    row.height = Math.min(height, 409.5);
    if (pageBreakAfter) row.addPageBreak(1, LAST_COLUMN);
  });
}

/** Writes the cells; returns their places. */
function addCells(
  worksheet: Worksheet,
  cells: readonly CellSpec[],
  styleOf: StyleOf,
): Map<number, CellSpec> {
  const places = new Map<number, CellSpec>();
  for (const spec of cells) {
    const place = placeNumber(spec.row, spec.column);
    if (places.has(place)) {
      throw new RangeError(`two cells at '${worksheet.name}'!${cellAddress(spec)}`);
    }
    places.set(place, spec);
    const cell = worksheet.getRow(spec.row).getCell(spec.column);
    cell.value = toExcelValue(spec.value, () => `'${worksheet.name}'!${cellAddress(spec)}`);
    cell.style = styleOf(spec.style);
  }
  return places;
}

function placeNumber(row: number, column: number): number {
  return row * LAST_COLUMN + column - 1;
}

function toExcelValue(
  value: CellSpecValue,
  where: () => string,
): null | string | number | CellFormulaValue {
  if (value === null) return null;
  if (typeof value === "string") return escapeCellText(value);
  if (typeof value === "number") return requireFinite(value, where);
  const { formula, result } = value;
  if (formula.startsWith("=") || formula.length > 8192 || escapeText(formula) !== formula) {
    throw new RangeError(`formula at ${where()} cannot be written: ${formula}`);
  }
  if (typeof result === "string") return { formula, result: escapeCellText(result) };
  return { formula, result: requireFinite(result, where) };
}

function requireFinite(value: number, where: () => string): number {
  if (!Number.isFinite(value)) throw new RangeError(`${value} at ${where()} is not a number`);
  return value;
}

/** Merged cells without a cell of their own look like the first: border, fill and lock hold all over. */
function addMerges(
  worksheet: Worksheet,
  sheet: SheetSpec,
  places: ReadonlyMap<number, CellSpec>,
): void {
  for (const { top, left, bottom, right } of sheet.merges) {
    worksheet.mergeCellsWithoutStyle(top, left, bottom, right);
    const { style } = worksheet.getRow(top).getCell(left);
    for (let row = top; row <= bottom; row += 1) {
      for (let column = left; column <= right; column += 1) {
        if (row === top && column === left) continue;
        const own = places.get(placeNumber(row, column));
        if (own === undefined) worksheet.getRow(row).getCell(column).style = style;
        else if (own.value !== null) {
          throw new RangeError(`merge hides the value of '${sheet.name}'!${cellAddress(own)}`);
        }
      }
    }
  }
}

function toView(sheet: SheetSpec, isActive: boolean): Partial<WorksheetView> {
  const { frozenRows, frozenColumns, activeCell } = sheet.view;
  const common = {
    activeCell: cellAddress(activeCell),
    showGridLines: sheet.visibility !== "visible",
    // Missing from exceljs's types.
    tabSelected: isActive,
  };
  if (frozenRows === 0 && frozenColumns === 0) return { ...common, state: "normal" };
  return { ...common, state: "frozen", xSplit: frozenColumns, ySplit: frozenRows };
}

function setUpPrint(worksheet: Worksheet, print: PrintSpec, sheet: string): void {
  for (const code of [print.header, print.footer]) {
    if (code.length > 255)
      throw new RangeError(`header or footer of '${sheet}' is too long: ${code}`);
  }
  // Paper sizes are an enumeration that exceljs has only in its types.
  const paper: object = { paperSize: A4 };
  worksheet.pageSetup = {
    ...paper,
    orientation: print.orientation,
    margins: { ...print.margins },
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: print.pagesTall ?? 0,
    horizontalCentered: true,
    printArea: printAreaReference(print.area),
    ...(print.repeatedRow === null
      ? {}
      : { printTitlesRow: `${print.repeatedRow}:${print.repeatedRow}` }),
  };
  worksheet.headerFooter.oddHeader = escapeText(print.header);
  worksheet.headerFooter.oddFooter = escapeText(print.footer);
}

const A4 = 9;

/** exceljs puts a `$` before either corner and leaves the row to us: without one the area would move with the cursor. */
function printAreaReference({ top, left, bottom, right }: RangeSpec): string {
  return `${columnLetters(left)}$${top}:${columnLetters(right)}$${bottom}`;
}

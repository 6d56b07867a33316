import {
  cellAddress,
  rangeAddress,
  type ColumnSpec,
  type ProtectionSpec,
  type RangeSpec,
  type SheetSpec,
} from "../../sheets";
import { XML_DECLARATION } from "./declaration";
import { DRAWING_ID } from "./drawing";
import { placeNumber } from "./grid";
import { renderLinks } from "./links";
import { renderPage, renderRowBreaks } from "./page";
import { renderRows } from "./rows";
import { renderConditionalFormats, renderValidations } from "./rules";
import type { BookTables } from "./tables";

/*
 * A sheet's part (ECMA-376 part 1, 18.3.1.99), straight from its spec: elements in the order of the schema, attributes in the order
 * that exceljs gives them. It comes in three pieces: what forms of one shape have in common, what those of one line of the plan have
 * in common, what each has for itself.
 */

/**
 * Cells and what belongs to them: columns, rows, merges, conditional formats.
 *
 * @param tables of the workbook; what the sheet has of its own is added
 * @throws RangeError for two cells in one place and the like; see `layOut`.
 */
export function renderCells(sheet: SheetSpec, tables: BookTables, isActive: boolean): string {
  return [...renderCellPieces(sheet, tables, isActive)].join("");
}

/** The same in pieces, each rendered when it is asked for. */
export function* renderCellPieces(
  sheet: SheetSpec,
  tables: BookTables,
  isActive: boolean,
): Generator<string> {
  const { data, dimension } = renderRows(sheet, tables);
  yield [
    OPENING,
    sheet.print === null ? "" : '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
    `<dimension ref="${dimension}"/>`,
    renderView(sheet, isActive),
    '<sheetFormatPr defaultRowHeight="15" outlineLevelRow="0" outlineLevelCol="0" x14ac:dyDescent="55"/>',
    renderColumns(sheet.columns),
  ].join("");
  yield* data;
  yield [
    renderProtection(sheet.protection),
    sheet.autoFilter === null ? "" : `<autoFilter ref="${rangeAddress(sheet.autoFilter)}"/>`,
    renderMerges(sheet.merges),
    renderConditionalFormats(sheet, tables.looks),
  ].join("");
}

/** What may be typed, and where links lead; nothing for a sheet without either. */
export function renderRules(sheet: SheetSpec): string {
  return `${renderValidations(sheet)}${renderLinks(sheet)}`;
}

/** How the sheet is printed, header and footer above all, and the end of the part. */
export function renderEnd({ print, name, rows, charts = [] }: SheetSpec): string {
  const drawing = charts.length === 0 ? "" : `<drawing r:id="${DRAWING_ID}"/>`;
  return `${renderPage(print, name)}${renderRowBreaks(rows)}${drawing}</worksheet>`;
}

const NAMESPACES =
  'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"' +
  ' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"' +
  ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="x14ac"' +
  ' xmlns:x14ac="http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac"';

const OPENING = `${XML_DECLARATION}<worksheet ${NAMESPACES}>`;

function renderView(sheet: SheetSpec, isActive: boolean): string {
  const selected = isActive ? ' tabSelected="1"' : "";
  const lines = sheet.visibility === "visible" ? ' showGridLines="0"' : "";
  const attributes = `workbookViewId="0"${selected}${lines}`;
  return `<sheetViews><sheetView ${attributes}>${renderSelection(sheet)}</sheetView></sheetViews>`;
}

function renderSelection({ view }: SheetSpec): string {
  const { frozenRows, frozenColumns } = view;
  const cell = cellAddress(view.activeCell);
  const selected = `activeCell="${cell}" sqref="${cell}"`;
  if (frozenRows === 0 && frozenColumns === 0) return `<selection ${selected}/>`;
  const pane =
    frozenRows > 0 && frozenColumns > 0
      ? "bottomRight"
      : frozenColumns > 0
        ? "topRight"
        : "bottomLeft";
  const columns = frozenColumns > 0 ? ` xSplit="${frozenColumns}"` : "";
  const rows = frozenRows > 0 ? ` ySplit="${frozenRows}"` : "";
  const first = cellAddress({ row: frozenRows + 1, column: frozenColumns + 1 });
  return (
    `<pane${columns}${rows} topLeftCell="${first}" activePane="${pane}" state="frozen"/>` +
    `<selection pane="${pane}" ${selected}/>`
  );
}

/** Columns side by side that are alike share an element. */
function renderColumns(columns: readonly ColumnSpec[]): string {
  const all = columns.map(columnAttributes);
  let elements = "";
  let start = 0;
  for (const [index, attributes] of all.entries()) {
    if (all[index + 1] === attributes) continue;
    elements += `<col min="${start + 1}" max="${index + 1}"${attributes} customWidth="1"/>`;
    start = index + 1;
  }
  return elements === "" ? "" : `<cols>${elements}</cols>`;
}

function columnAttributes(column: ColumnSpec): string {
  const width = charactersWide(column.width);
  return `${width === 0 ? "" : ` width="${width}"`}${column.hidden ? ' hidden="1"' : ""}`;
}

/** Pixels to units of column width; the workbook's first font (finish.ts) makes one unit 8 pixels. */
function charactersWide(pixels: number): number {
  const characters = Math.min(Math.round((pixels / 8) * 256) / 256, WIDEST_COLUMN);
  // exceljs took 9 for its own default and left the width out; the files that are out have a little more
  return characters === 9 ? 9 + 1 / 256 : characters;
}

const WIDEST_COLUMN = 255;

function renderProtection(protection: ProtectionSpec | null): string {
  if (protection === null) return "";
  const { allowFilter, allowColumnWidths, allowRowHeights } = protection;
  // here 0 means that a thing is allowed
  const columns = allowColumnWidths ? ' formatColumns="0"' : "";
  const rows = allowRowHeights ? ' formatRows="0"' : "";
  const filter = allowFilter ? ' autoFilter="0"' : "";
  return `<sheetProtection sheet="1"${columns}${rows}${filter}/>`;
}

/** Merges in the order of the first cells that they cover; a single cell is none. */
function renderMerges(merges: readonly RangeSpec[]): string {
  const wide = merges.filter(({ top, left, bottom, right }) => bottom > top || right > left);
  if (wide.length === 0) return "";
  const elements = [...wide]
    .sort((one, other) => firstCovered(one) - firstCovered(other))
    .map((merge) => `<mergeCell ref="${rangeAddress(merge)}"/>`);
  return `<mergeCells count="${elements.length}">${elements.join("")}</mergeCells>`;
}

function firstCovered({ top, left, right }: RangeSpec): number {
  return right > left ? placeNumber(top, left + 1) : placeNumber(top + 1, left);
}

/**
 * What all sheets are made of and read with: specs, styles, measuring of texts, pages, addresses, grids, tables found by their
 * headers.
 *
 * @example findTable(grid, ENTRY_HEADERS, ["编号", "完成值"]) // => the table, wherever it stands
 */

export {
  cellAddress,
  columnLetters,
  fixedReference,
  parseAddress,
  quoteSheetName,
  quoteText,
  rangeAddress,
} from "./address";
export { groupByRole, joinBureaus, listBureaus } from "./bureau-list";
export { across, addRow, down, newDraft, put, type SheetDraft } from "./draft";
export { LAST_COLUMN, LAST_ROW, LONGEST_CELL_TEXT, LONGEST_SHEET_NAME } from "./excel-limits";
export { findBelow, findBeside, type GridRows, rowsOf } from "./grid-rows";
export type {
  ColumnSpan,
  FormSheetNames,
  GridCell,
  MergedArea,
  SheetComment,
  SheetDrawing,
  SheetExtras,
  SheetGrid,
  SheetVisibility,
  WorkbookGrid,
} from "./grid";
export { Kept } from "./kept";
export { type TextKeeper, textKeeper } from "./kept-text";
export { linkRange, linkReference } from "./link";
export type { BarPattern, CellsOfChart, ChartSpec, SeriesSpec } from "./chart";
export type { ListCell, ListLine } from "./list-cell";
export { type ListColumn, printedWidth, spreadColumns } from "./list-columns";
export { buildListSheet, listAddress, listHeadRows, type ListLead } from "./list-sheet";
export {
  breakAfterMarks,
  breakAfterNames,
  countLines,
  largestFit,
  largestLayout,
  lineRoom,
  type MeasuredText,
  rowHeight,
  TALLEST_ROW,
  textWidth,
  widthFor,
} from "./measure";
export { buildNameValueSheet, readNamesAndValues } from "./name-value-sheet";
export { layOutPages, type PageRoom } from "./page-layout";
export {
  endPagesEvenly,
  endPagesWhenFull,
  pageRoom,
  type PlannedPage,
  planPages,
  type RowBlock,
} from "./page-plan";
export {
  headerText,
  landscapePage,
  numberedFoot,
  pageHeight,
  pageWidth,
  portraitPage,
} from "./print-page";
export { isSameWording, withoutBlanks } from "./same-wording";
export { bureauSheetNames, freeName } from "./sheet-names";
export type {
  CellSpec,
  CellSpecValue,
  Colour,
  ColumnSpec,
  ConditionalFormatSpec,
  DataBarSpec,
  DeferredSheet,
  DeferredWorkbook,
  FontSpec,
  LinkSpec,
  PlaceSpec,
  Paper,
  PrintSpec,
  ProtectionSpec,
  RangeSpec,
  RowSpec,
  SheetSpec,
  StyleSpec,
  ValidationSpec,
  WorkbookSpec,
} from "./spec";
export {
  type CellEdit,
  type CellExchange,
  type EditedValue,
  type LeftOut,
  type ReadDetail,
  type ReadSheets,
  type RevealedPlace,
  type SheetEdit,
  type SheetInsertion,
  type Spreadsheet,
  SpreadsheetError,
  type SpreadsheetRefusal,
} from "./spreadsheet";
export {
  findTable,
  type FormCell,
  type FoundTable,
  LAST_HEADER_ROW,
  readTableLines,
  type TableLine,
  textOf,
  withoutPlace,
} from "./table-reading";
export { findPageStarts, raiseRun, type Run, runsOf } from "./table-spans";
export { isSymbolFont, showsOtherwise } from "./symbol-fonts";
export {
  COLOURS,
  OWED_TINT,
  styleOf,
  type StyleRequest,
  type Tint,
  VERDICT_TINTS,
  ZERO_IS_BLANK,
} from "./theme";
export {
  BLACK,
  type Brightness,
  brightnessOfDigits,
  brightnessOfFormat,
  isReadable,
  legibility,
  isTinySize,
  LOWEST_ROW,
  NARROWEST_COLUMN,
  WHITE,
} from "./visible";
export { usedColumns } from "./used-columns";
export { NOTEBOOK_SHEET, PUBLISHED_SHEET, TRACKING_SHEET } from "./workbook-sheets";

export {
  cellAddress,
  columnLetters,
  fixedReference,
  parseAddress,
  quoteSheetName,
  rangeAddress,
} from "./address";
export { buildConsolidated, planConsolidated } from "./consolidated";
export type {
  BureauPart,
  BureauPartLine,
  ConsolidatedBook,
  Filing,
  FilingStatus,
  StandingCounts,
  TargetLine,
  TargetReport,
} from "./consolidated-book";
export { beijingTime } from "./consolidated-filings";
export { CONSOLIDATED_FORMAT, CONSOLIDATED_SHEETS } from "./consolidated-layout";
export {
  nameConsolidatedSheets,
  readConsolidatedMeta,
  type ConsolidatedMeta,
  type ConsolidatedNames,
  type EarlierNames,
} from "./consolidated-names";
export { readConsolidated, type ConsolidatedReading } from "./consolidated-reading";
export { buildForm, type FormOptions } from "./form";
export {
  CONTACT_LABELS,
  ENTRY_FIELDS,
  ENTRY_HEADERS,
  FORM_SHEETS,
  FORM_TITLE,
  QUALITATIVE_CHOICES,
  type ContactLabel,
  type CoverLabel,
  type EntryField,
  type EntryHeader,
  type FormSheetKind,
} from "./form-layout";
export { completionFormula, verdictFormula } from "./form-formulas";
export { assignLines, toReportedLines, type LineAssignment, type ReportedForm } from "./form-lines";
export { FORM_FORMAT, FORM_FORMAT_VERSION } from "./form-meta";
export { listOddities } from "./form-oddities";
export { compareTemplate } from "./form-template";
export { cutText, VALIDATION_LIMITS } from "./form-validation";
export {
  describeTarget,
  isSameWording,
  wordLine,
  withoutBlanks,
  type LineWording,
} from "./form-wording";
export type { GridCell, SheetGrid, SheetVisibility, WorkbookGrid } from "./grid";
export { linkRange, linkReference } from "./link";
export type { Note } from "./mark-notes";
export {
  MARK_TINTS,
  planMarkedCopy,
  type CellMark,
  type MarkedCopy,
  type MarkedCopyOptions,
  type NotesColumn,
  type UnmarkedCell,
} from "./marked-copy";
export { breakAfterNames, countLines, rowHeight, type MeasuredText } from "./measure";
export { TABLE_COLUMNS } from "./published-layout";
export { buildPublishedTable, type PublishedTableOptions } from "./published-table";
export type { FormLine } from "./entry-line";
export { readForm, type FormReading } from "./read-back";
export type {
  CellSpec,
  CellSpecValue,
  Colour,
  ColumnSpec,
  ConditionalFormatSpec,
  DeferredSheet,
  DeferredWorkbook,
  FontSpec,
  LinkSpec,
  PlaceSpec,
  PrintSpec,
  ProtectionSpec,
  RangeSpec,
  RowSpec,
  SheetSpec,
  StyleSpec,
  ValidationSpec,
  WorkbookSpec,
} from "./spec";
export { COLOURS, OWED_TINT, styleOf, VERDICT_TINTS, type StyleRequest, type Tint } from "./theme";
export {
  SpreadsheetError,
  type CellEdit,
  type EditedValue,
  type RevealedPlace,
  type SheetEdit,
  type SheetInsertion,
  type Spreadsheet,
  type SpreadsheetRefusal,
} from "./spreadsheet";
export { freeName } from "./sheet-names";
export { textOf, type FormCell } from "./table-reading";
export { NOTEBOOK_SHEET, PUBLISHED_SHEET, TRACKING_SHEET } from "./workbook-sheets";
export {
  OFFICIAL_HEADERS,
  TRACKING_HEADERS,
  asWhole,
  trackingColumn,
  type OfficialHeader,
  type TrackingHeader,
} from "./tracking-columns";
export { planMarks } from "./tracking-marks";
export { readTracking, type TrackingReading } from "./tracking-reading";
export {
  buildTrackingTable,
  type TrackingEntry,
  type TrackingTableOptions,
} from "./tracking-table";

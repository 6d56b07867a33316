export {
  STANDARD_COLUMN_WIDTH,
  STANDARD_ROW_HEIGHT,
  type BorderAspect,
  type BorderSide,
  type CellFormat,
  type FormatProperty,
  type FormatValue,
} from "./cell-format";
export type { ChartSource, SheetChart, SheetChartSeries } from "./charts";
export {
  tableBody,
  type Alert,
  type AutoFilter,
  type Change,
  type ConditionalFormat,
  type Content,
  type NamedItem,
  type Prompt,
  type SheetProtection,
  type Table,
  type Validation,
  type ValidationRule,
} from "./definitions";
export { enter, formulaContent, type EntryOptions } from "./entry";
export { putHyperlink } from "./hyperlink";
export {
  PAGE_KINDS,
  type HeaderFooterTexts,
  type PageKind,
  type PageSetup,
  type Zoom,
} from "./page";
export type { CharacterRun, SheetRemark, SheetShape } from "./remarks";
export { shiftSheet } from "./shifting";
export { Sheet, typeOfValue, type Touch, type Visibility } from "./sheet";
export {
  copySheet,
  restoreWorkbook,
  revertWorkbook,
  saveWorkbook,
  type SavedWorkbook,
} from "./state";
export { isValid } from "./validity";
export { Workbook, type Place } from "./workbook";

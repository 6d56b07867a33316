/**
 * The table as it is published (责任分解表), in its document's own columns.
 *
 * @example buildPublishedTable(plan, { sheetName: "责任分解表", mark: "附件" }) // => a SheetSpec
 */

export { indentIn } from "./cell-looks";
export { breakWords, type TablePlace, wordsIn } from "./cell-words";
export { type ColumnText, fitWidths } from "./column-widths";
export { isOverGoal, isOwn, listTableHeaders, listTableWords } from "./published-lines";
export { buildPublishedTable } from "./published-table";
export { TableLayouts } from "./table-layouts";
export type { PublishedTableOptions } from "./table-options";
export { chooseColumns, hasHeadingLines, type TableColumn } from "./table-columns";

/**
 * The table of the annex as it is published (责任分解表).
 *
 * @example buildPublishedTable(plan, { sheetName: "责任分解表", mark: "附件" }) // => a SheetSpec
 */

export { listTableWords, TABLE_COLUMNS } from "./published-layout";
export { buildPublishedTable, type PublishedTableOptions } from "./published-table";

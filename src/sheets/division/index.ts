/**
 * The second level on sheets (目标分解): what falls to whom as a table, and the workbook in which shares are written down.
 *
 * @example buildMatrixSheets(plan, matrixOf(plan)) // => [a SheetSpec]
 */
export {
  DISTRICT_HEADER,
  HEAD_LABELS,
  measureHeader,
  RULE_WORDS,
  SHARES_SHEET,
  weightHeader,
} from "./division-words";
export { buildMatrixSheets, MATRIX_SHEET } from "./matrix-sheet";
export type { SharesColumn } from "./shares-columns";
export { buildSharesWorkbook, readSharesMeta, type SharesOptions } from "./shares-workbook";

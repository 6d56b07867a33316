/** A workbook from outside as the cells of its sheets. */
export { parseCellAddress } from "./cell-address";
export { fitsLimits, type WrittenWorkbook } from "./fits-limits";
export { type ReadingChoice, readWorkbook, type ReadResult } from "./workbook";

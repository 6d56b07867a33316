/** A workbook from outside as the cells of its sheets. */
export { parseCellAddress } from "./cell-address";
export { readWorkbook, type ReadResult } from "./workbook";

/** Workbooks changed in place: our own filled in, returned ones marked, all else left as it is. */
export { fillWorkbook, type Compression } from "./fill";
export { markWorkbook, type MarkObstacle, type MarkResult } from "./workbook";

/** A workbook from its spec: exceljs and one finishing pass. */
export { writeWorkbook } from "./workbook";

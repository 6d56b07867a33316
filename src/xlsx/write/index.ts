/** A workbook from its spec: sheets straight from it, what is around them by exceljs and one finishing pass. */
export { createWorkbookWriter, writeWorkbook, type WorkbookWriter } from "./workbook";

/** Tables put into a workbook. Fetched when it is first needed; nothing else may import it but for its types. */
export { insertTable, type SheetExists, type WhenExists } from "./insert-table";

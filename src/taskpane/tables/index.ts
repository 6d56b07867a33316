/** Tables put into a workbook, and taken back. Fetched when it is first needed; nothing else may import it but for its types. */
export { insertTable, type SheetExists, type WhenExists } from "./insert-table";
export { leftOut } from "./left-out";
export { swapTable } from "./swap-table";

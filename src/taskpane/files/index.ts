/** Workbooks as files: made, read and judged. Fetched when it is first needed; nothing else may import it but for its types. */
export { annexReaders } from "./annex-readers";
export type { CheckedFile } from "./check-file";
export type { Containers } from "./containers";
export type { EarlierProblem, EarlierReading } from "./earlier-workbook";
export { workbookReader, type WorkbookReader } from "./reader";
export { workbookFiles, type MarkedFile, type WorkbookFiles } from "./workbook-files";

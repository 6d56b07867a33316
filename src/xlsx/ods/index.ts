/** Spreadsheets of OpenDocument from outside. */
export { readOpenDocument } from "./workbook";

/**
 * What the office's own workbook remembers, on a sheet that nobody sees.
 *
 * @example readNotebook(buildNotebookSheet(notebook) as a grid) // => the same notebook
 */

export {
  buildNotebookSheet,
  editNotebook,
  Notebook,
  PeriodRulings,
  readNotebook,
} from "./notebook";

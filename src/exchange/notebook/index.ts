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
  understandNotebook,
} from "./notebook";
export {
  forgetFiles,
  listLost,
  listMissing,
  rememberCollection,
  type ListedNow,
} from "./remember-collection";
export {
  fitCollections,
  MOST_REMEMBERED,
  type RememberedBureau,
  RememberedCollection,
  type RememberedFile,
} from "./remembered-collection";
export { givenBaselines, keptBaselines, lightLimits } from "./pacing-in-use";
export type { KeptBaseline, PlanPacing } from "./plan-pacing";

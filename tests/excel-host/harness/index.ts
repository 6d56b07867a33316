export type {
  CellReport,
  Configuration,
  EditOutcome,
  Fault,
  RangeReport,
  SavedWorkbook,
  SheetReport,
  Statistics,
  Theme,
  WorkbookReport,
} from "../src";
export { launch, LAUNCH_TIMEOUT, type LaunchedBrowser } from "./browser";
export { apiSets } from "./cache";
export { expectClean, type Allowance } from "./expect-clean";
export { mergeUndo } from "./merge-undo";
export {
  BatchError,
  OFFICE_DIST,
  openPane,
  type ExcelControl,
  type Pane,
  type PaneLog,
  type PaneOptions,
} from "./pane";
export { serve, type FolderMap, type ServeOptions, type StaticServer } from "./static-server";

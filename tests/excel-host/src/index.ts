export type {
  BatchRecord,
  CellReport,
  Configuration,
  CreatedWorkbook,
  EditOutcome,
  Fault,
  PageReport,
  PaneState,
  RangeReport,
  ServiceRecord,
  SheetReport,
  Simulator,
  Statistics,
  Theme,
  ValidationReport,
  WorkbookReport,
} from "./host";
export type { Value } from "./formula";
export type { SavedWorkbook } from "./workbook";
export type { CharacterRun } from "./workbook";

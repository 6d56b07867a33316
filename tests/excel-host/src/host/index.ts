export type { Configuration, Theme } from "./configuration";
export type { Fault } from "./faults";
export type {
  CellReport,
  PageReport,
  RangeReport,
  SheetReport,
  ValidationReport,
  WorkbookReport,
} from "./inspection";
export type { CreatedWorkbook } from "./object-host";
export type { PaneState, ServiceRecord } from "./services";
export { Simulator } from "./simulator";
export type { BatchRecord, Statistics } from "./statistics";
export type { EditOutcome } from "./user";

export {
  assignLines,
  type LineAssignment,
  type ReportedForm,
  toReportedLines,
} from "./assign-lines";
export { compareCell } from "./compare-cell";
export type { Note } from "./mark-notes";
export {
  type CellMark,
  MARK_TINTS,
  type MarkedCopy,
  type MarkedCopyOptions,
  type NotesColumn,
  planMarkedCopy,
  type UnmarkedCell,
} from "./marked-copy";
export { listOddities } from "./oddities";
export { type FormReading, readForm } from "./read-form";
export { compareTemplate } from "./template";

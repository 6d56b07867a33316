/**
 * A form as it comes back: read by what it says and not by where it stands, what was altered, and the copy with marks that goes
 * out again.
 *
 * @example readForm(workbook).lines // => every line of the entry sheet, by header
 */

export {
  assignLines,
  type LineAssignment,
  type ReportedForm,
  toReportedLines,
} from "./assign-lines";
export { compareCell } from "./compare-cell";
export { refuseCrowded } from "./crowded-form";
export type { Note } from "./mark-notes";
export {
  type CellMark,
  MARK_TINTS,
  type MarkedCopy,
  type MarkedCopyOptions,
  type NotesColumn,
  layOutMarkedCopy,
  type UnmarkedCell,
} from "./marked-copy";
export { findNamedBureau } from "./named-bureau";
export { listOddities } from "./oddities";
export { type FormReading, readForm } from "./read-form";
export { listSeenContent, type SeenReading } from "./seen-content";
export { readSeenLines, type TableHabits } from "./seen-lines";
export { type OneForm, splitForms } from "./several-forms";
export { countPictures, listRemarks } from "./sheet-extras";
export { compareTemplate } from "./template";

/**
 * What a consolidated workbook says of progress, and lists of baselines, as they are read.
 *
 * @example readProgress(workbook)?.bureaus[0]?.owed // => "1.1、3.2（待核实）"
 */
export { cellOfLine, sheetOfLine, type SoughtLine } from "./find-line";
export { type BaselineLine, readBaselinesTable } from "./baselines-table";
export {
  type BureauLights,
  LIGHT_HEADS,
  type LightCounts,
  type LightHead,
  type ProgressBook,
  type ProgressLine,
} from "./progress-book";
export { buildProgressSheet, PROGRESS_SHEET } from "./progress-sheet";
export { readProgressSheet } from "./read-progress-sheet";
export {
  listProgressSheets,
  type ProgressReading,
  readProgress,
  type StoodBureau,
  type StoodLine as StoodTargetLine,
  type StoodTarget,
} from "./read-progress";

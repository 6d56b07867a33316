/**
 * One bureau's summary, to be printed and signed: read from a consolidated workbook, and laid out.
 *
 * @example readConsolidatedSummaries(workbook)?.summaries.map(buildSummaryWorkbook) // => a workbook for every bureau
 */
export {
  type BureauSummary,
  heldBy,
  listHeld,
  type HeldWhy,
  type SummaryCount,
  type SummaryFigure,
  type SummaryLine,
  type SummaryOccasion,
  type SummaryReport,
} from "./model";
export {
  listSummarySheets,
  readConsolidatedSummaries,
  type SummariesReading,
} from "./read-consolidated-summaries";
export { buildSummaryOfBureau } from "./summary-sheet";
export { buildSummaryWorkbook, isSummaryMeta, SUMMARY_SHEET } from "./summary-workbook";

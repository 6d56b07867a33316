/**
 * One summary a bureau, of a consolidated workbook or of the office's tracking table.
 *
 * @example readSummarySource(workbook, choice) // => { kind: "tracking", summaries: [{ bureau: "市商务局", … }, …] }
 */
export {
  readSummarySource,
  type SummaryChoice,
  summaryFileNames,
  type SummaryProblem,
  type SummarySource,
} from "./summary-source";
export { type TrackedOccasion, trackingSummaries } from "./tracking-summaries";

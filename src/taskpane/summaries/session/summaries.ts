import { type Collection, consolidateInTurn } from "../../../exchange";
import { readConsolidatedSummaries, type SummariesReading } from "../../../sheets";
import type { WorkbookFiles } from "../../files";

export { summaryFileNames, trackingSummaries } from "../../../exchange";
export { buildSummaryWorkbook } from "../../../sheets";
export { insertSummaries, takeSummariesBack } from "./insert-summaries";

/**
 * The summaries of what came back: those that the command line makes of the consolidated workbook, which is written and read for it.
 *
 * @returns null where that workbook cannot be read again
 */
export async function collectionSummaries(
  collection: Collection,
  files: Pick<WorkbookFiles, "read" | "write">,
): Promise<SummariesReading | null> {
  const { sheets, ...workbook } = consolidateInTurn(collection);
  const written = await files.write({ ...workbook, sheets: sheets.map(({ build }) => build()) });
  const read = files.read(written);
  return read.outcome === "read" ? readConsolidatedSummaries(read.workbook) : null;
}

import { join } from "node:path";
import {
  isPrintedResult,
  PRINTED_PATIENCE,
  type PrintedReader,
  type PrintedResult,
  stoppedReading,
} from "../xlsx";
import type { Context } from "./context";
import { partIn } from "./part-folder";
import { UsageError } from "./usage-error";
import { askPart } from "./worker-part";

/** Where the part that reads PDFs lies beside the built command line; the pane fetches the same one. */
const FOLDER = join(__dirname, "web/pdf");

/** Megabytes that reading a PDF may take; an annex of ten pages takes forty. */
const MEMORY = 192;

/** Reads PDFs with the part in a folder, in a thread that ends when it takes too long or too much memory. */
export const printedReaderIn =
  (folder: string): PrintedReader =>
  async (bytes) => {
    const script = partIn(folder);
    if (script === null) throw new Error(`${folder}: no script that reads PDFs`);
    const answer = await askPart<PrintedResult>(script, bytes, {
      ...{ patience: PRINTED_PATIENCE, memory: MEMORY, isAnswer: isPrintedResult },
    });
    return typeof answer === "string" ? stoppedReading(answer) : answer;
  };

/**
 * Reads PDFs with the part that is installed beside the program.
 *
 * @throws UsageError where it is not there: the program was copied without it
 */
export const printedReaderBeside = ({ texts }: Context, folder = FOLDER): PrintedReader => {
  const read = printedReaderIn(folder);
  return async (bytes) => {
    if (partIn(folder) === null) {
      throw new UsageError("missing-path", texts.errors.noPrintedReader(folder));
    }
    return await read(bytes);
  };
};

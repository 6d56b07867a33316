import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import {
  isPrintedResult,
  PRINTED_PATIENCE,
  type PrintedReader,
  type PrintedResult,
  stoppedReading,
} from "../xlsx";
import type { Context } from "./context";
import { UsageError } from "./usage-error";

/** Where the part that reads PDFs lies beside the built command line; the pane fetches the same one. */
const FOLDER = join(__dirname, "web/pdf");

/** Megabytes that reading a PDF may take; an annex of ten pages takes forty. */
const MEMORY = 192;

/** What a worker in a browser finds around it, for a script that was made for one; the matrix serves for drawing only. */
const WORLD = `
const { parentPort, workerData } = require("node:worker_threads");
globalThis.postMessage = (answer) => parentPort.postMessage(answer);
globalThis.addEventListener = (name, hear) => parentPort.on(name, (data) => hear({ data }));
globalThis.DOMMatrix ??= class {};
require(workerData);
`;

/** Reads PDFs with the part in a folder, in a thread that ends when it takes too long or too much memory. */
export const printedReaderIn =
  (folder: string): PrintedReader =>
  async (bytes) => {
    const script = scriptIn(folder);
    if (script === undefined) throw new Error(`${folder}: no script that reads PDFs`);
    const worker = new Worker(WORLD, {
      ...{ eval: true, workerData: join(folder, script), stdout: true, stderr: true },
      resourceLimits: { maxOldGenerationSizeMb: MEMORY },
    });
    let alarm: NodeJS.Timeout | undefined;
    try {
      return await new Promise<PrintedResult>((resolve, reject) => {
        alarm = setTimeout(() => {
          resolve(stoppedReading("slow"));
        }, PRINTED_PATIENCE);
        worker.on("message", (answer: object) => {
          if (isPrintedResult(answer)) resolve(answer);
        });
        worker.once("error", (error: NodeJS.ErrnoException) => {
          if (error.code === "ERR_WORKER_OUT_OF_MEMORY") resolve(stoppedReading("full"));
          else reject(error);
        });
        worker.postMessage(bytes);
      });
    } finally {
      clearTimeout(alarm);
      await worker.terminate();
    }
  };

const scriptIn = (folder: string): string | undefined =>
  existsSync(folder) ? readdirSync(folder).find((name) => name.endsWith(".js")) : undefined;

/**
 * Reads PDFs with the part that is installed beside the program.
 *
 * @throws UsageError where it is not there: the program was copied without it
 */
export const printedReaderBeside = ({ texts }: Context, folder = FOLDER): PrintedReader => {
  const read = printedReaderIn(folder);
  return async (bytes) => {
    if (scriptIn(folder) === undefined) {
      throw new UsageError("missing-path", texts.errors.noPrintedReader(folder));
    }
    return await read(bytes);
  };
};

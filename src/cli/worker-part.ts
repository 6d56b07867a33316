import { Worker } from "node:worker_threads";

/** What a worker in a browser finds around it, for a script that was made for one; the matrix serves for drawing only. */
const WORLD = `
const { parentPort, workerData } = require("node:worker_threads");
globalThis.postMessage = (answer) => parentPort.postMessage(answer);
globalThis.addEventListener = (name, hear) => parentPort.on(name, (data) => hear({ data }));
globalThis.DOMMatrix ??= class {};
require(workerData);
`;

/** How a part is asked. */
export interface PartTerms<Answer extends object> {
  /** How long it may take, in milliseconds. */
  readonly patience: number;
  /** Megabytes that it may take. */
  readonly memory: number;
  readonly isAnswer: (message: object) => message is Answer;
}

/**
 * Asks a script of the program something in a thread of its own, which ends when it takes too long or too much memory.
 *
 * @returns why it was stopped where it was
 */
export async function askPart<Answer extends object>(
  script: string,
  bytes: Uint8Array,
  { patience, memory, isAnswer }: PartTerms<Answer>,
): Promise<Answer | "slow" | "full"> {
  const worker = new Worker(WORLD, {
    ...{ eval: true, workerData: script, stdout: true, stderr: true },
    resourceLimits: { maxOldGenerationSizeMb: memory },
  });
  let alarm: NodeJS.Timeout | undefined;
  try {
    return await new Promise<Answer | "slow" | "full">((resolve, reject) => {
      alarm = setTimeout(() => {
        resolve("slow");
      }, patience);
      worker.on("message", (message: object) => {
        if (isAnswer(message)) resolve(message);
      });
      worker.once("error", (error: NodeJS.ErrnoException) => {
        if (error.code === "ERR_WORKER_OUT_OF_MEMORY") resolve("full");
        else reject(error);
      });
      worker.postMessage(bytes);
    });
  } finally {
    clearTimeout(alarm);
    await worker.terminate();
  }
}

import type { ReturnedFile } from "../../exchange";
import type { Answer, Request } from "./answer";
import type { ReadingOrder } from "./order";
import { unpack } from "./parcel";
import type { ReturnReader } from "./read-bytes";

/** A worker as this needs it. */
export interface ReadingWorker {
  post(request: Request): void;
  /** Calls back with each answer, and with null when the worker cannot go on. */
  listen(hear: (answer: Answer | null) => void): void;
  end(): void;
}

/**
 * Reads in a worker.
 *
 * @throws where the worker does not start, or does not understand the order
 */
export async function createWorkerReader(
  worker: ReadingWorker,
  { plan, period, forms }: ReadingOrder,
): Promise<ReturnReader> {
  let hear: (answer: Answer | null) => void = () => undefined;
  worker.listen((answer) => {
    hear(answer);
  });
  const ask = (request: Request): Promise<Answer> =>
    new Promise((resolve, reject) => {
      hear = (answer) => {
        if (answer === null) reject(new Error("the worker has ended"));
        else if (answer.kind === "failed") reject(new Error(answer.reason));
        else resolve(answer);
      };
      worker.post(request);
    });
  try {
    await ask({ kind: "begin", plan: plan.file, period: period.id, forms });
  } catch (error) {
    worker.end();
    throw error;
  }
  return {
    async read(file) {
      const answer = await ask({ kind: "read", file });
      if (answer.kind !== "read") throw new Error("no reading came");
      return unpack(answer.returned) as readonly ReturnedFile[];
    },
    close: () => {
      worker.end();
    },
  };
}

/// <reference lib="dom" />
import { createWorkerReader, type Answer, type ReadingOrder, type ReturnReader } from "./reader";

/** How long a worker may take to start: a proxy may hold its script back for ever. In milliseconds. */
const PATIENCE = 10_000;

/** A reader of returned files in a worker; null where none may run: from a file, or under a policy that forbids it. */
export async function startReader(order: ReadingOrder): Promise<ReturnReader | null> {
  let begun = (): void => undefined;
  if (typeof Worker === "undefined") return null;
  try {
    const worker = new Worker(
      new URL(/* webpackChunkName: "reader" */ "./reader-worker", import.meta.url),
    );
    const reader = createWorkerReader(
      {
        post: (request) => {
          worker.postMessage(request);
        },
        listen: (hear) => {
          worker.onmessage = (event: MessageEvent<Answer>) => {
            hear(event.data);
          };
          const end = (event: Event) => {
            event.preventDefault();
            hear(null);
          };
          worker.onerror = end;
          worker.onmessageerror = end;
          const alarm = setTimeout(() => {
            hear(null);
          }, PATIENCE);
          begun = () => {
            clearTimeout(alarm);
          };
        },
        end: () => {
          worker.terminate();
        },
      },
      order,
    );
    return await reader;
  } catch {
    return null;
  } finally {
    begun();
  }
}

/// <reference lib="dom" />
import { isOldWorkbook, LEGACY_PATIENCE, type LegacyReader, type OldWorkbook } from "../../xlsx";

/**
 * Reads an old workbook in a worker, which is fetched for it and ends with it, however long a hostile one would go on. Null where no
 * worker may run, or it fails or takes too long: then the file is one to be saved as .xlsx.
 */
export const readOldWorkbook: LegacyReader = (bytes) =>
  new Promise<OldWorkbook | null>((resolve) => {
    let worker: Worker;
    try {
      worker = new Worker(
        new URL(/* webpackChunkName: "legacy" */ "../../xlsx/legacy-part", import.meta.url),
      );
    } catch {
      resolve(null);
      return;
    }
    const end = (answer: OldWorkbook | null) => {
      clearTimeout(alarm);
      worker.terminate();
      resolve(answer);
    };
    const alarm = setTimeout(() => {
      end(null);
    }, LEGACY_PATIENCE);
    const fail = (event: Event) => {
      event.preventDefault();
      end(null);
    };
    worker.onmessage = ({ data }: MessageEvent<object>) => {
      if (isOldWorkbook(data)) end(data);
    };
    worker.onerror = fail;
    worker.onmessageerror = fail;
    worker.postMessage(bytes);
  });

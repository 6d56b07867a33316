/// <reference lib="dom" />
import { isPrintedResult, PRINTED_PATIENCE, type PrintedReader, stoppedReading } from "../xlsx";

/** Reads a PDF in a worker, which is fetched for the first one. */
export const readPrinted: PrintedReader = (bytes) =>
  new Promise((resolve, reject) => {
    const worker = new Worker(
      new URL(/* webpackChunkName: "pdf" */ "../xlsx/pdf-part", import.meta.url),
    );
    const alarm = setTimeout(() => {
      end();
      resolve(stoppedReading("slow"));
    }, PRINTED_PATIENCE);
    const end = () => {
      clearTimeout(alarm);
      worker.terminate();
    };
    worker.onmessage = ({ data }: MessageEvent<object>) => {
      if (!isPrintedResult(data)) return;
      end();
      resolve(data);
    };
    const fail = (event: Event) => {
      event.preventDefault();
      end();
      reject(new Error("the worker has ended"));
    };
    worker.onerror = fail;
    worker.onmessageerror = fail;
    worker.postMessage(bytes);
  });

/// <reference lib="webworker" />
import { WorkerMessageHandler } from "pdfjs-dist/legacy/build/pdf.worker.mjs";
import { readPdf } from "./pdf";

// a script of its own, run in a worker by the pane and by the command line. What pdf.js would run in a worker runs in here: it finds
// this and fetches none
Object.assign(globalThis, { pdfjsWorker: { WorkerMessageHandler } });

addEventListener("message", ({ data }: MessageEvent<Uint8Array>) => {
  void readPdf(data).then((result) => {
    postMessage(result);
  });
});

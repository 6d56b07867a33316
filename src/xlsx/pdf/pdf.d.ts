/** A map of characters as the build puts it in: its bytes in base 64. */
declare module "*.bcmap" {
  const packed: string;
  export default packed;
}

/** What pdf.js otherwise runs in a worker of its own. */
declare module "pdfjs-dist/legacy/build/pdf.worker.mjs" {
  export const WorkerMessageHandler: unknown;
}

/** Returned files are read and judged beside the pane, in a worker, so that the pane stays alive; where none may run, in the pane. */
export { occasionFor, type ReadingOrder } from "./order";
export { answer, type Answer, type Request } from "./answer";
export {
  findBytes,
  readBytes,
  type ByteTools,
  type ReturnBytes,
  type ReturnReader,
} from "./read-bytes";
export { createWorkerReader, type ReadingWorker } from "./worker-reader";

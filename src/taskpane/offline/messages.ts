import type { KeepingProblem } from "./build-list";

/** What a page tells the worker that it runs on, or that waits. */
export type PageMessage = "started" | "take-over";

/** What the worker tells its pages. */
export interface WorkerMessage {
  readonly notKept: KeepingProblem;
}

import type { OfflineState } from "../keep-offline";

/** What is said of the pane that is kept on this machine, in one language. */
export interface OfflineTexts {
  /** The name of the part of the page that says it, and what was saved. */
  readonly region: string;
  readonly state: (state: OfflineState) => string;
}

/** The pane kept on this machine: a build whole or not at all, for a browser that has no network. */
export type { BuildList, KeepingProblem } from "./build-list";
export { keepOffline, mayBeKept, type OfflineState } from "./keep-offline";
export { offerInstalling } from "./offer-installing";
export { serveKept } from "./serve-kept";
export { chineseOffline, englishOffline, type OfflineTexts } from "./texts";

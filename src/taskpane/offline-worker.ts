/// <reference lib="webworker" />
import { isOfficeAddress } from "./office-host";
import { serveKept } from "./offline";

// a script of its own beside the page, under a name that stays: browsers look there for a newer build
const worker: unknown = self;
if (worker instanceof ServiceWorkerGlobalScope && globalThis.zerenbiaoBuild !== undefined) {
  serveKept(worker, globalThis.zerenbiaoBuild, isOfficeAddress);
}

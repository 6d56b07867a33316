/// <reference lib="dom" />
import type { KeepingProblem } from "./build-list";
import type { PageMessage, WorkerMessage } from "./messages";

/** How far the pane is kept on this machine. */
export type OfflineState =
  | { readonly kind: "keeping" }
  | { readonly kind: "kept" }
  /** Another version is there, whole, and is taken at the next start. */
  | { readonly kind: "newer" }
  | { readonly kind: "not-kept"; readonly problem: KeepingProblem | "refused" };

const WORKER = "offline-worker.js";
/** The only page that the worker answers for. */
const PAGE = "taskpane.html";
const HOUR = 3_600_000;

/**
 * Whether a page may be kept on this machine: over https, or from this machine itself. A page that was opened from a folder has no site
 * to be kept from, and plain http could be changed on its way.
 */
export function mayBeKept({
  protocol,
  hostname,
}: Pick<Location, "protocol" | "hostname">): boolean {
  const isLocal = ["localhost", "127.0.0.1", "[::1]"].includes(hostname);
  return protocol === "https:" || (protocol === "http:" && isLocal);
}

/** Keeps the pane on this machine, as the browser does it, and tells how far that is. */
export async function keepOffline(
  workers: ServiceWorkerContainer,
  tell: (state: OfflineState) => void,
): Promise<void> {
  workers.addEventListener("message", ({ data }: MessageEvent<WorkerMessage>) => {
    // an update that fails leaves what is kept as it is
    if (workers.controller === null) tell({ kind: "not-kept", problem: data.notKept });
  });
  try {
    const registration = await workers.register(WORKER, { scope: PAGE, updateViaCache: "none" });
    follow(registration, tell);
    const started: PageMessage = "started";
    workers.controller?.postMessage(started);
    setInterval(() => {
      // a pane may stay open for days; without the site it goes on as it is
      registration.update().catch(() => undefined);
    }, HOUR);
  } catch {
    tell({ kind: "not-kept", problem: "refused" });
  }
}

function follow(
  registration: ServiceWorkerRegistration,
  tell: (state: OfflineState) => void,
): void {
  const look = () => {
    const { installing, waiting, active } = registration;
    if (active !== null) tell({ kind: waiting === null ? "kept" : "newer" });
    else if (installing !== null || waiting !== null) tell({ kind: "keeping" });
  };
  const watch = (worker: ServiceWorker | null) => {
    worker?.addEventListener("statechange", look);
  };
  for (const worker of [registration.installing, registration.waiting, registration.active]) {
    watch(worker);
  }
  registration.addEventListener("updatefound", () => {
    watch(registration.installing);
    look();
  });
  look();
}

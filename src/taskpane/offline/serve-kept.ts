/// <reference lib="webworker" />
import type { BuildList } from "./build-list";
import { NotKept } from "./build-list";
import { KeptBuild } from "./kept-build";
import type { PageMessage, WorkerMessage } from "./messages";
import { turnPage } from "./turn-page";

/** Whether an address is one that Office opens. */
type IsOffice = (address: string) => boolean;

/** How often an earlier version steps back for the one that waits, before it goes on itself. */
const MOST_TURNS = 2;

/**
 * What the worker does for its pages, but never for one in Office: it keeps its build whole, answers with it, and leaves the next start
 * to a newer one.
 */
export function serveKept(
  worker: ServiceWorkerGlobalScope,
  list: BuildList,
  isOffice: IsOffice,
): void {
  const folder = new URL("./", worker.location.href).href;
  const kept = new KeptBuild(list, {
    ...{ folder, store: worker.caches },
    fetch: (request) => worker.fetch(request),
  });
  worker.addEventListener("install", (event) => {
    event.waitUntil(keep(worker, kept));
  });
  worker.addEventListener("activate", (event) => {
    event.waitUntil(worker.clients.claim());
  });
  worker.addEventListener("message", (event) => {
    const message = event.data as PageMessage;
    event.waitUntil(message === "started" ? tidy(worker, kept) : worker.skipWaiting());
  });
  let turns = 0;
  worker.addEventListener("fetch", (event) => {
    const { request } = event;
    const name = nameOf(request, folder, isOffice);
    if (name === null || !kept.mayHave(name)) return;
    if (request.mode !== "navigate") {
      event.respondWith(kept.answer(name).then((found) => found ?? worker.fetch(request)));
      return;
    }
    const mayTurn = worker.registration.waiting !== null && turns < MOST_TURNS;
    if (mayTurn) turns += 1;
    event.respondWith(openPage(worker, kept, { request, name, mayTurn }));
  });
}

/** The name of a file in the pane's folder; null for what is none of the worker's business. */
function nameOf(request: Request, folder: string, isOffice: IsOffice): string | null {
  const isFramed = request.mode === "navigate" && request.destination !== "document";
  if (request.method !== "GET" || isFramed) return null;
  const address = request.url.replace(/#.*$/s, "");
  if (!address.startsWith(folder) || isOffice(request.url) || isOffice(request.referrer)) {
    return null;
  }
  return decodeURI(address.slice(folder.length).replace(/\?.*$/s, ""));
}

async function keep(worker: ServiceWorkerGlobalScope, kept: KeptBuild): Promise<void> {
  try {
    await kept.keep();
  } catch (error) {
    if (error instanceof NotKept) {
      const message: WorkerMessage = { notKept: error.problem };
      for (const page of await worker.clients.matchAll({ includeUncontrolled: true })) {
        page.postMessage(message);
      }
    }
    throw error;
  }
}

/** A page has started on this build: what nobody runs on goes, and what is damaged is fetched again. */
async function tidy(worker: ServiceWorkerGlobalScope, kept: KeptBuild): Promise<void> {
  const { installing, waiting } = worker.registration;
  const pages = await worker.clients.matchAll({ includeUncontrolled: true, type: "window" });
  if (pages.length < 2 && installing === null && waiting === null) await kept.discardOthers();
  await kept.repair();
}

interface Opening {
  readonly request: Request;
  readonly name: string;
  /** Whether a newer build waits, to which a start may be left. */
  readonly mayTurn: boolean;
}

async function openPage(
  worker: ServiceWorkerGlobalScope,
  kept: KeptBuild,
  { request, name, mayTurn }: Opening,
): Promise<Response> {
  // the newer one is begun only when this answer is given: this one cannot wait for it
  if (mayTurn && (await worker.clients.matchAll({ type: "window" })).length < 2) return turnPage();
  const page = await kept.answerPage(name);
  return page ?? (await worker.fetch(request).catch(() => damagedPage()));
}

function damagedPage(): Response {
  const text =
    "<!doctype html><meta charset=utf-8><title>责任表</title>" +
    "<p>存在这台电脑里的面板不完整，现在又连不上网站。请联网后再打开一次，会自动补齐；已保存的文件不受影响。</p>" +
    '<p lang="en">What is kept of the pane on this computer is damaged, and the site cannot be reached. Connect and open it again: it mends itself. Files that were saved are as they were.</p>';
  return new Response(text, {
    status: 503,
    headers: { "content-type": "text/html; charset=utf-8" },
  });
}

/// <reference lib="webworker" />
import type { PageMessage } from "./messages";

const TAKE_OVER: PageMessage = "take-over";

/** The longest that a page waits for the newer build before it is asked for again, in seconds. */
const PATIENCE = 15;

/** It stands before the page for a moment: the browser says itself when the newer build answers, however busy the machine is. */
const PAGE = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>责任表</title>
<p>正在换用新版本……</p><p lang="en">Changing to the newer version…</p>
<script>
const again = () => { location.reload(); };
const workers = navigator.serviceWorker;
workers.addEventListener("controllerchange", again);
workers.getRegistration().then((registration) => {
  const waiting = registration && registration.waiting;
  if (waiting) waiting.postMessage(${JSON.stringify(TAKE_OVER)});
  else again();
});
</script></html>`;

/** A page that lets the build that waits take over, and is then asked for again. */
export function turnPage(): Response {
  return new Response(PAGE, {
    headers: { "content-type": "text/html; charset=utf-8", refresh: String(PATIENCE) },
  });
}

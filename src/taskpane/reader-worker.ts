/// <reference lib="webworker" />
import "./jitless";
import { workbookReader } from "./files";
import { answer, type Request } from "./reader";

// a script of its own: reads and judges returned files while the pane stays alive
const reply = answer(workbookReader);
addEventListener("message", ({ data }: MessageEvent<Request>) => {
  reply(data).then(
    (answered) => {
      postMessage(answered);
    },
    (error: unknown) => {
      const reason = error instanceof Error ? error.message : String(error);
      postMessage({ kind: "failed", reason });
    },
  );
});

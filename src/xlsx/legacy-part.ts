/// <reference lib="webworker" />
import { readOld } from "./biff";

// a script of its own, run in a thread by the command line: the reader of old workbooks is half a megabyte, and what it does with a hostile
// one nobody knows
addEventListener("message", ({ data }: MessageEvent<Uint8Array>) => {
  postMessage(readOld(data));
});

import { randomUUID } from "node:crypto";
import { createInterface } from "node:readline/promises";
import { setFlagsFromString } from "node:v8";
import pc from "picocolors";
import { runCommandLine } from "./program";

// On a machine with much memory V8 lets garbage grow without need; a thousand files are to take less than 200 MB.
setFlagsFromString("--heap-growing-percent=20");

// A reader that closes early (`| head`) is no error of ours.
for (const stream of [process.stdout, process.stderr]) {
  stream.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
  });
}

void runCommandLine(process.argv.slice(2), {
  terminal: {
    out: (text) => process.stdout.write(text),
    err: (text) => process.stderr.write(text),
    colour: pc.isColorSupported && process.stdout.isTTY,
    progressStream: process.stderr.isTTY ? process.stderr : null,
  },
  now: () => new Date(),
  environment: process.env,
  newId: () => randomUUID().replaceAll("-", ""),
  ...(process.stdin.isTTY && process.stderr.isTTY && { confirm }),
}).then((exit) => {
  // not process.exit: what is still being written to a pipe must arrive
  process.exitCode = exit;
});

/** Asks on the terminal; only a plain yes is one. */
async function confirm(question: string): Promise<boolean> {
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  try {
    return /^\s*(?:y|yes|是|好)\s*$/i.test(await terminal.question(`${question} `));
  } finally {
    terminal.close();
  }
}

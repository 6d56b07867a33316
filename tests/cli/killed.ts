import { spawn } from "node:child_process";
import { setTimeout as wait } from "node:timers/promises";
import type { Trial } from "./writing-commands";

/** How long a command takes in a process of its own, in milliseconds. */
export async function durationOf(commandLine: string, trial: Trial): Promise<number> {
  trial.begin();
  const began = Date.now();
  await killAfter(commandLine, trial, null);
  return Date.now() - began;
}

/** Kills a command at several moments of its run, as `kill -9` does. @returns what is wrong then, or with what the next command leaves */
export async function killAt(
  commandLine: string,
  trial: Trial,
  moments: readonly number[],
): Promise<readonly string[]> {
  const wrong: string[] = [];
  for (const moment of moments) {
    trial.begin();
    await killAfter(commandLine, trial, moment);
    const found = [...trial.judge(null), ...(await trial.goOn())];
    wrong.push(...found.map((each) => `${Math.round(moment)} ms: ${each}`));
  }
  return wrong;
}

async function killAfter(
  commandLine: string,
  { words, place }: Trial,
  moment: number | null,
): Promise<void> {
  const run = spawn(process.execPath, [commandLine, ...words], {
    ...{ stdio: "ignore", cwd: place },
  });
  const ended = new Promise((fulfil) => run.once("exit", fulfil));
  if (moment !== null) {
    await Promise.race([wait(moment), ended]);
    run.kill("SIGKILL");
  }
  await ended;
}

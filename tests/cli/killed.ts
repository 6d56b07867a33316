import { spawn } from "node:child_process";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { ask, MAKING_TIMEOUT } from "../shared/ask";
import { type Trial, tryOut } from "./trial";
import type { WritingCommand } from "./writing-commands";

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

/** Tests of commands that are killed all along the part of their run in which something is written. */
export function killAtFiftyMoments(commands: readonly WritingCommand[]): void {
  let commandLine: string;

  beforeAll(async () => {
    commandLine = join(await ask("command-line"), "cli.js");
  }, MAKING_TIMEOUT);

  test.each(commands)("$name, killed at fifty moments: old or new", async (command) => {
    const trial = await tryOut(command);
    const duration = await durationOf(commandLine, trial);
    // most of a run reads and works out; what it writes it writes at the end
    const moments = Array.from({ length: 50 }, (_, index) => (0.5 + index / 90) * duration);
    expect(await killAt(commandLine, trial, moments)).toEqual([]);
  });
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

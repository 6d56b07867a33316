import { join } from "node:path";
import { ask, MAKING_TIMEOUT } from "../shared/ask";
import { durationOf, killAt } from "./killed";
import { tryOut } from "./trial";
import { writingCommand } from "./writing-commands";

let commandLine: string;

beforeAll(async () => {
  commandLine = join(await ask("command-line"), "cli.js");
}, MAKING_TIMEOUT);

// fifty moments of every command: killed-*.long.test.ts; a program that is gone at each of its calls: failing-disk.test.ts
test("killed at a few moments, forms made again are the old or the new ones, and the next command clears up", async () => {
  const trial = await tryOut(writingCommand("distribute forms again"));
  const duration = await durationOf(commandLine, trial);
  const moments = [0.6, 0.8, 0.9, 0.95].map((part) => part * duration);
  expect(await killAt(commandLine, trial, moments)).toEqual([]);
});

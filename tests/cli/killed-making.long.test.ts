import { join } from "node:path";
import { ask, MAKING_TIMEOUT } from "../shared/ask";
import { durationOf, killAt } from "./killed";
import { tryOut, WRITING_COMMANDS } from "./writing-commands";

let commandLine: string;

beforeAll(async () => {
  commandLine = join(await ask("command-line"), "cli.js");
}, MAKING_TIMEOUT);

test.each(WRITING_COMMANDS)("$name, killed at fifty moments: old or new", async (command) => {
  const trial = await tryOut(command);
  const duration = await durationOf(commandLine, trial);
  // most of a run reads and works out; what it writes it writes at the end
  const moments = Array.from({ length: 50 }, (_, index) => (0.5 + index / 90) * duration);
  expect(await killAt(commandLine, trial, moments)).toEqual([]);
});

import { join } from "node:path";
import { ask, MAKING_TIMEOUT } from "../shared/ask";
import { emptyFolder, readJson } from "./run";
import { playTwoClerks, runAlone } from "./two-clerks";

let commandLine: string;

beforeAll(async () => {
  commandLine = join(await ask("command-line"), "cli.js");
}, MAKING_TIMEOUT);

// a hundred times: two-clerks.long.test.ts
test.each([true, false, true, false])(
  "two clerks who make forms into one folder at once lose none (a new folder: %s)",
  async (isNewFolder) => {
    expect(await playTwoClerks(commandLine, isNewFolder)).toEqual([]);
  },
);

test("two who make the same form at once: one has it, the other is told", async () => {
  const out = emptyFolder();
  const words = ["distribute", "--period", "2021", "--bureau", "市商务局", "--out", out];
  const exits = await Promise.all([
    runAlone(commandLine, ...words),
    runAlone(commandLine, ...words),
  ]);
  expect(exits.sort()).toEqual([0, 2]);
  expect(readJson(join(out, "ledger.json")).forms).toHaveLength(1);
});

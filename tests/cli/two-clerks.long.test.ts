import { join } from "node:path";
import { ask, MAKING_TIMEOUT } from "../shared/ask";
import { playTwoClerks } from "./two-clerks";

let commandLine: string;

beforeAll(async () => {
  commandLine = join(await ask("command-line"), "cli.js");
}, MAKING_TIMEOUT);

test("two clerks lose nothing in a hundred rounds", async () => {
  const wrong: string[] = [];
  for (let round = 0; round < 100; round += 1) {
    const told = await playTwoClerks(commandLine, round % 2 === 0);
    wrong.push(...told.map((each) => `round ${round}: ${each}`));
  }
  expect(wrong).toEqual([]);
});

import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { resolve } from "node:path";

test("the README lists what the simulator lacks", () => {
  const script = resolve(__dirname, "../tools/coverage.mjs");
  const lacking = execFileSync(process.execPath, [script], { encoding: "utf8" }).trim();
  const readme = readFileSync(resolve(__dirname, "../README.md"), "utf8");
  expect(readme).toContain(lacking);
});

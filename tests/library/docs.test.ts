import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import * as library from "../../src";

const REPOSITORY = resolve(__dirname, "../..");
const api = readFileSync(join(REPOSITORY, "docs/api.md"), "utf8");

test("docs/api.md names every function, in Chinese and in English", () => {
  const [chinese = "", english = ""] = api.split("\n## English\n");
  for (const name of Object.keys(library)) {
    expect([name, chinese.includes(name), english.includes(name)]).toEqual([name, true, true]);
  }
});

test("docs/api.md names every code of an error", () => {
  const source = readFileSync(join(REPOSITORY, "src/library/errors.ts"), "utf8");
  const union = /ZerenbiaoErrorCode =([^;]*);/.exec(source)?.[1] ?? "";
  const codes = [...union.matchAll(/"([a-z-]+)"/g)].map(([, code = ""]) => code);
  expect(codes.length).toBeGreaterThan(5);
  expect(codes.filter((code) => !api.includes(`\`${code}\``))).toEqual([]);
});

test("docs/api.md says how each example is run", () => {
  const names = readdirSync(join(REPOSITORY, "examples"));
  expect(names.filter((name) => !api.includes(`node examples/${name}`))).toEqual([]);
});

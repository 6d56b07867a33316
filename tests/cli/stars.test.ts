import { copyFileSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expandPath } from "../../src/cli/expand-path";
import { emptyFolder, run, runJson } from "./run";

const FORM = join(__dirname, "../fixtures/returns/libreoffice.xlsx");
const folder = emptyFolder();
const at = (...names: string[]): string => join(folder, ...names);

beforeAll(() => {
  for (const name of ["收回", "收回/市科技局", "收回/市商务局", "发放"]) mkdirSync(at(name));
  const files = ["收回/b.xlsx", "收回/a.XLSX", "收回/ab.xlsx", "收回/说明.docx", "收回/~$b.xlsx"];
  const more = ["收回/.b.xlsx", "收回/ledger.json", "收回/市科技局/c.xlsx", "收回/市商务局/d.xlsx"];
  for (const name of [...files, ...more]) copyFileSync(FORM, at(name));
  writeFileSync(at("发放", "1 (2)+[x].xlsx"), "");
});

test.each([
  ["收回/*.xlsx", ["收回/a.XLSX", "收回/ab.xlsx", "收回/b.xlsx"]],
  ["收回/?.xlsx", ["收回/a.XLSX", "收回/b.xlsx"]],
  ["收回/*/*.xlsx", ["收回/市商务局/d.xlsx", "收回/市科技局/c.xlsx"]],
  ["收回/市*局/c.xlsx", ["收回/市科技局/c.xlsx"]],
  ["*/b.xlsx", ["收回/b.xlsx"]],
  ["收回/**.docx", ["收回/说明.docx"]],
  ["收回/~$*.xlsx", ["收回/~$b.xlsx"]],
  ["收回/市*", ["收回/市商务局", "收回/市科技局"]],
  ["发放/1 (2)+[x]*.xlsx", ["发放/1 (2)+[x].xlsx"]],
  ["收回//b*.xlsx", ["收回//b.xlsx"]],
  ["没有/*.xlsx", []],
  ["收回/*.csv", []],
  ["收回/b.xlsx", ["收回/b.xlsx"]],
  ["收回/没有.xlsx", ["收回/没有.xlsx"]],
])("%s stands for %j", async (pattern, expected) => {
  const found = await expandPath(`${folder}/${pattern}`);
  expect(found).toEqual(expected.map((name) => `${folder}/${name}`));
});

(process.platform === "win32" ? test.skip : test)(
  "a file of that very name is that file",
  async () => {
    writeFileSync(at("发放", "*.xlsx"), "");
    expect(await expandPath(at("发放", "*.xlsx"))).toEqual([at("发放", "*.xlsx")]);
  },
);

test("check takes the stars that the shell has left", async () => {
  const { files } = await runJson("check", `${folder}/收回/?.xlsx`);
  expect((files as { path: string }[]).map(({ path }) => path)).toEqual(
    ["a.XLSX", "b.xlsx"].map((name) => `${folder}/收回/${name}`),
  );
  const { exit, err } = await run("check", `${folder}/收回/*.et`);
  expect(exit).toBe(2);
  expect(err).toContain("没有符合");
});

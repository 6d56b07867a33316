import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { run } from "./run";

const folder = mkdtempSync(join(tmpdir(), "json-"));
const file = (name: string, content: string | Uint8Array): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};
const workbook = file("表.xlsx", new Uint8Array([0x50, 0x4b, 3, 4, 0x14, 0xff]));
const gbk = file("台账.txt", new Uint8Array([0xd4, 0xf0, 0xc8, 0xce]));
const empty = file("空.json", " \n");
const cut = file("断.json", '{ "format": ');
const other = file("别的.json", '{ "format": "zerenbiao-ledger" }');

describe.each([
  [
    "zh-CN",
    /是 Excel 工作簿|计划工作簿 .* 读不出来：文件损坏/,
    /不是 UTF-8 的文本/,
    /是空的/,
    /不是 JSON：读到的是/,
  ],
  [
    "en-US",
    /is an Excel workbook|plan workbook .* cannot be read: The file is damaged/,
    /is not text in UTF-8/,
    /is empty/,
    /is not JSON/,
  ],
])("in %s", (language, isWorkbook, isOtherwise, isEmpty, isCut) => {
  test.each([
    ["a ledger", (path: string) => ["collect", "--ledger", path, "--out", "x.xlsx", folder]],
    ["a plan", (path: string) => ["table", "--plan", path, "--out", "x.xlsx"]],
  ])("what is no JSON is named for what it is, where %s is wanted", async (_, command) => {
    for (const [path, sentence] of [
      [workbook, isWorkbook],
      [gbk, isOtherwise],
      [empty, isEmpty],
      [cut, isCut],
    ] as const) {
      const { exit, out, err } = await run(...command(path), "--lang", language);
      expect([exit, out]).toEqual([2, ""]);
      expect(err).toMatch(sentence);
      expect(err).not.toMatch(/Unexpected|ERR_|Invalid/);
    }
  });
});

test("a ledger that is not whole is told with the first entry that is missing", async () => {
  const { exit, err } = await run("collect", "--ledger", other, "--out", "x.xlsx", folder);
  expect(exit).toBe(2);
  expect(err).toMatch(/别的\.json 不是完整的发放台账：\w+ 缺了或不对。请找回原来的台账/);
});

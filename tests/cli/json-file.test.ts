import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { readJsonFile } from "../../src/cli/json-file";
import { readJson, run } from "./run";

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
    /不是 UTF-8 的文本|要是附件，先用 zerenbiao import/,
    /是空的/,
    /不是 JSON：读到的是/,
  ],
  [
    "en-US",
    /is an Excel workbook|plan workbook .* cannot be read: The file is damaged/,
    /is not text in UTF-8|annex/,
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

/** A text in GB18030: what two bytes stand for, the other way round. */
function toGb18030(text: string): Uint8Array {
  const decoder = new TextDecoder("gb18030", { fatal: true });
  const bytesOf = new Map<string, readonly number[]>();
  for (let first = 0xb0; first <= 0xf7; first += 1) {
    for (let second = 0xa1; second <= 0xfe; second += 1) {
      try {
        bytesOf.set(decoder.decode(new Uint8Array([first, second])), [first, second]);
      } catch {
        // nothing stands there
      }
    }
  }
  return new Uint8Array([...text].flatMap((each) => bytesOf.get(each) ?? each.charCodeAt(0)));
}

const WORDS = '[{ "by": "综合处 张三" }]';
const utf16le = Buffer.from(WORDS, "utf16le");
const utf16be = Buffer.from(utf16le).swap16();

test.each<[string, Uint8Array]>([
  ["UTF-8", Buffer.from(WORDS)],
  ["UTF-8 with a mark", Buffer.from(`\uFEFF${WORDS}`)],
  [
    "UTF-16 with a mark, as Notepad and PowerShell write it",
    Buffer.from(`\uFEFF${WORDS}`, "utf16le"),
  ],
  ["UTF-16, the other end first", Buffer.from(`\uFEFF${WORDS}`, "utf16le").swap16()],
  ["UTF-16 without a mark", utf16le],
  ["UTF-16 without a mark, the other end first", utf16be],
  ["GB18030, as Notepad writes it", toGb18030(WORDS)],
])("%s is read as it is", async (_, bytes) => {
  expect(await readJsonFile(file("裁定.json", bytes))).toEqual({ json: [{ by: "综合处 张三" }] });
});

test.each<[string, Uint8Array]>([
  ["western text", Buffer.from('{ "by": "José" }', "latin1")],
  ["half a character of GB18030", Buffer.from([...toGb18030('{ "by": "张'), 0xd5])],
  ["UTF-32", new Uint8Array([0xff, 0xfe, 0, 0, 0x7b, 0, 0, 0])],
  ["UTF-16 cut in the middle", utf16le.subarray(0, 21)],
  ["bytes of no text", new Uint8Array([0x7b, 0x22, 0xff, 0x01, 0x02])],
])("%s is named, never guessed", async (_, bytes) => {
  expect(await readJsonFile(file("台账.json", bytes))).toMatchObject({
    trouble: { kind: "encoding" },
  });
});

test("a ledger that Notepad saved as GBK is extended, and nothing of it is lost", async () => {
  const out = join(folder, "发放");
  mkdirSync(out);
  const path = join(out, "ledger.json");
  const bytes = readFileSync(resolve(__dirname, "../fixtures/office/r15-ledger-gbk.json"));
  writeFileSync(path, bytes);
  const earlier = JSON.parse(new TextDecoder("gb18030").decode(bytes)) as { forms: object[] };
  const words = ["--period", "2021", "--bureau", "市政府办公厅", "--force", "--out", out];
  expect(await run("distribute", ...words)).toMatchObject({ exit: 0 });
  const { forms } = readJson(path) as { forms: { bureau: string }[] };
  expect(forms).toHaveLength(earlier.forms.length + 1);
  expect(forms.map(({ bureau }) => bureau)).toContain("市市场监管局");
});

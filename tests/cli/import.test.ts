import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parsePlan } from "../../src/core";
import { emptyFolder, run, runJson } from "./run";

const ANNEX = "tests/fixtures/annexes/annex.docx";
const CHOICES = {
  format: "zerenbiao-choices",
  formatVersion: 1,
  choices: [
    { doubt: "2.3 unit-missing", choose: "分" },
    { doubt: "19.1 together-or-each", choose: "合计" },
    { doubt: "19.5 together-or-each", choose: "合计" },
  ],
};

function fileOf(name: string, content: string | Uint8Array): string {
  const path = join(emptyFolder(), name);
  writeFileSync(path, content);
  return path;
}

test("while doubts are open it exits 1, lists them with their choices, and writes no plan", async () => {
  const out = join(emptyFolder(), "计划.json");
  const { exit, out: screen } = await run("import", ANNEX, "--out", out);
  expect(exit).toBe(1);
  expect(existsSync(out)).toBe(false);
  expect(screen).toContain("21 行，23 个指标格，50 项指标；还有 3 处要定");
  expect(screen).toContain("[2.3 unit-missing]");
  expect(screen).toContain("合计、各");
});

test("with choices it exits 0 and writes a plan that forms can be made of", async () => {
  const folder = emptyFolder();
  const [out, draft] = [join(folder, "计划.json"), join(folder, "草稿.json")];
  const choices = fileOf("选择.json", JSON.stringify(CHOICES));
  const { exit } = await run("import", ANNEX, "--choices", choices, "--out", out, "--draft", draft);
  expect(exit).toBe(0);
  const parsed = parsePlan(JSON.parse(readFileSync(out, "utf8")));
  expect("plan" in parsed && parsed.plan.targets.length).toBe(50);
  expect(JSON.parse(readFileSync(draft, "utf8"))).toMatchObject({
    format: "zerenbiao-draft",
    rows: expect.arrayContaining([]) as unknown,
  });
  const forms = await run(
    "distribute",
    "--plan",
    out,
    "--period",
    "2022",
    "--out",
    join(folder, "发出"),
  );
  expect(forms.err).not.toContain("错误");
  expect(forms.exit).toBe(0);
});

test("the JSON has the fields of the contract", async () => {
  const json = await runJson("import", ANNEX);
  expect(Object.keys(json)).toEqual([
    "source",
    "tables",
    "targets",
    "doubts",
    "offers",
    "open",
    "plan",
  ]);
  expect(json).toMatchObject({ source: ANNEX, open: 3, plan: null });
  const [first] = json.targets as Record<string, unknown>[];
  expect(first).toEqual({
    id: "1.1",
    row: "1",
    name: "省高端产品品牌",
    kind: "level",
    comparator: ">=",
    threshold: 300,
    upper: null,
    unit: "个",
    direction: null,
    milestones: [],
    deadline: "2022-12-31",
    fragment: "培育省高端产品品牌300个",
    bureaus: [{ name: "市市场监管局", role: null }],
    doubts: [],
  });
  const doubts = json.doubts as Record<string, unknown>[];
  expect(doubts.find(({ code }) => code === "unit-missing")).toMatchObject({
    severity: "warning",
    place: "表1第3行“量化指标”",
    received: "88",
    choices: ["没有单位"],
    target: "2.3",
  });
});

test("text that is no table: each line a cell without a bureau", async () => {
  const text = fileOf("指标.txt", "到2025年，培育企业30家\n\n建成公园5座\n");
  const json = await runJson("import", text);
  expect(json.targets).toMatchObject([
    { id: "1.1", row: "1", threshold: 30, bureaus: [], doubts: ["bureau-missing"] },
    {
      id: "3.1",
      row: "3",
      threshold: 5,
      bureaus: [],
      doubts: ["bureau-missing", "deadline-missing"],
    },
  ]);
  expect(json.doubts).toContainEqual(
    expect.objectContaining({ id: "document bureaus-nowhere", received: "2" }),
  );
  expect((json.doubts as { place: string }[]).map(({ place }) => place)).toContain("第3行");
});

test("text in GB18030 is read, bytes that are no text are named", async () => {
  const gbk = Uint8Array.from([0xbd, 0xa8, 0xb3, 0xc9, 0x31, 0x30, 0xbc, 0xd2]);
  expect(await runJson("import", fileOf("a.txt", gbk))).toMatchObject({
    targets: [{ threshold: 10, unit: "家" }],
  });
  const { exit } = await run("import", fileOf("b.txt", Uint8Array.from([1, 2, 3, 0, 0xff, 0xfe])));
  expect(exit).toBe(1);
});

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

test.each<[string, Uint8Array, string]>([
  ["a.pdf", bytesOf("%PDF-1.7\n"), "文件损坏"],
  ["a.png", Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), "这是图片"],
  ["a.rtf", bytesOf("{\\rtf1 }"), "RTF"],
  ["a.docx", readFileSync(ANNEX).subarray(0, 4000), "损坏"],
])("%s is refused by name, with what to do", async (name, bytes, words) => {
  const { exit, out } = await run("import", fileOf(name, bytes));
  expect(exit).toBe(1);
  expect(out).toContain(words);
  expect(await runJson("import", fileOf(name, bytes))).toMatchObject({
    targets: [],
    open: 1,
    plan: null,
  });
});

test("an annex in parts is read as one", async () => {
  const [one, two] = [
    fileOf("1.txt", "序号\t量化指标\t责任单位\n1\t培育企业10家\t市甲局\n"),
    fileOf("2.txt", "序号\t量化指标\t责任单位\n2\t建成公园5座\t市乙局\n"),
  ];
  expect(await runJson("import", one, two)).toMatchObject({
    targets: [
      { id: "1.1", threshold: 10 },
      { id: "2.1", threshold: 5 },
    ],
  });
});

test("wrong use is exit 2, and nothing is written", async () => {
  expect((await run("import", "没有.docx")).exit).toBe(2);
  expect((await run("import", ANNEX, "--out", "a.txt")).exit).toBe(2);
  const bad = fileOf("c.json", "{}");
  const { exit, err } = await run("import", ANNEX, "--choices", bad);
  expect(exit).toBe(2);
  expect(err).toContain("选择文件");
});

test("every doubt is told in both languages", async () => {
  const { out } = await run(
    "import",
    "tests/fixtures/annexes/hidden-and-tracked.docx",
    "--lang",
    "en-US",
  );
  expect(out).toContain("hidden text");
});

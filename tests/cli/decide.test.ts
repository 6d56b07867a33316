import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { deflate, inflate } from "../../src/cli/compression";
import { fillInForm } from "../../src/cli/fill-in";
import { type CellEdit, type SheetGrid, textOf } from "../../src/sheets";
import { fillWorkbook, readWorkbook } from "../../src/xlsx";
import { expectValidOpenXml } from "../xlsx/open-xml";
import { emptyFolder, readBytes, run } from "./run";

let ledger: string;
let returns: string;
let questions: string;

const collect = (...words: readonly string[]) =>
  run(
    ...["collect", "--ledger", ledger, returns, "--as-of", "2023-01-10", "--json"],
    ...["--out", join(emptyFolder(), "汇总.xlsx"), ...words],
  );

/** The list in which a person decides. */
function listIn(path: string): SheetGrid {
  const read = readWorkbook(new Uint8Array(readFileSync(path)), inflate);
  const sheet =
    read.outcome === "read" && read.workbook.sheets.find(({ name }) => name === "待裁定");
  if (!sheet) throw new Error(path);
  return sheet;
}

function columnsOf(sheet: SheetGrid): ReadonlyMap<string, number> {
  const head = sheet.cells.find((cell) => textOf(cell) === "处理")?.row;
  return new Map(
    sheet.cells.flatMap((cell) =>
      cell.row === head ? [[textOf(cell), cell.column] as const] : [],
    ),
  );
}

/** A copy in which every line is filled in that is told how, by its 事项 and 编号. */
function fillIn(answers: Readonly<Record<string, Readonly<Record<string, string>>>>): string {
  const sheet = listIn(questions);
  const columns = columnsOf(sheet);
  const at = (row: number, header: string) => {
    const cell = sheet.cells.find(
      (each) => each.row === row && each.column === columns.get(header),
    );
    return cell === undefined ? "" : textOf(cell);
  };
  const cells = [...new Set(sheet.cells.map(({ row }) => row))].flatMap((row): CellEdit[] => {
    const answer = answers[[at(row, "事项"), at(row, "编号")].filter(Boolean).join(" ")];
    const said = answer && { 理由: "电话核实", 裁定人: "张三", 日期: "2023年1月9日", ...answer };
    return Object.entries(said ?? {}).map(([header, value]) => {
      return { row, column: columns.get(header) ?? 0, value };
    });
  });
  const path = join(emptyFolder(), "待裁定.xlsx");
  const bytes = new Uint8Array(readFileSync(questions));
  writeFileSync(path, fillWorkbook(bytes, [{ sheet: "待裁定", cells }], { inflate, deflate }));
  return path;
}

const ALL = {
  文件: { 处理: "不采用" },
  "数不一致 5.1": { 处理: "取 1" },
  "由人判定 5.4": { 处理: "达标" },
  "填写有误 11.1": { 处理: "另填", 填数: "2000" },
  "待核实 11.2": { 处理: "另填", 填数: "4500亿元" },
};

beforeAll(async () => {
  const sent = emptyFolder();
  returns = emptyFolder();
  ledger = join(sent, "ledger.json");
  questions = join(emptyFolder(), "待裁定.xlsx");
  await run("distribute", "--period", "2022", "--id-seed", "d", "--out", sent);
  const fill = (bureau: string, values: Parameters<typeof fillInForm>[1]) => {
    const form = readBytes(join(sent, `${bureau}-2022.xlsx`));
    writeFileSync(join(returns, `${bureau}.xlsx`), fillInForm(form, values));
  };
  fill("市商务局", {
    ...{ "5.1": { value: 480 }, "5.4": { value: "已完成" } },
    ...{ "11.1": { value: "约2000" }, "11.2": { value: 45000000 } },
  });
  fill("市农业农村局", { "5.1": { value: 470 }, "5.4": { value: "已完成" } });
  writeFileSync(join(returns, "说明.txt"), "见附件");
  const made = await run("decide", "--ledger", ledger, returns, "--out", questions, "--json");
  expect(JSON.parse(made.out)).toMatchObject({ questions: 5, open: 5 });
});

test("a collection with trouble is exit 1, and exit 0 once every line is decided", async () => {
  expect((await collect()).exit).toBe(1);
  const { exit, out } = await collect("--decisions", fillIn(ALL));
  const json = JSON.parse(out) as {
    summary: Record<string, number>;
    targets: { target: string; value: number | null; verdict: string }[];
    findings: { code: string }[];
  };
  expect(json.summary.errors).toBe(0);
  expect(json.findings.filter(({ code }) => code === "decision-unused")).toEqual([]);
  expect(exit).toBe(0);
  const valueOf = (id: string) => json.targets.find(({ target }) => target === id);
  expect([valueOf("5.1"), valueOf("5.4"), valueOf("11.1"), valueOf("11.2")]).toMatchObject([
    { value: 470 },
    { value: null, verdict: "met" },
    { value: 2000 },
    { value: 4500 },
  ]);
});

test("what was found with several bureaus' values says whose each is", async () => {
  const folder = emptyFolder();
  const form = (bureau: string, value: string) => {
    const bytes = readBytes(join(ledger, "..", `${bureau}-2022.xlsx`));
    writeFileSync(join(folder, `${bureau}.xlsx`), fillInForm(bytes, { "5.1": { value } }));
  };
  form("市商务局", "约480");
  form("市农业农村局", "近480");
  const out = join(folder, "待裁定.xlsx");
  await run("decide", "--ledger", ledger, folder, "--out", out);
  const texts = listIn(out).cells.map(textOf);
  expect(texts.some((text) => /市农业农村局：.*近480.*\n市商务局：.*约480/.test(text))).toBe(true);
});

test("a line without 处理 stays open", async () => {
  const { exit } = await collect("--decisions", fillIn({ 文件: ALL.文件 }));
  expect(exit).toBe(1);
});

test("what was decided stands in the next list", async () => {
  const next = join(emptyFolder(), "再.xlsx");
  const words = ["decide", "--ledger", ledger, returns, "--out", next, "--json"];
  const { out } = await run(...words, "--decisions", fillIn(ALL));
  expect(JSON.parse(out)).toMatchObject({ questions: 5, open: 0 });
  // all of it is in there, so that the newest list alone is enough, and both together say nothing else
  expect((await collect("--decisions", next)).exit).toBe(0);
  expect((await collect("--decisions", next, "--decisions", fillIn(ALL))).exit).toBe(0);
});

test.each([
  ["what is not offered", { 处理: "取 9" }, /待裁定!I\d+：“取 9”不在可选里/],
  ["no value", { 处理: "另填" }, /待裁定!J\d+：选了“另填”/],
  ["a value beside a choice", { 处理: "取 1", 填数: "7" }, /待裁定!J\d+：选了“取 1”/],
  ["no reason", { 处理: "取 1", 理由: "" }, /待裁定!K\d+/],
  ["nobody", { 处理: "取 1", 裁定人: "" }, /待裁定!L\d+/],
  ["no day", { 处理: "取 1", 日期: "上周" }, /待裁定!M\d+/],
  ["no choice", { 处理: "", 填数: "7" }, /待裁定!I\d+：.*“处理”却空着/],
])("%s is exit 2 with its cell", async (_, answer, wanted) => {
  const { exit, err } = await collect("--decisions", fillIn({ "数不一致 5.1": answer }));
  expect(exit).toBe(2);
  expect(err.replace(/\n */g, "")).toMatch(wanted);
});

test("a workbook that is something else is exit 2", async () => {
  const { exit, err } = await collect("--decisions", join(returns, "市商务局.xlsx"));
  expect([exit, err.replace(/\n */g, "")]).toEqual([
    2,
    expect.stringContaining("不是 zerenbiao decide 生成的"),
  ]);
});

test("two files that say different things are exit 2 with both places", async () => {
  const other = { ...ALL, "数不一致 5.1": { 处理: "另填", 填数: "475" } };
  const [one, two] = [fillIn(ALL), fillIn(other)];
  const { exit, err } = await collect("--decisions", one, "--decisions", two);
  expect(exit).toBe(2);
  expect(err.replace(/\n */g, "")).toMatch(/待裁定!I\d+：“5\.1”裁定了两次.*待裁定!I\d+/);
});

test("the Open XML SDK finds nothing wrong with the workbook, blank or filled in", async () => {
  await expectValidOpenXml(readBytes(questions));
  await expectValidOpenXml(readBytes(fillIn(ALL)));
});

test("shares that look like totals say why they are asked about, and may be taken as they are", async () => {
  const [sent, came, book] = [emptyFolder(), emptyFolder(), join(emptyFolder(), "待裁定.xlsx")];
  await run("distribute", "--period", "2022", "--joint", "3.1=sum", "--out", sent);
  for (const bureau of ["市工业和信息化局", "市农业农村局", "市卫生健康委"]) {
    const form = readBytes(join(sent, `${bureau}-2022.xlsx`));
    writeFileSync(join(came, `${bureau}.xlsx`), fillInForm(form, { "3.1": { value: 29 } }));
  }
  await run("decide", "--ledger", join(sent, "ledger.json"), came, "--out", book);
  const texts = listIn(book).cells.map((cell) => textOf(cell));
  expect(texts).toContainEqual(expect.stringContaining("填的都是 29 家"));
  expect(texts).toContainEqual(expect.stringContaining("取 1：各单位填的就是份额，相加 87 家"));
});

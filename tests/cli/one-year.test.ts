import { mkdirSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import ExcelJS from "exceljs";
import { fillInForm, type FormEntry } from "../../src/cli/fill-in";
import { isNumeric, type Target, targetsOf, unitOf } from "../../src/core";
import { firstPlan } from "../../src/exchange";
import { toGbk } from "../shared/gbk";
import { attach, mailOf, zipOf } from "../xlsx/container/build-container";
import { inflate } from "../../src/cli/compression";
import { readForm } from "../../src/sheets";
import { readWorkbook } from "../../src/xlsx";
import { emptyFolder, listAll, readBytes, run, type Run } from "./run";

/** One year as the lead office: half a year, a year, the last year, each in its folder, with what README and docs name and nothing else. */

const PLAN = firstPlan();
const BUREAUS = PLAN.bureaus;
const home = process.cwd();
let root: string;

beforeAll(() => {
  root = emptyFolder();
  const lines = BUREAUS.map((bureau, at) => `${bureau},b${at}@example.gov.cn`);
  writeFileSync(join(root, "通讯录.csv"), toGbk(["单位,邮箱", ...lines].join("\r\n")));
});
afterAll(() => {
  process.chdir(home);
});

type Entries = Record<string, FormEntry>;

const EVIDENCE = "济商字〔2021〕8号";
const REASON = "年底集中验收，四季度完成";

const PDF = "%PDF-1.7\n1 0 obj\nendobj\n";
const MISSED = { value: 1900, reason: REASON, measures: "新增引进三家", evidence: EVIDENCE };
/** Shares of 3.1, which are unlike as shares are. */
const UNEQUAL: Readonly<Record<string, Readonly<Record<string, FormEntry>>>> = Object.fromEntries(
  ["市工业和信息化局", "市卫生健康委", "市农业农村局", "市文化和旅游局", "市地方金融监管局"].map(
    (bureau, at) => [bureau, { "3.1": { value: [9, 3, 7, 2, 8][at] ?? 1, evidence: EVIDENCE } }],
  ),
);

/** What a bureau enters that reached everything. */
function entriesOf(bureau: string, changes: Readonly<Record<string, FormEntry>> = {}): Entries {
  const entries = targetsOf(PLAN, bureau).map((target) => [target.id, entryOf(target)] as const);
  return { ...Object.fromEntries(entries), ...changes };
}

function entryOf(target: Target): FormEntry {
  if (!isNumeric(target)) return { value: "已完成", evidence: EVIDENCE };
  const reached = target.threshold.toNumber() + (target.comparator === ">" ? 1 : 0);
  return {
    value: unitOf(target) === "%" ? reached / 100 : reached,
    ...{ reason: REASON, measures: "按月调度", evidence: EVIDENCE },
  };
}

const formOf = (bureau: string): Uint8Array =>
  readBytes(join("发放", listAll("发放").find((name) => name.startsWith(`${bureau}-`)) ?? ""));
const filled = (bureau: string, changes: Readonly<Record<string, FormEntry>> = {}): Uint8Array =>
  fillInForm(formOf(bureau), entriesOf(bureau, changes));

function comes(name: string, bytes: Uint8Array | string): void {
  mkdirSync("收回", { recursive: true });
  writeFileSync(join("收回", name), bytes);
}

async function good(...words: readonly string[]): Promise<Run> {
  const done = await run(...words);
  if (done.exit === 2) throw new Error(`${words.join(" ")}: ${done.err}`);
  return done;
}

/** Chooses for every question of a book what the office decides; a word for each kind of question. */
async function decide(
  path: string,
  choose: (line: Record<string, string>) => Entry,
): Promise<number> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(path);
  const sheet = book.getWorksheet("待裁定");
  if (sheet === undefined) throw new Error(path);
  const columns = new Map<string, number>();
  let count = 0;
  sheet.eachRow((row) => {
    if (!columns.has("处理")) {
      columns.clear();
      row.eachCell((cell, column) => columns.set(cell.text, column));
      return;
    }
    const line = Object.fromEntries([...columns].map(([name, at]) => [name, row.getCell(at).text]));
    const said = { 理由: "电话核实", 裁定人: "张三", 日期: "2021-07-20", ...choose(line) };
    for (const [name, text] of Object.entries(said))
      row.getCell(columns.get(name) ?? 1).value = text;
    count += 1;
  });
  await book.xlsx.writeFile(path);
  return count;
}
type Entry = Readonly<Record<string, string>>;

/** 上期值 of a form's line, as it was printed. */
function previousIn(form: Uint8Array, target: string): string | undefined {
  const read = readWorkbook(form, inflate);
  if (read.outcome === "rejected") throw new Error("not a form");
  const line = readForm(read.workbook).lines.find(({ id }) => id === target);
  return line?.cells.上期值?.cell.shown;
}

async function startPeriod(
  period: string,
  due: string,
  ...words: readonly string[]
): Promise<void> {
  const folder = join(root, period);
  mkdirSync(folder);
  process.chdir(folder);
  await good("init", "--period", period, "--due", due, "--contact", "综合处 张三 0531-1", ...words);
  await good("distribute", "--as-of", due.slice(0, 8) + "01");
  await good("mail", "--kind", "first", "--as-of", due.slice(0, 8) + "01");
}

/** What a step must say. */
const said = ({ exit, out, err }: Run) => ({ exit, out, err });

/** What the office decides of each kind of question. */
function ruling({ 事项: about, 可选: choices = "" }: Record<string, string>): Entry {
  if (about === "由人判定") return { 处理: "达标" };
  if (about === "文件") return { 处理: choices.includes("采用：作为") ? "采用" : "不采用" };
  return { 处理: "取 1" };
}

test("2021H1: late, partial, blank, in another unit, conflicting, out of a mail and an archive", async () => {
  await startPeriod("2021H1", "2021-07-15", "--joint", "3.1=sum", "--addresses", "../通讯录.csv");
  expect(listAll("邮件/发放-2021-07-01")).toHaveLength(9);
  comes("市场监管局.xlsx", filled("市市场监管局"));
  const mail = [attach("工信.xlsx", filled("市工业和信息化局")), attach("盖章.pdf", PDF)];
  comes("来信.eml", mailOf({ attached: mail }));
  const packed = { name: toGbk("市卫生健康委-2021H1.xlsx"), data: filled("市卫生健康委") };
  comes("报送.zip", zipOf([packed]));
  comes("农业.xlsx", filled("市农业农村局", { "5.1": { value: 470 } }));
  comes("文旅.xlsx", formOf("市文化和旅游局"));
  comes("科技.xlsx", fillInForm(formOf("市科技局"), { "3.3": { value: 4400 } }));
  comes("商务.xlsx", filled("市商务局", { "11.2": { value: 45000000 } }));
  comes("说明.docx", "PK\u0003\u0004");

  const first = await good("collect", "--as-of", "2021-07-16");
  expect(first.exit).toBe(1);
  expect(first.out).toContain("已报 4 个单位，部分报送 2 个单位，空表 1 个单位，逾期未报 2 个单位");
  await good("check", "--mark", "退回");
  const remind = await good("mail", "--kind", "remind", "--as-of", "2021-07-16");
  expect(remind.out).toContain("共 5 封草稿，在 邮件/催报-2021-07-16");
  const back = await good("mail", "--kind", "return", "--as-of", "2021-07-16");
  expect(back.out).toContain("共 3 封草稿");

  comes("商务-改.xlsx", filled("市商务局"));
  comes("文旅-补.xlsx", filled("市文化和旅游局"));
  comes("科技-补.xlsx", filled("市科技局"));
  comes("金融.xlsx", filled("市地方金融监管局"));
  const second = await good("collect", "--as-of", "2021-07-18");
  expect(second.out).toMatch(
    /上次汇总（2021年7月16日）以来：[^]*市科技局：部分报送 1\/7 → 已报 7\/7/,
  );
  expect(second.out).toContain("新的冲突：11.2 社会消费品零售总额");

  expect((await good("decide")).out).toContain("5 项要裁定，写进 裁定/待裁定.xlsx");
  expect(await decide("裁定/待裁定.xlsx", ruling)).toBe(5);
  const third = await good("collect", "--as-of", "2021-07-20", "--close");
  expect(said(third)).toMatchObject({ exit: 0 });
  expect(third.out).toContain("冲突已裁定：5.1 市级以上农业龙头企业数量");
  expect(third.out).toContain("已在2021年7月20日定稿");

  comes("政府办公厅.xlsx", filled("市政府办公厅"));
  expect(said(await good("collect", "--as-of", "2021-07-22"))).toMatchObject({ exit: 1 });
  expect((await good("decide")).out).toContain("裁定/待裁定-2.xlsx");
  await decide("裁定/待裁定-2.xlsx", ruling);
  const last = await good("collect", "--as-of", "2021-07-23");
  expect(said(last)).toMatchObject({ exit: 0 });
  expect(last.out).toContain("已报 9 个单位");
});

test("2021: last period's values stand in the forms, a lost ledger is made again, a file that vanishes is asked about", async () => {
  await startPeriod(
    ...(["2021", "2022-01-15", "--joint", "3.1=sum", "--addresses", "../通讯录.csv"] as const),
    ...["--previous", "../2021H1/汇总/汇总.xlsx"],
  );
  expect(previousIn(formOf("市商务局"), "5.1")).toBe("470");
  expect(previousIn(formOf("市商务局"), "11.2")).toMatch(/^4,?500(?:\.00)?$/);
  for (const bureau of BUREAUS) comes(`${bureau}.xlsx`, filled(bureau, UNEQUAL[bureau] ?? {}));
  expect(said(await good("collect", "--as-of", "2022-01-16"))).toMatchObject({ exit: 0 });
  renameSync("收回/市科技局.xlsx", "../市科技局.xlsx");
  expect((await run("collect", "--as-of", "2022-01-17")).err).toContain("市科技局上次报过");
  renameSync("../市科技局.xlsx", "收回/市科技局.xlsx");
  renameSync("台账/ledger.json", "../ledger.json");
  const lost = await run("collect", "--as-of", "2022-01-17");
  expect(said(lost)).toMatchObject({ exit: 2 });
  expect(said(await good("ledger", "rebuild", "发放"))).toMatchObject({ exit: 0 });
  const again = await good("collect", "--as-of", "2022-01-17");
  expect(again.out).toContain("和上次汇总（2022年1月16日）一样，没有变化。");
  await good("collect", "--as-of", "2022-01-18", "--close");
});

test("2022: the last year is judged, met and not met, and a figure that falls is told", async () => {
  await startPeriod(
    ...(["2022", "2023-01-15", "--joint", "3.1=sum", "--addresses", "../通讯录.csv"] as const),
    ...["--previous", "../2021H1/汇总/汇总.xlsx", "--previous", "../2021/汇总/汇总.xlsx"],
  );
  for (const bureau of BUREAUS) {
    const missed = bureau === "市商务局" ? { "11.1": MISSED } : {};
    comes(`${bureau}.xlsx`, filled(bureau, { ...UNEQUAL[bureau], ...missed }));
  }
  const { out } = await good("collect", "--as-of", "2023-01-16");
  expect(out).toContain("已报 9 个单位");
  await good("decide");
  await decide("裁定/待裁定.xlsx", ruling);
  const last = await good("collect", "--as-of", "2023-01-18", "--close");
  expect(said(last)).toMatchObject({ exit: 0 });
  const { changes, findings, targets } = JSON.parse((await good("collect", "--json")).out) as {
    changes: { targets: unknown[] };
    findings: { code: string; target: string }[];
    targets: { target: string; verdict: string }[];
  };
  expect(changes.targets).toEqual([]);
  expect(findings.filter(({ code }) => code === "decreased")).toMatchObject([{ target: "11.1" }]);
  expect(targets.find(({ target }) => target === "11.1")).toMatchObject({ verdict: "not-met" });
});

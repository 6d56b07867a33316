import { writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { deflate, inflate } from "../../src/cli/compression";
import { parsePeriod } from "../../src/core";
import { buildNotebookSheet, firstPlan, isOwnWorkbook, type Notebook } from "../../src/exchange";
import {
  buildTrackingTable,
  readConsolidatedSummaries,
  SUMMARY_SHEET,
  textOf,
  TRACKING_SHEET,
  type TrackingEntry,
} from "../../src/sheets";
import { readWorkbook, writeWorkbook } from "../../src/xlsx";
import { expectValidOpenXml } from "../xlsx/open-xml";
import { emptyFolder, listAll, readBytes, run, runJson } from "./run";
import { inFolder } from "./writing-commands";

const DAY = ["--as-of", "2022-01-20"] as const;

function open(path: string) {
  const result = readWorkbook(readBytes(path), inflate);
  if (result.outcome === "rejected") throw new Error(`${path} is no workbook`);
  return result.workbook;
}

/** The rows of a summary, each as its texts from the left. */
function rowsIn(path: string): string[][] {
  const sheet = open(path).sheets.find(({ name }) => name === SUMMARY_SHEET);
  const rows = new Map<number, string[]>();
  for (const cell of sheet?.cells ?? []) {
    const row = rows.get(cell.row) ?? [];
    if (textOf(cell) !== "") row.push(textOf(cell));
    rows.set(cell.row, row);
  }
  return [...rows.values()];
}

/** The row that begins with an id. */
const lineIn = (path: string, id: string): string[] =>
  rowsIn(path).find(([first, , third]) => first === id && third !== undefined) ?? [];

interface Summed {
  readonly bureau: string;
  readonly path: string;
  readonly asked: number;
  readonly reported: number;
  readonly held: readonly string[];
}

describe("from a consolidated workbook", () => {
  let folder: string;
  let from: string;
  let out: string;
  let summaries: readonly Summed[];
  const pathOf = (bureau: string): string => join(out, `${bureau}-2021-汇总.xlsx`);

  beforeAll(async () => {
    folder = emptyFolder();
    await run("demo", "--out", folder, ...DAY);
    from = join(folder, "汇总.xlsx");
    out = join(folder, "各单位");
    const json = await runJson("summary", "--from", from, "--out", out);
    expect(json).toMatchObject({ kind: "consolidated", plan: "jinan-brand-2020", period: "2021" });
    expect(json.asOf).toBe("2022-01-20");
    summaries = json.summaries as readonly Summed[];
  });

  test("every bureau has a workbook", () => {
    expect(summaries.map(({ bureau }) => bureau)).toEqual(firstPlan().bureaus);
    expect(listAll(out).sort()).toEqual(summaries.map(({ path }) => basename(path)).sort());
  });

  test("the counts are those of 汇总", () => {
    const reading = readConsolidatedSummaries(open(from));
    const market = reading?.summaries.find(({ bureau }) => bureau === "市市场监管局");
    expect(
      Object.fromEntries(market?.counts.map(({ words, count }) => [words, count]) ?? []),
    ).toMatchObject({ 应报: 23, 已报: 17, 待核实: 1, 冲突: 1, 填写有误: 4, 未填: 1 });
    for (const { counts, lines } of reading?.summaries ?? []) {
      expect(lines).toHaveLength(counts.find(({ words }) => words === "应报")?.count ?? -1);
    }
    expect(reading).toMatchObject({
      planTitle: firstPlan().title,
      documentNumber: firstPlan().documentNumber,
      noun: "量化指标",
    });
  });

  test("what counts is a figure; what is suspect, refused or undecided stands in brackets, as words, without 完成率", () => {
    const market = pathOf("市市场监管局");
    expect(lineIn(market, "1.1")).toEqual([
      ...["1.1", "省高端产品品牌数量", "不低于 300", "个", "268", "268", "89.3%", "推进中"],
      "附件1 省高端产品品牌名单",
    ]);
    expect(lineIn(market, "2.2").slice(4)).toEqual(["（17,500,000）", "（17,500,000）", "待核实"]);
    expect(lineIn(market, "2.3").slice(4)).toEqual(["（88.5%）", "填写有误"]);
    expect(lineIn(market, "17.3").slice(4)).toEqual(["（98.60%）", "无法判定"]);
    expect(lineIn(market, "21.2").slice(4)).toEqual(["未填", "未填"]);
    // the sum of 3.1 lacks a share
    expect(lineIn(pathOf("市农业农村局"), "3.1").slice(4)).toEqual(["5", "（22）", "汇总后判定"]);
    expect(summaries[0]?.held).toEqual(["2.2", "2.3", "17.3", "19.2", "19.3", "20.1"]);
  });

  test("nothing that does not count is a number in the file: there are the shares of 3.1, and of 10.3 what another bureau reported", () => {
    const shown = summaries.flatMap(({ path, held }) => {
      const { cells } = open(path).sheets[0] ?? { cells: [] };
      const idIn = (row: number): string => {
        const cell = cells.find((each) => each.row === row && each.column === 1);
        return cell === undefined ? "" : textOf(cell);
      };
      return cells.flatMap(({ row, content }) => {
        const isHeld = content.kind === "number" && held.includes(idIn(row));
        return isHeld ? [`${idIn(row)} ${content.value}`] : [];
      });
    });
    expect(shown).toEqual(["3.1 12", "10.3 58", "10.3 0.966", "3.1 3", "3.1 5", "3.1 2"]);
  });

  test("what a bureau reported and nobody can use stands in brackets also where another one's value counts", () => {
    expect(lineIn(pathOf("市工业和信息化局"), "10.3").slice(4)).toEqual([
      ...["（58.5）\n填写有误", "58", "96.6%", "推进中"],
    ]);
  });

  test("what has to be seen to stands below, and where one signs last", () => {
    const rows = rowsIn(pathOf("市商务局"));
    expect(rows[0]).toEqual(["市商务局量化指标完成情况汇总表"]);
    expect(rows.find((row) => row.includes("制表人"))).toEqual(["制表人", "审核人", "负责人", "日期", "盖章"]); // prettier-ignore
    const market = rowsIn(pathOf("市市场监管局"));
    const heading = market.findIndex(([first]) => first === "要看一看的：9 处");
    expect(market[heading + 1]?.[0]).toBe("2.2");
    expect(market[heading + 1]?.[1]).toContain("若是按万元填的");
  });

  test("the same file gives the same bytes, one bureau or all; the workbook is valid", async () => {
    const again = join(folder, "一个");
    const { exit } = await run("summary", "--from", from, "--bureau", "市商务局", "市市场监管局", "--out", again); // prettier-ignore
    expect([exit, listAll(again).length]).toEqual([0, 2]);
    for (const name of listAll(again)) {
      expect(readBytes(join(again, name))).toEqual(readBytes(join(out, name)));
    }
    await expectValidOpenXml(readBytes(pathOf("市市场监管局")));
  });

  test("a bureau that is not in the file is named with those that are, and nothing is written", async () => {
    const to = join(folder, "没有");
    const { exit, err } = await run("summary", "--from", from, "--bureau", "市商务局", "市气象局", "--out", to); // prettier-ignore
    expect(exit).toBe(2);
    expect(err).toContain("没有责任单位“市气象局”");
    expect(err).toContain("市市场监管局、市工业和信息化局");
    expect(() => listAll(to)).toThrow();
  });

  test("summaries lying among what came back are known as the office's own, and are no source", async () => {
    expect(isOwnWorkbook(open(pathOf("市商务局")))).toBe(true);
    const { exit, err } = await run("summary", "--from", pathOf("市商务局"), "--out", join(folder, "x")); // prettier-ignore
    expect([exit, err]).toEqual([2, expect.stringContaining("不是 collect 生成的汇总表")]);
  });

  test("the folder of a period remembers its consolidated workbook; elsewhere it has to be named", async () => {
    const elsewhere = emptyFolder();
    await inFolder(elsewhere, async () => {
      const missing = await run("summary", "--out", "x");
      expect([missing.exit, missing.err]).toEqual([2, expect.stringContaining("--from")]);
      await run("init", "--period", "2021", ...DAY);
      await run("distribute", "--bureau", "市商务局", ...DAY);
      await run("collect", ...DAY);
      expect(await run("summary", "--out", "各单位")).toMatchObject({ exit: 0 });
      expect(listAll("各单位")).toEqual(["市商务局-2021-汇总.xlsx"]);
    });
  });

  test("a form, a text and a file that is not there are exit 2 with a sentence", async () => {
    const form = join(folder, "forms/市商务局-2021.xlsx");
    const refused = await run("summary", "--from", form, "--out", join(folder, "x"));
    expect([refused.exit, refused.err]).toEqual([2, expect.stringContaining("也没有“指标跟踪表”")]);
    writeFileSync(join(folder, "a.txt"), "x");
    const text = await run("summary", "--from", join(folder, "a.txt"), "--out", join(folder, "x"));
    expect([text.exit, text.err]).toEqual([2, expect.stringContaining("打不开")]);
    const none = await run("summary", "--from", join(folder, "b.xlsx"), "--out", join(folder, "x"));
    expect(none.exit).toBe(2);
  });
});

test("one list of all bureaus (--sheets list) gives the same summaries as a sheet for each", async () => {
  const folder = emptyFolder();
  await run("demo", "--out", folder, ...DAY);
  const list = join(folder, "一览.xlsx");
  await run("collect", join(folder, "returns"), "--ledger", join(folder, "forms/ledger.json"), "--decisions", join(folder, "裁定.json"), "--sheets", "list", "--out", list, ...DAY); // prettier-ignore
  const each = await runJson("summary", "--from", join(folder, "汇总.xlsx"), "--out", join(folder, "a")); // prettier-ignore
  const listed = await runJson("summary", "--from", list, "--out", join(folder, "b"));
  const hashes = (json: Record<string, unknown>) =>
    (json.summaries as { sha256: string }[]).map(({ sha256 }) => sha256);
  expect(hashes(listed)).toEqual(hashes(each));
});

describe("from a workbook with 指标跟踪表", () => {
  const PLAN = firstPlan();
  const period = parsePeriod("2022");
  const NOTEBOOK: Notebook = {
    ...{ format: "zerenbiao-notebook", formatVersion: 1, plan: PLAN.id, planFile: null },
    ...{ period: "2022", due: "2023-01-15", contact: null, language: "zh-CN", ledger: null },
    ...{ decisions: [], joint: {}, otherRulings: [], collections: [], pacing: [], welcomed: true },
  };
  const typed = (value: TrackingEntry["value"], reason = ""): TrackingEntry => ({
    ...{ value, reason, measures: reason === "" ? "" : "加快培育", evidence: "" },
  });

  async function workbook(notebook: Notebook | null): Promise<string> {
    if (period === null) throw new Error("no period");
    const table = buildTrackingTable(PLAN, {
      ...{ sheetName: TRACKING_SHEET, period },
      values: new Map([
        ["5.1", typed(500)],
        ["5.2", typed(1, "创建评审推迟到明年")],
        ["5.3", typed(6100)],
        ["5.4", typed("已完成")],
        ["11.1", typed("约2000")],
      ]),
    });
    const sheets = notebook === null ? [table] : [table, buildNotebookSheet(notebook)];
    const path = join(emptyFolder(), "跟踪.xlsx");
    const spec = { title: "x", sheets, createdOn: "2022-01-04", lockStructure: false };
    writeFileSync(path, await writeWorkbook(spec, deflate));
    return path;
  }

  test("the office's own values, judged as check judges them", async () => {
    const out = emptyFolder();
    const from = await workbook(NOTEBOOK);
    const json = await runJson(
      "summary",
      "--from",
      from,
      "--bureau",
      "市商务局",
      "--out",
      out,
      ...DAY,
    );
    expect(json).toMatchObject({ kind: "tracking", period: "2022", asOf: "2022-01-20" });
    const path = join(out, "市商务局-2022-汇总.xlsx");
    expect(json.summaries).toEqual([
      expect.objectContaining({ path, asked: 6, reported: 3, held: ["5.3", "11.1"] }),
    ]);
    expect(rowsIn(path)[2]?.[0]).toBe(
      "济政字〔2020〕76号 · 报告期：2022年度 · 截至2022年1月20日 · 报送截止：2023年1月15日",
    );
    expect(lineIn(path, "5.1")).toEqual([
      ...["5.1", "市级以上农业龙头企业数量", "不低于 480", "家", "500", "104.1%", "达标"],
    ]);
    expect(lineIn(path, "5.2").slice(4)).toEqual([
      ...["1", "50.0%", "未达标", "创建评审推迟到明年", "加快培育"],
    ]);
    expect(lineIn(path, "5.3").slice(4)).toEqual(["（6100）", "待核实"]);
    expect(lineIn(path, "5.4").slice(3)).toEqual(["已完成", "待人工判定"]);
    expect(lineIn(path, "11.1").slice(4)).toEqual(["（约2000）", "填写有误"]);
    expect(lineIn(path, "11.2").slice(4)).toEqual(["未填"]);
    await expectValidOpenXml(readBytes(path));
  });

  test("a table is judged by its own period, whatever was chosen in the pane when the notebook was kept", async () => {
    const [from, out] = [await workbook({ ...NOTEBOOK, period: "2021" }), emptyFolder()];
    const json = await runJson("summary", "--from", from, "--out", out, ...DAY);
    expect(json).toMatchObject({ kind: "tracking", period: "2022" });
  });

  test("a workbook that does not say its plan and period asks for both", async () => {
    const [from, out] = [await workbook(null), emptyFolder()];
    const asked = await run("summary", "--from", from, "--out", out);
    expect([asked.exit, asked.err]).toEqual([2, expect.stringContaining("--plan 和 --period")]);
    const half = await run("summary", "--from", from, "--out", out, "--plan", PLAN.id);
    expect([half.exit, half.err]).toEqual([2, expect.stringContaining("--period 2021")]);
    const given = await run("summary", "--from", from, "--out", out, "--plan", PLAN.id, "--period", "2022"); // prettier-ignore
    expect([given.exit, listAll(out).length]).toEqual([0, 9]);
    const other = await run("summary", "--from", from, "--out", out, "--plan", "shandong-brand-2015", "--period", "2015", "--force"); // prettier-ignore
    expect([other.exit, other.err]).toEqual([2, expect.stringContaining("指标跟踪表")]);
  });

  test("the plan that is named is the one of the workbook", async () => {
    const from = await workbook(NOTEBOOK);
    const { exit, err } = await run("summary", "--from", from, "--plan", "shandong-brand-2015", "--out", emptyFolder()); // prettier-ignore
    expect([exit, err]).toEqual([2, expect.stringContaining("是计划 jinan-brand-2020 的")]);
  });

  test("a plan that is not to be had is named", async () => {
    const from = await workbook({ ...NOTEBOOK, plan: "elsewhere" });
    const { exit, err } = await run("summary", "--from", from, "--out", emptyFolder());
    expect([exit, err]).toEqual([2, expect.stringContaining("elsewhere")]);
  });
});

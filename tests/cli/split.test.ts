import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { deflateRawSync, inflateRawSync } from "node:zlib";
import { fillInForm, type FormEntry } from "../../src/cli/fill-in";
import { groupBy } from "../../src/core";
import { readForm, SHARES_SHEET } from "../../src/sheets";
import { fillWorkbook, readWorkbook } from "../../src/xlsx";
import { CITY } from "../core/division/divided-plan";
import { expectValidOpenXml } from "../xlsx/open-xml";
import { emptyFolder, listAll, readBytes, readJson, run, runJson } from "./run";

const inflate = (data: Uint8Array, maximumSize: number): Uint8Array =>
  inflateRawSync(data, { maxOutputLength: Math.max(1, maximumSize) });
const compression = { inflate, deflate: deflateRawSync };

const folder = emptyFolder();
const at = (...names: readonly string[]) => join(folder, ...names);
const cityPlan = at("市.json");
writeFileSync(cityPlan, JSON.stringify(CITY.file));

type Edits = readonly (readonly [row: number, column: number, value: string | number])[];

function fillShares(from: string, to: string, edits: Edits): void {
  const cells = edits.map(([row, column, value]) => ({ row, column, value }));
  writeFileSync(to, fillWorkbook(readBytes(from), [{ sheet: SHARES_SHEET, cells }], compression));
}

function lineOf(path: string, id: string) {
  const result = readWorkbook(readBytes(path), inflate);
  if (result.outcome !== "read") throw new Error("not read");
  return readForm(result.workbook).lines.find((line) => line.id === id);
}

const typed = (path: string, id: string) => lineOf(path, id)?.cells.完成值?.cell.shown ?? "";

describe("from the city to its districts and back", () => {
  const [template, shares, plan] = [at("空表.xlsx"), at("分解表.xlsx"), at("区县.json")];
  const city = at("市发放", "市商务局-2022.xlsx");
  const filledIn = at("市填.xlsx");

  /** Districts' forms, filled in; null for one that did not come back. */
  function collectArguments(
    name: string,
    entries: Readonly<Record<string, Readonly<Record<string, FormEntry>> | null>>,
  ): string[] {
    const returned = emptyFolder();
    for (const [district, own] of Object.entries(entries)) {
      if (own === null) continue;
      const form = readBytes(at("发放", `${district}-2022.xlsx`));
      writeFileSync(join(returned, `${district}.xlsx`), fillInForm(form, own));
    }
    return [
      ...["collect", "--plan", plan, "--ledger", at("发放", "ledger.json"), returned],
      ...["--out", at(`${name}.xlsx`), "--up", filledIn, "--up-out", at(`${name}-上报.xlsx`)],
    ];
  }

  const COMPLETE = {
    甲区: {
      "1.1": { value: 110 },
      "1.2-1": { value: 0.97 },
      "1.6-1": { value: "已完成", evidence: "附件" },
    },
    乙区: {
      "1.1": { value: 195 },
      "1.2-2": { value: 0.955, reason: "设备检修，七月已恢复", measures: "加密抽检" },
      "1.6-2": { value: "已完成", evidence: "附件" },
    },
  };

  beforeAll(async () => {
    const targets = ["1.1", "1.2", "1.6"].flatMap((id) => ["--target", id]);
    const first = await run(
      "split",
      "--template",
      "--plan",
      cityPlan,
      ...targets,
      "--district",
      "甲区",
      "乙区",
      "--out",
      template,
    );
    expect(first).toMatchObject({ exit: 0, err: "" });
    const reading = readWorkbook(readBytes(template), inflate);
    const sheet = reading.outcome === "read" ? reading.workbook.sheets[0] : undefined;
    const head = sheet?.cells.find(({ shown }) => shown === "区县")?.row ?? 0;
    // columns: 1.1, 1.2, weights of 1.2, 1.6; what each has to reach stands there already
    fillShares(template, shares, [
      [head + 5, 2, "100个"],
      [head + 6, 2, 220],
    ]);
    const made = await run("split", "--plan", cityPlan, "--shares", shares, "--out", plan);
    expect(made).toMatchObject({ exit: 0, err: "" });
    expect(made.out).toContain("加码");
    expect(
      (await run("distribute", "--plan", plan, "--period", "2022", "--out", at("发放"))).exit,
    ).toBe(0);
    expect(
      (
        await run(
          "distribute",
          "--plan",
          cityPlan,
          "--period",
          "2022",
          "--bureau",
          "市商务局",
          "--out",
          at("市发放"),
        )
      ).exit,
    ).toBe(0);
    // the bureau has filled in some of it already
    writeFileSync(
      filledIn,
      fillInForm(readBytes(city), {
        "1.3": { value: 7 },
        "1.1": { value: null, evidence: "另附说明" },
      }),
    );
  });

  test("districts are asked for their own shares", async () => {
    expect(readJson(plan)).toMatchObject({ id: "city-plan-split", bureaus: ["甲区", "乙区"] });
    const { entries } = (
      (await runJson("check", "--plan", plan, at("发放", "乙区-2022.xlsx"))).files as {
        entries: { target: string }[];
      }[]
    )[0] ?? { entries: [] };
    expect(entries.map(({ target }) => target)).toEqual(["1.1", "1.2-2", "1.6-2"]);
    expect(lineOf(at("发放", "乙区-2022.xlsx"), "1.1")?.cells.目标值?.cell.shown).toBe(
      "不低于 220\n合计不低于 300",
    );
    expect(lineOf(at("发放", "乙区-2022.xlsx"), "1.2-2")?.cells.目标值?.cell.shown).toBe(
      "不低于 96",
    );
  });

  test("what all of them report goes up, with its sources; the rest of the form stays", async () => {
    const done = await run(...collectArguments("全", COMPLETE));
    expect(done.exit).toBe(0);
    const up = at("全-上报.xlsx");
    expect([typed(up, "1.1"), typed(up, "1.2"), typed(up, "1.3"), typed(up, "1.6")]).toEqual([
      "305",
      "95.50%",
      "7",
      "已完成",
    ]);
    expect(lineOf(up, "1.1")?.cells.佐证材料?.cell.shown).toBe(
      "另附说明\n2 个单位相加：甲区 110（甲区.xlsx，指标填报!H5）、乙区 195（乙区.xlsx，指标填报!H5）".replaceAll(
        "H5",
        /!(\w+)）/.exec(lineOf(up, "1.1")?.cells.佐证材料?.cell.shown ?? "")?.[1] ?? "",
      ),
    );
    expect(lineOf(up, "1.2")?.cells.佐证材料?.cell.shown).toContain(
      "已达到 1 个，本表填最低的 95.5%",
    );
    const report = await runJson("check", "--plan", cityPlan, up);
    const [file] = report.files as {
      status: string;
      entries: { target: string; verdict: string; value: number | null }[];
    }[];
    expect(file?.status).toBe("accepted");
    const verdicts = Object.fromEntries(
      file?.entries.map(({ target, verdict }) => [target, verdict]) ?? [],
    );
    expect(verdicts).toMatchObject({
      "1.1": "met",
      "1.2": "not-met",
      "1.3": "met",
      "1.6": "needs-person",
    });
  });

  test.each<[string, FormEntry | null, string]>([
    ["a district that sent nothing", null, "乙区未报"],
    ["a blank line", { value: null, reason: "在统计" }, "乙区没有填这一项"],
    ["a value that cannot be used", { value: "约195" }, "乙区填写有误"],
    ["a value a hundred times off", { value: 22000 }, "乙区待核实"],
  ])("%s makes no sum, and is named", async (name, entry, words) => {
    const own = entry === null ? null : { ...COMPLETE.乙区, "1.1": entry };
    const done = await run(...collectArguments(name, { ...COMPLETE, 乙区: own }));
    expect(done.exit).toBe(1);
    expect(done.out.replace(/\n\s*/g, "")).toContain(words);
    const up = at(`${name}-上报.xlsx`);
    if (entry !== null) expect([typed(up, "1.1"), typed(up, "1.2")]).toEqual(["", "95.50%"]);
    else expect(listAll(folder)).not.toContain(`${name}-上报.xlsx`);
  });

  test("a value that stands there already is never written over", async () => {
    const own = at("已填.xlsx");
    writeFileSync(
      own,
      fillInForm(readBytes(city), { "1.1": { value: 300 }, "1.2": { value: 0.955 } }),
    );
    const given = collectArguments("已填的", COMPLETE).map((word) =>
      word === filledIn ? own : word,
    );
    const { up } = (await runJson(...given)) as {
      up: {
        targets: { target: string; filled: boolean }[];
        findings: { code: string; received: string; expected: string }[];
      };
    };
    expect(up.findings).toMatchObject([
      { code: "already-filled", received: "300", expected: "305 个" },
    ]);
    expect(up.targets.map(({ target, filled }) => [target, filled])).toEqual([
      ["1.1", false],
      ["1.2", true],
      ["1.6", true],
    ]);
    expect(typed(at("已填的-上报.xlsx"), "1.1")).toBe("300");
  });

  test("the matrix is printed by table; everything made is valid", async () => {
    expect((await run("table", "--plan", plan, "--out", at("分解情况.xlsx"))).exit).toBe(0);
    const result = readWorkbook(readBytes(at("分解情况.xlsx")), inflate);
    const sheets = result.outcome === "read" ? result.workbook.sheets : [];
    expect(sheets.map(({ name }) => name)).toEqual(["分解情况表", "责任分解表"]);
    const rows = groupBy(sheets[0]?.cells ?? [], ({ row }) => row);
    expect([...rows.values()].map((cells) => cells.map(({ shown }) => shown).join(" "))).toEqual([
      "目标分解情况表",
      "某市三年行动计划·目标分解",
      "单位 1.1 培育品牌（个） 1.2 合格率（%） 1.6 宣传",
      "分解规则 相加 各自达到 各自达到",
      "目标 不低于 300 不低于 96% 定性",
      "甲区 100 96.00% 承担",
      "乙区 220 96.00% 承担",
      "合计 320 最低 96% —",
      "差额 +20 加码 正好 —",
    ]);
    for (const name of [
      "空表.xlsx",
      "分解情况.xlsx",
      join("发放", "甲区-2022.xlsx"),
      "全-上报.xlsx",
    ]) {
      await expectValidOpenXml(readBytes(at(name)));
    }
  });
});

describe("what is wrong is told at once, and nothing is written", () => {
  const out = at("不写.json");

  test.each<[string, readonly string[], string]>([
    ["no shares", [], "--template"],
    ["a word that is no share", ["--target", "1.1", "--share", "甲区：30"], "应如 历下区=30"],
    [
      "two targets in words",
      ["--target", "1.1", "--target", "1.2", "--share", "甲区=3"],
      "一次只分解一项",
    ],
    [
      "a rule that is none",
      ["--target", "1.1", "--rule", "add", "--share", "甲区=3"],
      "sum 或 each 或 weighted",
    ],
    [
      "a rule that the target cannot have",
      ["--target", "1.3", "--rule", "sum", "--share", "甲区=3"],
      "1.3：位次不能相加",
    ],
    [
      "a fraction and a district twice",
      ["--target", "1.1", "--share", "甲区=3.5", "--share", "甲区=4"],
      "“甲区”分了两次",
    ],
    [
      "a bureau that does not answer",
      ["--target", "1.1", "--by", "市科技局", "--share", "甲区=3"],
      "不是 1.1 的责任单位",
    ],
    ["a file that is not there", ["--shares", at("没有.xlsx")], "找不到"],
    [
      "a form instead of shares",
      ["--shares", at("市发放", "市商务局-2022.xlsx")],
      "表头里没有一列是计划的指标",
    ],
  ])("%s", async (_, words, told) => {
    const done = await run("split", "--plan", cityPlan, ...words, "--out", out);
    expect(done.exit).toBe(2);
    expect(done.err).toContain(told);
    expect(listAll(folder)).not.toContain("不写.json");
  });

  test("less than the target is an error, and written all the same", async () => {
    const words = ["--target", "1.1", "--share", "甲区=100", "--share", "乙区=150"];
    const done = await run("split", "--plan", cityPlan, ...words, "--out", at("少.json"));
    expect(done.exit).toBe(1);
    expect(done.out).toContain("-50 不够");
    expect(listAll(folder)).toEqual(expect.arrayContaining(["少.json", "少.division.json"]));
  });

  test("--up without a division, or with another bureau's form", async () => {
    const common = ["--ledger", at("发放", "ledger.json"), at("发放"), "--out", at("x.xlsx")];
    const up = ["--up", at("市填.xlsx"), "--up-out", at("y.xlsx")];
    const lost = await run(
      "collect",
      "--plan",
      at("区县.json"),
      ...common,
      ...up,
      "--division",
      at("z.json"),
    );
    expect([lost.exit, lost.err]).toEqual([2, expect.stringContaining("找不到分解文件")]);
    const child = ["--up", at("发放", "甲区-2022.xlsx"), "--up-out", at("y.xlsx")];
    const wrong = await run("collect", "--plan", at("区县.json"), ...common, ...child);
    expect([wrong.exit, wrong.err]).toEqual([2, expect.stringContaining("city-plan-split")]);
    const half = await run(
      "collect",
      "--plan",
      at("区县.json"),
      ...common,
      "--up",
      at("市填.xlsx"),
    );
    expect([half.exit, half.err]).toEqual([2, expect.stringContaining("--up-out")]);
  });
});

import { assessWorkbook } from "../../../src/exchange";
import type { WorkbookGrid } from "../../../src/sheets";
import { readHeading } from "../../../src/sheets/returned/entry-table";
import { type Filling, fillForm, KNOWN } from "../returns";

const COMMERCE = "市商务局";

/** A form with another word in its header row. */
function withHeader(
  form: WorkbookGrid,
  header: string,
  words: string,
  more?: string,
): WorkbookGrid {
  return {
    ...form,
    sheets: form.sheets.map((sheet) => ({
      ...sheet,
      cells: sheet.cells.flatMap((cell) => {
        if (sheet.name !== "指标填报" || cell.row !== 1 || cell.shown !== header) return [cell];
        const said = (text: string, column: number) => ({
          ...{ ...cell, column, shown: text },
          content: { kind: "text" as const, text },
        });
        return [said(words, cell.column), ...(more === undefined ? [] : [said(more, 14)])];
      }),
    })),
  };
}

// 5.1 超过480家, 5.3 超过60亿元, 11.2 亿元以上; 5.4 words
const FILLING: Filling = { "5.1": 500, "5.3": 61, "5.4": "基本完成" };

function check(words: string, filling: Filling = FILLING, header = "完成值") {
  const workbook = withHeader(fillForm(COMMERCE, filling), header, words);
  const { status, entries, findings } = assessWorkbook({
    ...{ path: "a.xlsx", workbook, findings: [], plans: [KNOWN] },
  });
  const said = findings.filter(({ code }) =>
    ["template-altered", "heading-unit", "unit-differs", "no-entry-sheet"].includes(code),
  );
  return {
    status,
    values: Object.fromEntries(
      entries.flatMap(({ target, value }) => (value === null ? [] : [[target, value.toFixed()]])),
    ),
    said: said.map(({ code, target, cell }) => [code, target ?? cell].join(" ")),
  };
}

const units = Object.fromEntries(KNOWN.targets.map(({ id, ...target }) => [id, target]));

test("the lines are what this test takes them for", () => {
  expect(units["5.1"]).toMatchObject({ unit: { symbol: "家" } });
  expect(units["5.3"]).toMatchObject({ unit: { symbol: "亿元" } });
});

describe("a unit in the header of the values is never read over", () => {
  test.each<[words: string, values: Record<string, string>, ...said: string[]]>([
    ["完成值", { "5.1": "500", "5.3": "61" }],
    [
      "完成值（万元）",
      { "5.1": "500" },
      "template-altered G1",
      "unit-differs 5.1",
      "heading-unit 5.3",
    ],
    ["完成值(亿元)", { "5.1": "500", "5.3": "61" }, "template-altered G1", "unit-differs 5.1"],
    [
      "完成值\n（单位：万元）",
      { "5.1": "500" },
      "template-altered G1",
      "unit-differs 5.1",
      "heading-unit 5.3",
    ],
    ["完成值（亿）", {}, "template-altered G1", "heading-unit 5.1"],
    ["完成值（家）", { "5.1": "500", "5.3": "61" }, "template-altered G1", "unit-differs 5.3"],
    [
      "完成值（万家）",
      { "5.3": "61" },
      "template-altered G1",
      "heading-unit 5.1",
      "unit-differs 5.3",
    ],
    [
      "完成值（个）",
      { "5.1": "500", "5.3": "61" },
      "template-altered G1",
      "unit-differs 5.1",
      "unit-differs 5.3",
    ],
    ["完成值（必填）", { "5.1": "500", "5.3": "61" }, "template-altered G1"],
    ["完成值：", { "5.1": "500", "5.3": "61" }, "template-altered G1"],
    ["完成值*", { "5.1": "500", "5.3": "61" }, "template-altered G1"],
  ])("%j", (words, values, ...said) => {
    const found = check(words);
    expect(found.status).toBe("accepted");
    if (words !== "完成值（亿）") expect(found.values).toEqual(values);
    expect(found.said).toEqual(expect.arrayContaining(said));
    if (words !== "完成值（亿）") expect(found.said).toHaveLength(said.length);
  });

  test.each([
    "完成值（上年）",
    "完成值（预计）",
    "完成值说明",
    "完成值（累计增速）",
    "本期完成值",
    "完成值2",
  ])("%s may be another column", (words) => {
    expect(check(words)).toMatchObject({ status: "rejected", said: ["no-entry-sheet "] });
  });

  test("a figure with its own unit is what it says, whatever the header says", () => {
    const { values, said } = check("完成值（万元）", { "5.3": "61亿元", "5.1": "500家" });
    expect(values).toEqual({ "5.1": "500", "5.3": "61" });
    expect(said).toEqual(["template-altered G1"]);
  });

  test("both readings are named, in the sentence's facts", () => {
    const workbook = withHeader(fillForm(COMMERCE, FILLING), "完成值", "完成值（万元）");
    const { findings } = assessWorkbook({
      ...{ path: "a.xlsx", workbook, findings: [], plans: [KNOWN] },
    });
    expect(findings.find(({ code }) => code === "heading-unit")).toMatchObject({
      target: "5.3",
      received: "61",
      details: { unit: "万元", readings: ["0.0061 亿元", "61 亿元"] },
    });
  });

  test("other headers with a note are known too", () => {
    for (const [header, words] of [
      ["目标值", "目标值（亿元）"],
      ["上期值", "上期值（万元）"],
      ["佐证材料", "佐证材料（必填）"],
    ] as const) {
      const { status, values, said } = check(words, FILLING, header);
      expect(status).toBe("accepted");
      expect(values).toEqual({ "5.1": "500", "5.3": "61" });
      expect(said).toEqual([expect.stringMatching(/^template-altered [A-Z]1$/)]);
    }
  });

  test("beside the header itself a column with a unit is the bureau's own", () => {
    const workbook = withHeader(fillForm(COMMERCE, FILLING), "完成值", "完成值", "完成值（万元）");
    const { entries, findings } = assessWorkbook({
      ...{ path: "a.xlsx", workbook, findings: [], plans: [KNOWN] },
    });
    expect(entries.find(({ target }) => target === "5.3")?.value?.toFixed()).toBe("61");
    expect(findings.map(({ code }) => code)).not.toContain("heading-unit");
    expect(findings).toContainEqual(
      expect.objectContaining({ code: "extra-content", received: "完成值（万元）" }),
    );
  });
});

test.each([
  ["完成值（万元）", { header: "完成值", unit: "万元" }],
  ["完成值(%)", { header: "完成值", unit: "%" }],
  ["完成值【亿元】", { header: "完成值", unit: "亿元" }],
  ["完成值[家]", { header: "完成值", unit: "家" }],
  ["完成值/万元", { header: "完成值", unit: "万元" }],
  ["完成值：万元", { header: "完成值", unit: "万元" }],
  ["完成值 单位：万元", { header: "完成值", unit: "万元" }],
  ["完成值（单位万元）", { header: "完成值", unit: "万元" }],
  ["完成值（万）", { header: "完成值", unit: "万" }],
  ["完 成 值（ 万元 ）", { header: "完成值", unit: "万元" }],
  ["上期值（亿美元）", { header: "上期值", unit: "亿美元" }],
  ["单位（必填）", { header: "单位", unit: null }],
  ["编号（自动计算）", { header: "编号", unit: null }],
  ["完成率（%）", { header: "完成率", unit: "%" }],
  ["指标名称", null],
  ["完成值说明", null],
  ["完成值万元", null],
  ["完成值（万斤米）", null],
  ["完成值（上年）", null],
  ["完成值（2021年）", null],
  ["实际完成值（万元）", null],
  ["", null],
  [`完成值（${"万".repeat(40)}）`, null],
])("the heading %j", (words, expected) => {
  expect(readHeading(words)).toEqual(expected);
});

import type { Draft } from "../../../src/core";
import { draftOf, table, targetsOf } from "./told";

type Row = readonly string[];
const draftRows = (head: Row, ...rows: readonly Row[]): Draft =>
  draftOf(`<p>某市方案</p>${table(head, ...rows)}`);
/** What is doubted of the values: code, severity, what came, what may be chosen, at which column. */
const doubtsOf = ({ doubts }: Draft): string[] =>
  doubts.flatMap(({ id, code, severity, received, choices, place }) =>
    /title|plan-id|missing$/.test(code) && code !== "unit-missing"
      ? []
      : [`${id} ${severity} ${received} (${choices.join("/")}) ${place?.column ?? ""}`.trim()],
  );
const firstOf = (draft: Draft) => draft.rows[0]?.cells[0]?.targets[0];

const HEAD = ["指标", "单位", "2020年基数", "2023年", "2025年", "责任单位"];
const valueOf = (...row: Row) => draftRows(HEAD, [...row, "市甲局"]);

test.each<[string, Row, string[], string[]]>([
  [
    "the last year's value, the years before as milestones",
    ["甲率", "%", "58", "60", "63"],
    ["1-1.1 | 甲率 | level | >= 63 | % | 2025-12-31 | 市甲局"],
    [],
  ],
  [
    "a mark for no value is none",
    ["甲率", "%", "—", "／", "63"],
    ["1-1.1 | 甲率 | level | >= 63 | % | 2025-12-31 | 市甲局"],
    [],
  ],
  [
    "where the last has none the one before it",
    ["甲率", "%", "无", "60", "—"],
    ["1-1.1 | 甲率 | level | >= 60 | % | 2023-12-31 | 市甲局"],
    [],
  ],
  [
    "a value that falls: less may be what is wanted",
    ["甲率", "%", "65", "64", "63"],
    ["1-1.1 | 甲率 | level | >= 63 | % | 2025-12-31 | 市甲局"],
    ["1-1.1 direction-unsure warning 甲率 (>=/<=) 5"],
  ],
  [
    "one that stays does not fall",
    ["甲率", "%", "63", "63", "63"],
    ["1-1.1 | 甲率 | level | >= 63 | % | 2025-12-31 | 市甲局"],
    [],
  ],
  [
    "a value that says which way is sure",
    ["甲率", "%", "65", "64", "≥63"],
    ["1-1.1 | 甲率 | level | >= 63 | % | 2025-12-31 | 市甲局"],
    [],
  ],
  [
    "what falls by name is told once",
    ["甲类事故数", "起", "65", "64", "63"],
    ["1-1.1 | 甲类事故数 | level | >= 63 | 起 | 2025-12-31 | 市甲局"],
    ["1-1.1 direction-unsure warning 甲类事故数 (>=/<=) 1"],
  ],
  [
    "a base that is more than one figure is told, not taken",
    ["甲率", "%", "58—59", "60", "63"],
    ["1-1.1 | 甲率 | level | >= 63 | % | 2025-12-31 | 市甲局"],
    ["1-1.1 figure-elsewhere warning 58—59 (不是指标) 3"],
  ],
  [
    "a base below nothing, too",
    ["甲率", "%", "-5", "60", "63"],
    ["1-1.1 | 甲率 | level | >= 63 | % | 2025-12-31 | 市甲局"],
    ["1-1.1 figure-elsewhere warning -5 (不是指标) 3"],
  ],
  [
    "a base in words stops nothing",
    ["甲率", "%", "暂缺数据", "60", "63"],
    ["1-1.1 | 甲率 | level | >= 63 | % | 2025-12-31 | 市甲局"],
    ["1-1.1 figure-elsewhere info 暂缺数据 (不是指标) 3"],
  ],
  [
    "two figures in one cell: the second is told as lost",
    ["甲率", "%", "58", "60", "63，其中乙率达到70%"],
    ["1-1.1 | 甲率 | level | >= 63 | % | 2025-12-31 | 市甲局"],
    ["1-1.1 figure-elsewhere error 其中乙率达到70% (不是指标) 5"],
  ],
  [
    "a sign is never lost",
    ["甲率", "%", "—", "—", "-3.5"],
    ["1-1.1 | 甲率 | level | >= 3.5 | % | 2025-12-31 | 市甲局"],
    ["1-1.1 direction-unsure error -3.5 () 5"],
  ],
])("values: %s", (_, row, told, doubts) => {
  const draft = valueOf(...row);
  expect(targetsOf(draft)).toEqual(told);
  expect(doubtsOf(draft)).toEqual(doubts);
});

test("milestones and the base have their years and their places; the name is the whole target", () => {
  const draft = valueOf("甲率", "%", "58", "60—61", "63");
  expect(draft.rows[0]?.cells[0]?.parts).toEqual([{ from: 0, to: 2, kind: "target" }]);
  expect(firstOf(draft)).toMatchObject({
    milestones: { value: [{ period: "2023", threshold: 60, upper: 61 }] },
    baseline: { value: { value: 58, asOf: "2020年" }, source: { column: 3, header: "2020年基数" } },
    threshold: { source: { column: 5 } },
    name: { source: { column: 1 } },
    fragment: { value: "甲率", source: { column: 1 } },
  });
});

test("a base without a year is one of no day; none is none", () => {
  const head = HEAD.map((header) => header.replace("2020年", ""));
  const base = (text: string) =>
    firstOf(draftRows(head, ["甲率", "%", text, "60", "63", "市甲局"]))?.baseline.value;
  expect(base("58")).toEqual({ value: 58, asOf: null });
  expect(base("—")).toBeNull();
  expect(base("")).toBeNull();
});

const SUM = ["指标", "单位", "2020年基数", "2025年", "累计", "责任单位"];
test.each<[string, Row, string[], string[]]>([
  [
    "alone it is what is added",
    ["甲里程", "公里", "", "", "30"],
    ["1-1.1 | 甲里程 | increase | >= 30 | 公里 | 2025-12-31 | 市甲局"],
    [],
  ],
  [
    "the way from the base to the target is told no more",
    ["甲里程", "公里", "60", "64", "4"],
    ["1-1.1 | 甲里程 | level | >= 64 | 公里 | 2025-12-31 | 市甲局"],
    [],
  ],
  [
    "at least that",
    ["甲里程", "公里", "60", "64", "≥3"],
    ["1-1.1 | 甲里程 | level | >= 64 | 公里 | 2025-12-31 | 市甲局"],
    [],
  ],
  [
    "more than it is",
    ["甲里程", "公里", "60", "64", "≥5"],
    ["1-1.1 | 甲里程 | level | >= 64 | 公里 | 2025-12-31 | 市甲局"],
    ["1-1.1 figure-elsewhere warning ≥5 (不是指标) 5"],
  ],
  [
    "another figure",
    ["甲里程", "公里", "60", "64", "30"],
    ["1-1.1 | 甲里程 | level | >= 64 | 公里 | 2025-12-31 | 市甲局"],
    ["1-1.1 figure-elsewhere warning 30 (不是指标) 5"],
  ],
  [
    "without a base nothing is a way",
    ["甲里程", "公里", "—", "64", "30"],
    ["1-1.1 | 甲里程 | level | >= 64 | 公里 | 2025-12-31 | 市甲局"],
    ["1-1.1 figure-elsewhere warning 30 (不是指标) 5"],
  ],
  [
    "without a figure there is nothing to tell",
    ["甲里程", "公里", "—", "64", "—"],
    ["1-1.1 | 甲里程 | level | >= 64 | 公里 | 2025-12-31 | 市甲局"],
    [],
  ],
])("a sum beside the values: %s", (_, row, told, doubts) => {
  const draft = draftRows(SUM, [...row, "市甲局"]);
  expect(targetsOf(draft)).toEqual(told);
  expect(doubtsOf(draft)).toEqual(doubts);
});

test("a value in brackets is what is added; yearly figures in one column with sums are none", () => {
  const head = (sum: string): Row => ["指标", "单位", "2025年", sum];
  const told = (sum: string, row: Row) =>
    targetsOf(draftRows(head(sum), row)).map((line) => line.split(" | ")[2]);
  expect(told("备注", ["甲里程", "公里", "〔30〕"])).toEqual(["increase"]);
  expect(told("备注", ["甲里程", "公里", "≥[30]"])).toEqual(["increase"]);
  expect(told("备注", ["甲里程", "公里", "30"])).toEqual(["level"]);
  expect(told("年均/累计", ["甲里程", "公里", "", "30"])).toEqual(["level"]);
  expect(told("〔累计〕", ["甲里程", "公里", "", "30"])).toEqual(["level"]);
  expect(told("累计", ["甲里程", "公里", "", "30"])).toEqual(["increase"]);
});

test("figures in a name are told where they end it", () => {
  const head = ["指标", "单位", "2025年"];
  expect(doubtsOf(draftRows(head, ["甲企业达到30家", "%", "63"]))).toEqual([
    "1-1.1 figure-elsewhere warning 甲企业达到30家 (不是指标) 1",
  ]);
  expect(doubtsOf(draftRows(head, ["收益5万元以上的村占比", "%", "63"]))).toEqual([]);
});

test("two values without years: the first is told as lost", () => {
  const plain = draftRows(["指标", "单位", "目标值", "计划值"], ["甲率", "%", "60", "63"]);
  expect(targetsOf(plain)).toEqual(["1-1.1 | 甲率 | level | >= 63 | % |  | "]);
  expect(doubtsOf(plain)).toEqual(["1-1.1 figure-elsewhere error 60 (不是指标) 3"]);
});

test("a value of which nothing is read is told", () => {
  const draft = draftRows(["指标", "单位", "2025年"], ["甲率", "%", "（另定）"]);
  expect(targetsOf(draft)).toEqual([]);
  expect(draft.doubts.filter(({ code }) => code === "indicator-missing")).toMatchObject([
    {
      id: "1-1.1 indicator-missing",
      severity: "warning",
      received: "（另定）",
      choices: ["不是指标"],
    },
  ]);
});

import {
  baselinesOfJson,
  baselinesOfTable,
  type BaselinesReading,
  findBuiltInPlan,
} from "../../../src/exchange";
import { readBaselinesTable } from "../../../src/sheets";
import { PLAN } from "../papers/standing";

const plan = findBuiltInPlan("jinan-brand-2020");
if (plan === null) throw new Error("the plan is built in");

const right = { target: "1.1", value: 120, asOf: "2019", source: "年鉴" };
const problems = (read: BaselinesReading) =>
  "problems" in read ? read.problems.map(({ place, kind }) => `${place} ${kind}`) : read.baselines;

test("a number is in the target's unit, a text is read as a person types it", () => {
  const read = baselinesOfJson([right, { ...right, target: "1.2", value: "0.4万亿元" }], plan);
  expect("baselines" in read && read.baselines.get("1.2")?.value.toNumber()).toBe(4000);
  expect("baselines" in read && read.baselines.get("1.1")).toMatchObject({ asOf: "2019" });
});

test("a number of a percentage is that many percent; the same as a text may be a share, and is asked", () => {
  const of = (value: unknown) => baselinesOfJson([{ ...right, target: "17.1", value }], plan);
  const read = of(0.97);
  expect("baselines" in read && read.baselines.get("17.1")?.value.toFixed()).toBe("0.97");
  expect(problems(of("0.97"))).toEqual(["[0].value unreadable"]);
});

test.each(["2019", "2019年", "2019Q4", "2019-12-31"])("%s is a day before the plan", (asOf) => {
  expect("baselines" in baselinesOfJson([{ ...right, asOf }], plan)).toBe(true);
});

test.each([
  ["no list", { ...right }, ["$ not-a-list"]],
  ["another key", [{ ...right, unit: "个" }], ["[0].unit unknown-key"]],
  ["no source", [{ ...right, source: undefined }], ["[0].source missing"]],
  ["a target that is none", [{ ...right, target: "99.9" }], ["[0].target unknown-target"]],
  ["a task in words", [{ ...right, target: "5.4" }], ["[0].target without-figure"]],
  ["the same twice", [right, right], ["[1].target twice"]],
  ["a year that is a number", [{ ...right, asOf: 2019 }], ["[0].asOf not-a-text"]],
  ["a source that is a number", [{ ...right, source: 2020 }], ["[0].source not-a-text"]],
  ["a value that is neither", [{ ...right, value: true }], ["[0].value not-a-value"]],
  ["an approximation", [{ ...right, value: "约120" }], ["[0].value unreadable"]],
  ["another unit", [{ ...right, value: "120亿元" }], ["[0].value unreadable"]],
  ["no day", [{ ...right, asOf: "去年" }], ["[0].asOf no-day"]],
  ["a day within the plan", [{ ...right, asOf: "2020" }], ["[0].asOf too-late"]],
  [
    "all that is wrong at once",
    [{ ...right, asOf: "x" }, { ...right, target: "7" }, 3],
    ["[2] not-a-list", "[0].asOf no-day", "[1].target unknown-target"],
  ],
])("%s is told by its path", (_, json, expected) => {
  expect(problems(baselinesOfJson(json, plan))).toEqual(expected);
});

test("a workbook's list is found by its heading, and what is wrong told by cell", () => {
  const rows = [
    ["基期值一览"],
    ["指标编号", "数据来源", "基期", "基期值"],
    ["1.1", "年鉴", "2019", "120个"],
    ["1.2", "年鉴", "2019", "—"],
    ["8.8", "年鉴", "2019", "1"],
  ];
  const cells = rows.flatMap((row, at) =>
    row.map((text, column) => ({
      ...{ row: at + 1, column: column + 1, shown: text, formula: null },
      content: { kind: "text" as const, text },
    })),
  );
  const sheet = { name: "基期", visibility: "visible" as const, cells };
  const grid = { ...sheet, hiddenRows: new Set<number>(), pageHeader: null };
  const lines = readBaselinesTable({ sheets: [grid], externalLinks: [], savedAt: null });
  expect(lines).toHaveLength(3);
  expect(problems(baselinesOfTable(lines ?? [], plan))).toEqual([
    "基期!D4 unreadable",
    "基期!A5 unknown-target",
  ]);
});

test("what the plan says itself may be said again, and not otherwise", () => {
  const of = (value: unknown) =>
    baselinesOfJson([{ target: "1.3", value, asOf: "2023", source: "年鉴" }], PLAN);
  expect("baselines" in of(40) && of("40个")).toMatchObject({
    baselines: expect.anything() as unknown,
  });
  expect(of(41)).toEqual({
    problems: [{ place: "[0].value", kind: "other-than-plan", received: "41", planned: "40" }],
  });
  const unsaid = [{ target: "1.1", value: 41, asOf: "2023", source: "年鉴" }];
  expect("baselines" in baselinesOfJson(unsaid, PLAN)).toBe(true);
});

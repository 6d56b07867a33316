import { Big, crossCheck, type ValuesByTarget } from "../../../src/core";
import {
  changed,
  increase1400,
  makePlan,
  makeTarget,
  passRate,
  satisfaction,
  top10,
} from "../targets";

const increase = changed(increase1400, { id: "6.1" });
const total = makeTarget({ id: "6.2", comparator: ">", threshold: 5000, unit: "亿元" });
const rank = changed(top10, { id: "2.4" });
const sameRank = changed(top10, { id: "15.1" });
const sales = makeTarget({ id: "5.3", threshold: 60, unit: "亿元", flow: "annual" });
const rate = changed(passRate, { id: "17.2" });
const levelRate = makeTarget({ id: "17.1", threshold: 96, unit: "%" });
const score = changed(satisfaction, { id: "2.3" });
const count = makeTarget({ id: "3.2" });

const rules = [
  { kind: "sameAs" as const, targets: ["2.4", "15.1"] as [string, string], note: "同一指标" },
  { kind: "increaseAndTotal" as const, increase: "6.1", total: "6.2", note: "总量减提升" },
];
const targets = [increase, total, rank, sameRank, sales, rate, levelRate, score, count];
const plan = makePlan(targets, rules);

const values = (figures: Readonly<Record<string, string | number>>): ValuesByTarget =>
  new Map(Object.entries(figures).map(([id, figure]) => [id, new Big(figure)]));

test("one metric printed twice with two values is an error on both sides, each naming the other", () => {
  expect(crossCheck(plan, values({ "2.4": 8, "15.1": 9 }), null)).toMatchObject([
    {
      code: "same-metric-differs",
      severity: "error",
      target: "2.4",
      received: "8 位",
      expected: "9 位",
      details: { other: "15.1" },
    },
    {
      code: "same-metric-differs",
      severity: "error",
      target: "15.1",
      received: "9 位",
      expected: "8 位",
      details: { other: "2.4" },
    },
  ]);
});

test("equal values agree, however they are written", () => {
  expect(crossCheck(plan, values({ "2.4": "8", "15.1": "8.0" }), null)).toEqual([]);
});

test("nothing is said where one side is missing", () => {
  expect(crossCheck(plan, values({ "2.4": 8 }), null)).toEqual([]);
  expect(crossCheck(plan, values({ "6.2": 5000 }), values({ "6.1": 100, "6.2": 4000 }))).toEqual(
    [],
  );
  expect(crossCheck(plan, values({}), values({ "3.2": 9 }))).toEqual([]);
});

test("total − increase must give the baseline of the period before: 4000 − 500 is not 3900 − 300", () => {
  const found = crossCheck(
    plan,
    values({ "6.1": 500, "6.2": 4000 }),
    values({ "6.1": 300, "6.2": 3900 }),
  );
  expect(found).toMatchObject([
    {
      code: "increase-inconsistent",
      severity: "warning",
      target: "6.2",
      received: "3500 亿元",
      expected: "3600 亿元",
      details: { basis: "previous", increase: "6.1", increaseValue: "500", totalValue: "4000" },
    },
  ]);
});

test("the same baseline in both periods is consistent, to the last decimal", () => {
  const now = values({ "6.1": "500.3", "6.2": "4000.1" });
  expect(crossCheck(plan, now, values({ "6.1": "300.1", "6.2": "3799.9" }))).toEqual([]);
  expect(crossCheck(plan, now, values({ "6.1": "300.1", "6.2": "3799.91" }))).toHaveLength(1);
});

test("in the first period there is nothing to compare with, unless the plan states the baseline", () => {
  const now = values({ "6.1": 500, "6.2": 4000 });
  expect(crossCheck(plan, now, null)).toEqual([]);
  const withBaseline = makePlan(
    targets.map((target) => (target.id === "6.2" ? changed(target, { baseline: 3600 }) : target)),
    rules,
  );
  expect(crossCheck(withBaseline, now, null)).toMatchObject([
    { code: "increase-inconsistent", expected: "3600 亿元", details: { basis: "plan" } },
  ]);
});

test("a baseline of zero is a baseline", () => {
  const now = values({ "6.1": 500, "6.2": 600 });
  expect(crossCheck(plan, now, values({ "6.1": 300, "6.2": 300 }))).toMatchObject([
    { received: "100 亿元", expected: "0 亿元" },
  ]);
});

test.each([
  ["a total", "3.2", 300, 299, ["decreased"]],
  ["an increase", "6.1", 300, 299, ["decreased"]],
  ["a total that stays", "3.2", 300, 300, []],
  ["an annual flow", "5.3", 300, 10, []],
  ["a rank", "2.4", 9, 8, []],
  ["a maintained rate", "17.2", 98, 97, []],
  ["a rate", "17.1", 98, 97, []],
  ["a score", "2.3", 90, 89, []],
])("%s that falls from one period to the next", (_, id, before, now, codes) => {
  const found = crossCheck(plan, values({ [id]: now }), values({ [id]: before }));
  expect(found.map(({ code }) => code)).toEqual(codes);
});

test("within one year an annual flow runs on and must not fall", () => {
  const fall = [values({ "5.3": 10 }), values({ "5.3": 300 })] as const;
  expect(crossCheck(plan, ...fall, true)).toMatchObject([{ code: "decreased", target: "5.3" }]);
  expect(crossCheck(plan, values({ "2.4": 8 }), values({ "2.4": 9 }), true)).toEqual([]);
});

test("a fall says both values", () => {
  expect(crossCheck(plan, values({ "3.2": 12299 }), values({ "3.2": 12300 }))).toMatchObject([
    { severity: "warning", target: "3.2", received: "12,299 个", expected: "≥ 12,300 个" },
  ]);
});

describe("parts and their total (其中)", () => {
  const parts = [makeTarget({ id: "8.1" }), makeTarget({ id: "8.2" }), makeTarget({ id: "8.3" })];
  const planOf = (complete: boolean) =>
    makePlan(parts, [
      { kind: "partsOf", total: "8.1", parts: ["8.2", "8.3"], complete, note: "其中" },
    ]);
  test.each([
    ["all parts make the total", true, { "8.1": 30, "8.2": 10, "8.3": 20 }, null],
    ["all parts are less", true, { "8.1": 30, "8.2": 10, "8.3": 19 }, "29 个"],
    ["some parts are exactly the total", false, { "8.1": 30, "8.2": 10, "8.3": 20 }, null],
    ["some parts are less", false, { "8.1": 30, "8.2": 10, "8.3": 5 }, null],
    ["some parts are more", false, { "8.1": 30, "8.2": 10, "8.3": 21 }, "31 个"],
    ["a missing part may be zero", true, { "8.1": 30, "8.2": 30 }, null],
    ["a known part is more", true, { "8.1": 30, "8.2": 31 }, "31 个"],
    ["no part is known", true, { "8.1": 30 }, null],
  ])("%s", (_, complete, figures, received) => {
    const findings = crossCheck(planOf(complete), values(figures), null);
    expect(findings.map((each) => each.received)).toEqual(received === null ? [] : [received]);
  });
});

import {
  Big,
  type DivisionRule,
  divideTarget,
  isNumeric,
  listDivisionRemarks,
  type Target,
} from "../../../src/core";
import { averageOf, isWeaker, showFigure, sumOf } from "../../../src/core/division/divided-target";
import { defaultDivisionRule, whyNotBy } from "../../../src/core/division/division-rules";
import { figure, secondPlan } from "../../fixtures/second-plan";
import { CITY, divided, type Shares } from "./divided-plan";

/** A target for each way in which figures are compared. */
const SHAPES = secondPlan({
  bureaus: ["市甲局"],
  rows: [
    {
      cells: [
        {
          bureaus: [{ name: "市甲局", role: null }],
          targets: [
            { id: "above", ...figure("level", ">", 30, "家") },
            { id: "below", ...figure("cap", "<=", 30, "万吨") },
            { id: "rank", ...figure("rank", "rank<=", 8, "位") },
            { id: "range", ...figure("level", "range", 10, "家"), upper: 20 },
            { id: "near", ...figure("level", "about", 30, "万吨") },
            { id: "rate", ...figure("level", ">=", 96, "%") },
            { id: "words" },
          ].map((target) => ({ name: target.id, deadline: "2022-12-31", ...target })),
        },
      ],
    },
  ],
});

function targetOf(id: string): Target {
  const target = SHAPES.targetById.get(id) ?? CITY.targetById.get(id);
  if (target === undefined) throw new Error(id);
  return target;
}
function numeric(id: string) {
  const target = targetOf(id);
  if (!isNumeric(target)) throw new Error(id);
  return target;
}
const found = (id: string, rule: DivisionRule, shares: Shares, by: string | null = null) =>
  divideTarget(targetOf(id), divided(id, rule, shares), by);

test.each<[string, number, number, boolean]>([
  ["above", 29, 30, true],
  ["above", 30, 30, false],
  ["above", 31, 30, false],
  ["below", 31, 30, true],
  ["below", 30, 30, false],
  ["below", 29, 30, false],
  ["rank", 9, 8, true],
  ["rank", 8, 8, false],
  ["rank", 7, 8, false],
  ["range", 9, 10, true],
  ["range", 8, 9, true],
  ["range", 21, 20, true],
  ["range", 9, 22, false],
  ["range", 10, 20, false],
  ["range", 15, 10, false],
  ["near", 33, 28, true],
  ["near", 27, 28, true],
  ["near", 28, 32, false],
  ["near", 31, 28, false],
])("%s: %s asks less than %s: %s", (id, one, other, weaker) => {
  expect(isWeaker(numeric(id), new Big(one), new Big(other))).toBe(weaker);
});

test.each<[string, string, DivisionRule, Shares, string, number | null, number | null]>([
  ["a sum", "above", "sum", { 甲区: 10, 乙区: 20 }, "exact", 30, 0],
  ["more of it", "above", "sum", { 甲区: 10, 乙区: 21 }, "stricter", 31, 1],
  ["less of it", "above", "sum", { 甲区: 10, 乙区: 19 }, "weaker", 29, -1],
  ["less of a cap", "below", "sum", { 甲区: 29 }, "stricter", 29, -1],
  ["more of a cap", "below", "sum", { 甲区: 31 }, "weaker", 31, 1],
  ["about as much", "near", "sum", { 甲区: 10, 乙区: 20 }, "exact", 30, 0],
  ["about is not told to be more", "near", "sum", { 甲区: 31 }, "other", 31, 1],
  ["nor less", "near", "sum", { 甲区: 29 }, "other", 29, -1],
  ["the same range", "range", "each", { 甲区: null, 乙区: null }, "exact", 10, 0],
  ["another end of it", "range", "each", { 甲区: 12 }, "other", 12, 2],
  ["a rank that is worse", "rank", "each", { 甲区: 9, 乙区: 3 }, "weaker", 9, 1],
  ["a rank that is better", "rank", "each", { 甲区: 7, 乙区: 3 }, "stricter", 7, -1],
  ["an average", "rate", "weighted", { 甲区: [95, 1], 乙区: [97, 1] }, "exact", 96, 0],
  ["weights that weigh nothing", "rate", "weighted", { 甲区: [95, 0] }, "other", null, null],
  [
    "a figure missing of a sum is that of the target",
    "above",
    "sum",
    { 甲区: null, 乙区: 1 },
    "stricter",
    31,
    1,
  ],
  ["words", "words", "each", { 甲区: null }, "other", null, null],
])("%s", (_, id, rule, shares, standing, total, difference) => {
  const divides = found(id, rule, shares);
  expect([
    ...[divides.standing, divides.total?.toNumber() ?? null],
    divides.difference?.toNumber() ?? null,
  ]).toEqual([standing, total, difference]);
});

test("parts have their figures, and weights only where these count", () => {
  const parts = (id: string, rule: DivisionRule, shares: Shares) =>
    found(id, rule, shares).parts.map(({ district, threshold, weight }) => [
      ...[district, threshold?.toNumber() ?? null, weight?.toNumber() ?? null],
    ]);
  expect(parts("rate", "weighted", { 甲区: [95, 2], 乙区: [null, 3] })).toEqual([
    ["甲区", 95, 2],
    ["乙区", 96, 3],
  ]);
  expect(parts("rate", "each", { 甲区: [95, 2] })).toEqual([["甲区", 95, null]]);
  expect(parts("words", "each", { 甲区: 3 })).toEqual([["甲区", null, null]]);
});

test("whoever answers for all of it owes all of it; of a share that nobody says nothing is known", () => {
  expect(found("1.1", "sum", { 甲区: 300 }, "市商务局").wanted?.threshold.toNumber()).toBe(300);
  expect(found("2.1", "sum", { 甲区: 40 }, "市商务局").wanted?.threshold.toNumber()).toBe(40);
  expect(found("2.1", "sum", { 甲区: 90 }).wanted?.threshold.toNumber()).toBe(90);
  expect(found("2.1", "sum", { 甲区: 40 }, "市科技局").wanted).toBeNull();
  expect(found("range", "each", { 甲区: null }).wanted?.upper?.toNumber()).toBe(20);
});

test.each<[string, string, DivisionRule, Shares, object | null]>([
  ["nothing of what is exact", "above", "sum", { 甲区: 30 }, null],
  ["nothing of words", "words", "each", { 甲区: null }, null],
  ["nothing of a total that nobody knows", "rate", "weighted", { 甲区: [95, 0] }, null],
  [
    "more",
    "above",
    "sum",
    { 甲区: 31 },
    { severity: "info", received: "31 家", expected: "30 家" },
  ],
  ["less", "above", "sum", { 甲区: 29 }, { severity: "error", received: "29 家" }],
  [
    "a range that differs",
    "range",
    "each",
    { 甲区: 12 },
    { severity: "warning", received: "12 家" },
  ],
  [
    "an average that does not end",
    "rate",
    "weighted",
    { 甲区: [96, 1], 乙区: [97, 2] },
    { severity: "info", received: "96.6667… %", expected: "96 %" },
  ],
  [
    "who has to reach less, where each has to reach it",
    "rate",
    "each",
    { 甲区: 95, 乙区: 98, 丙区: 94, 丁区: null },
    {
      severity: "error",
      received: "94 %",
      details: { rule: "each", standing: "weaker", districts: 4, weak: ["甲区", "丙区"] },
    },
  ],
  [
    "nobody, where figures add up",
    "above",
    "sum",
    { 甲区: 10, 乙区: 19 },
    { details: { rule: "sum", standing: "weaker", districts: 2, weak: [] } },
  ],
])("what an office is told: %s", (_, id, rule, shares, told) => {
  const remarks = listDivisionRemarks([found(id, rule, shares)]);
  expect(remarks).toMatchObject(told === null ? [] : [{ target: id, ...told }]);
});

test("sums and averages", () => {
  const bigs = (...figures: number[]) => figures.map((each) => new Big(each));
  expect(sumOf(bigs(0.1, 0.2)).toFixed()).toBe("0.3");
  expect(sumOf([]).toFixed()).toBe("0");
  const average = (...parts: [number, number | null][]) =>
    averageOf(
      parts.map(([value, weight]) => ({
        value: new Big(value),
        weight: weight === null ? null : new Big(weight),
      })),
    )?.toFixed() ?? null;
  expect(average([90, 1], [96, 2])).toBe("94");
  // what weighs nothing counts nothing
  expect(average([90, 1], [96, null])).toBe("90");
  expect(average([90, null])).toBeNull();
  expect(average([90, -1])).toBeNull();
});

test.each<[number, number, string]>([
  [290, 3, "96.6667…"],
  [96, 1, "96"],
  [1, 8, "0.125"],
  [1, 16, "0.0625"],
  [1, 32, "0.0313…"],
])("%s / %s is shown as %s", (one, other, shown) => {
  expect(showFigure(new Big(one).div(other))).toBe(shown);
});

test.each<[string, DivisionRule, object | null, DivisionRule]>([
  ["above", "sum", null, "sum"],
  ["above", "weighted", null, "sum"],
  ["near", "sum", null, "sum"],
  ["rate", "sum", { code: "not-additive" }, "each"],
  ["rate", "weighted", null, "each"],
  ["rank", "sum", { code: "each-only", why: "rank" }, "each"],
  ["rank", "each", null, "each"],
  ["range", "weighted", { code: "each-only", why: "range" }, "each"],
  ["words", "sum", { code: "each-only", why: "words" }, "each"],
  ["words", "each", null, "each"],
])("%s divided by %s: %j; %s where none is named", (id, rule, why, usual) => {
  expect(whyNotBy(targetOf(id), rule)).toEqual(why);
  expect(defaultDivisionRule(targetOf(id))).toBe(usual);
});

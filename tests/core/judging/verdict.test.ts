import fc from "fast-check";
import {
  Big,
  type Comparator,
  completionOf,
  isDip,
  judgeTarget,
  type Target,
} from "../../../src/core";
import {
  about300,
  above6000,
  annualAbove60,
  atLeast45,
  brands,
  cap60,
  changed,
  from300To310,
  increase1400,
  makeTarget,
  passRate,
  period,
  qualitative,
  satisfaction,
  top10,
} from "../targets";

const atEnd = (target: Target, value: string) =>
  judgeTarget(target, new Big(value), period("2022"));
const before = (target: Target, value: string) =>
  judgeTarget(target, new Big(value), period("2021"));

test("超过6000亿元 is not met by exactly 6000", () => {
  expect(atEnd(above6000, "6000")).toBe("not-met");
  expect(atEnd(above6000, "6000.01")).toBe("met");
  expect(atEnd(above6000, "6000.0000000001")).toBe("met");
});

test("45个以上 is met by exactly 45", () => {
  expect(atEnd(atLeast45, "45")).toBe("met");
  expect(atEnd(atLeast45, "44")).toBe("not-met");
});

test("不超过60亿元 is met by exactly 60", () => {
  expect(atEnd(cap60, "60")).toBe("met");
  expect(atEnd(cap60, "60.01")).toBe("not-met");
  expect(atEnd(cap60, "0")).toBe("met");
});

test("不满60亿元 is not met by exactly 60", () => {
  const below60 = changed(cap60, { comparator: "<" });
  expect(atEnd(below60, "60")).toBe("not-met");
  expect(atEnd(below60, "59.99")).toBe("met");
});

test("前10位 is met by the 10th place and by the 1st, not by the 11th", () => {
  expect(atEnd(top10, "10")).toBe("met");
  expect(atEnd(top10, "1")).toBe("met");
  expect(atEnd(top10, "11")).toBe("not-met");
});

test("300—310个 holds both ends", () => {
  expect(["299", "300", "305", "310", "311"].map((value) => atEnd(from300To310, value))).toEqual([
    "not-met",
    "met",
    "met",
    "met",
    "not-met",
  ]);
});

test("a value is compared before any rounding", () => {
  expect(atEnd(passRate, "96.9999999999")).toBe("not-met");
  expect(atEnd(passRate, "97")).toBe("met");
});

test("a person judges 左右 and qualitative targets, in every period", () => {
  for (const judge of [atEnd, before]) expect(judge(about300, "300")).toBe("needs-person");
  expect(judgeTarget(qualitative, null, period("2021"))).toBe("needs-person");
  expect(judgeTarget(qualitative, null, period("2022"))).toBe("needs-person");
});

test.each([
  ["2021", "300", "reached-early"],
  ["2021", "299", "in-progress"],
  ["2022Q3", "299", "in-progress"],
  ["2022-11", "300", "reached-early"],
  ["2022H2", "299", "not-met"],
  ["2022Q4", "300", "met"],
  ["2022-12", "299", "not-met"],
  ["2022", "299", "not-met"],
  ["2023Q1", "300", "met"],
])("培育300个 by 2022-12-31: in %s a value of %s is %s", (id, value, verdict) => {
  expect(judgeTarget(brands, new Big(value), period(id))).toBe(verdict);
});

test("a maintained level that falls below its line before the deadline is a dip, not a verdict", () => {
  expect(before(passRate, "96.9")).toBe("in-progress");
  expect(isDip(passRate, new Big("96.9"), period("2021"))).toBe(true);
  expect(isDip(passRate, new Big("97"), period("2021"))).toBe(false);
  expect(isDip(passRate, new Big("96.9"), period("2022"))).toBe(false);
  expect(isDip(brands, new Big("1"), period("2021"))).toBe(false);
});

test("for every comparator, better values are never judged worse", () => {
  const rising: Comparator[] = [">=", ">"];
  const falling: Comparator[] = ["<=", "<"];
  const value = fc.integer({ min: -2000, max: 2000 }).map((cents) => new Big(cents).div(100));
  fc.assert(
    fc.property(
      fc.constantFrom(...rising, ...falling),
      fc.integer({ min: -10, max: 10 }),
      fc.tuple(value, value),
      fc.constantFrom("2021", "2022"),
      (comparator, threshold, [one, other], id) => {
        const kind = falling.includes(comparator) ? "cap" : "level";
        const target = makeTarget({ kind, comparator, threshold, unit: "亿元" });
        const [low, high] = one.lt(other) ? [one, other] : [other, one];
        const [worse, better] = rising.includes(comparator) ? [low, high] : [high, low];
        const reached = (figure: Big) =>
          ["met", "reached-early"].includes(judgeTarget(target, figure, period(id)));
        expect(reached(worse) && !reached(better)).toBe(false);
      },
    ),
  );
});

test("strict and inclusive comparators differ at the threshold and nowhere else", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 99 }),
      fc.integer({ min: 0, max: 100 }),
      (line, value) => {
        const [inclusive, strict] = ([">=", ">"] as const).map((comparator) =>
          atEnd(makeTarget({ comparator, threshold: line }), String(value)),
        );
        expect(inclusive !== strict).toBe(value === line);
      },
    ),
  );
});

test.each([
  ["3000 of 超过6000亿元", above6000, "3000", "0.5"],
  ["6240 of 超过6000亿元", above6000, "6240", "1.04"],
  ["350 of 提升1400亿元", increase1400, "350", "0.25"],
  ["-140 of 提升1400亿元", increase1400, "-140", "-0.1"],
  ["45 of 60亿元 in a year", annualAbove60, "45", "0.75"],
  ["nothing yet", brands, "0", "0"],
])("completion of %s", (_, target, value, completion) => {
  expect(completionOf(target, new Big(value))?.toFixed()).toBe(completion);
});

test("completion counts from the baseline where there is one", () => {
  const from2000 = changed(above6000, { baseline: 2000 });
  expect(completionOf(from2000, new Big(3000))?.toFixed()).toBe("0.25");
  expect(completionOf(from2000, new Big(1000))?.toFixed()).toBe("-0.25");
  expect(completionOf(makeTarget({ baseline: 300 }), new Big(300))).toBeNull();
});

test("a near miss is not rounded up to complete", () => {
  expect(completionOf(above6000, new Big("5999.99"))?.lt(1)).toBe(true);
});

test.each([
  ["a rank", top10],
  ["a cap", cap60],
  ["a maintained level", passRate],
  ["a percentage", makeTarget({ threshold: 96, unit: "%" })],
  ["左右", about300],
  ["a range", from300To310],
  ["a level that should stay low", makeTarget({ comparator: "<=" })],
  ["a qualitative target", qualitative],
])("%s has no completion", (_, target) => {
  expect(completionOf(target, new Big(90))).toBeNull();
});

test("a score has a completion", () => {
  expect(completionOf(satisfaction, new Big(44))?.toFixed()).toBe("0.5");
});

test("words are for a person, whatever number comes with them; so is a target of which no number came", () => {
  expect(judgeTarget(qualitative, new Big(1), period("2022"))).toBe("needs-person");
  expect(judgeTarget(brands, null, period("2022"))).toBe("needs-person");
});

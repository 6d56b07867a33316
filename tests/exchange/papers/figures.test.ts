import { Big, chinese, english, type Target } from "../../../src/core";
import { percentOf, targetWithUnit, withUnit } from "../../../src/exchange";
import { differenceWithUnit, perMonthWords, pointsOf } from "../../../src/exchange/papers/figures";
import { PLAN } from "./standing";

const targetOf = (id: string): Target => {
  const found = PLAN.targetById.get(id);
  if (found === undefined) throw new Error(`no ${id}`);
  return found;
};

test.each([
  ["1.2", "60.50", "60.5 亿元"],
  ["2.1", "97.10", "97.1%"],
])("a figure of %s with its unit", (id, value, expected) => {
  expect(withUnit(targetOf(id), new Big(value))).toBe(expected);
});

test("between 96% and 97% lies 1 个百分点, not 1%", () => {
  const [rate, count] = [targetOf("2.1"), targetOf("1.1")];
  expect(differenceWithUnit(rate, new Big(1), "zh-CN")).toBe("1 个百分点");
  expect(differenceWithUnit(rate, new Big("-1.50"), "zh-CN")).toBe("-1.5 个百分点");
  expect(differenceWithUnit(rate, new Big(-1), "en-US")).toBe("-1 percentage point");
  expect(differenceWithUnit(rate, new Big("0.5"), "en-US")).toBe("0.5 percentage points");
  expect(differenceWithUnit(count, new Big(20), "zh-CN")).toBe("20 家");
});

test.each([
  ["1.1", "不低于 300 家", "at least 300 家"],
  ["1.2", "超过 60 亿元", "more than 60 亿元"],
  ["2.1", "不低于 97%", "at least 97%"],
  ["2.3", "前 10 位", "top 10 位"],
  ["3.2", "定性", "qualitative"],
  ["4.2", "5 个左右", "about 5 个"],
])("what is wanted of %s", (id, zh, en) => {
  expect([targetWithUnit(targetOf(id), chinese), targetWithUnit(targetOf(id), english)]).toEqual([
    zh,
    en,
  ]);
});

test("a near miss never reads 100 %, and being behind never 0.0 points", () => {
  expect(percentOf(new Big("0.99999"))).toBe("99.9%");
  expect(percentOf(new Big("1"))).toBe("100.0%");
  expect(pointsOf(new Big("-0.0004"))).toBe("0.1");
  expect(pointsOf(new Big("0.0809"))).toBe("8.0");
});

test("what a month takes is enough: things are whole, money has two places, 约 where it was rounded", () => {
  const [count, money] = [targetOf("1.1"), targetOf("1.2")];
  expect(perMonthWords(count, new Big("17.5"), "约 ")).toBe("约 18 家");
  expect(perMonthWords(count, new Big("17"), "约 ")).toBe("17 家");
  expect(perMonthWords(money, new Big("1.231"), "约 ")).toBe("约 1.24 亿元");
  expect(perMonthWords(money, new Big("1.23"), "约 ")).toBe("1.23 亿元");
});

import { DIMENSIONS, type KnownDimension, parseUnit } from "../../../src/core";

/** What a unit's dimension says of it. */
const traitsOf = (symbol: string) => {
  const unit = parseUnit(symbol);
  if (unit === null) throw new Error(`${symbol} is no unit`);
  return unit.traits;
};

test.each(["家", "万家", "人", "亿元", "美元", "亩", "公里", "吨", "立方米", "千瓦时", "天"])(
  "%s of several bureaus add up",
  (symbol) => {
    expect(traitsOf(symbol).adds).toBe(true);
  },
);

test.each(["%", "‰", "个百分点", "位", "分", "倍", "元/平方米", "元/亩"])(
  "%s of several bureaus do not add up: they say how things are, not how much there is",
  (symbol) => {
    expect(traitsOf(symbol).adds).toBe(false);
  },
);

test("what is counted comes in whole numbers, what is measured does not", () => {
  const whole = Object.keys(DIMENSIONS).filter((name) => DIMENSIONS[name as KnownDimension].whole);
  expect(whole.sort()).toEqual(["count", "grade", "people", "rank"]);
});

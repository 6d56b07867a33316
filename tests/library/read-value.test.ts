import { loadPlan, type PlanTarget, readValue } from "../../src";

const { targets } = loadPlan("jinan-brand-2020");
const find = (unit: string, comparator = ">="): PlanTarget => {
  const found = targets.find((each) => each.unit === unit && each.comparator === comparator);
  if (found === undefined) throw new Error(`no target in ${unit}`);
  return found;
};
const MONEY = find("亿元", ">");
const RATE = find("%");
const COUNT = find("个");

test.each([
  ["6100亿元", MONEY, 6100, []],
  ["六千一百", MONEY, 6100, []],
  ["61000000万元", MONEY, 6100, ["unit-converted"]],
  [6100, MONEY, 6100, []],
  ["96%", RATE, 96, []],
  [{ number: 0.96, format: "0.00%" }, RATE, 96, []],
  ["约300", COUNT, null, ["approximate-value"]],
  [{ number: 300, format: '"约"0' }, COUNT, null, ["approximate-value"]],
  [{ number: 6100, format: '0.00"万元"' }, MONEY, null, ["shown-differs"]],
  [{ number: 44561, format: "yyyy-mm-dd" }, COUNT, null, ["date-value"]],
  ["", COUNT, null, ["missing-value"]],
  [null, COUNT, null, ["missing-value"]],
  [NaN, COUNT, null, ["not-a-number"]],
] as const)("%j is read", (typed, target, value, codes) => {
  const reading = readValue(typed, target);
  expect([reading.value, reading.findings.map(({ code }) => code)]).toEqual([value, codes]);
  expect(reading.unit).toBe(target.unit);
});

test("a finding says in both languages what to do", () => {
  expect(readValue("约300", COUNT).findings[0]?.message).toContain("约");
  const [english] = readValue("约300", COUNT, { language: "en-US" }).findings;
  expect(english?.message).toMatch(/approximate|exact/i);
});

import plan from "../../../seeds/jinan-brand-2020.json";
import { isWholeNumber, parsePlan } from "../../../src/core";

/** The built-in plan with its first target as it is named and counted here. */
function named(name: string, threshold: number) {
  const [row, ...rows] = plan.rows;
  const [cell, ...cells] = row?.cells ?? [];
  const [target, ...targets] = cell?.targets ?? [];
  const changed = { ...target, name, threshold, unit: "人", kind: "level" };
  const file = {
    ...plan,
    rules: [],
    rows: [{ ...row, cells: [{ ...cell, targets: [changed, ...targets] }, ...cells] }, ...rows],
  };
  return parsePlan(file);
}

test.each([
  ["每千人口执业医师数", 3.2],
  ["每10万人精神科医师数", 4.5],
  ["人均持证数", 1.5],
  ["平均每个行政村技术员数", 2.5],
])("%s is as many of each, and comes in fractions", (name, threshold) => {
  const parsed = named(name, threshold);
  if ("problems" in parsed) throw new Error(JSON.stringify(parsed.problems));
  const target = parsed.plan.targets[0];
  expect(target !== undefined && isWholeNumber(target)).toBe(false);
});

test("执业医师数 is a count, and a fraction of it a mistake", () => {
  const parsed = named("执业医师数", 3.2);
  expect("problems" in parsed && parsed.problems.map(({ code }) => code)).toContain(
    "fraction-of-count",
  );
});

import { Big, DEFAULT_LIGHTS, paceOf, type Target } from "../../../src/core";
import {
  above6000,
  annualAbove60,
  brands,
  cap60,
  changed,
  increase1400,
  makeTarget,
  passRate,
  period,
  satisfaction,
  top10,
} from "../targets";

// 2020 has 366 days, 2021 and 2022 have 365: 1096 in all
const plan = { period: { from: 2020, to: 2022 }, statedPeriod: { from: 2020, to: 2022 } };

const pace = (target: Target, value: string, id: string) =>
  paceOf(plan, target, new Big(value), period(id));

test.each([
  ["2020", 366],
  ["2020H1", 182],
  ["2020-02", 60],
  ["2021Q1", 456],
  ["2021H1", 547],
  ["2021", 731],
  ["2022Q3", 1004],
  ["2022", 1096],
])("at the end of %s, %d of 1096 days have passed", (id, days) => {
  expect(pace(above6000, "0", id)?.elapsed.times(1096).toFixed(6)).toBe(days.toFixed(6));
});

test("after the deadline all of the time has passed, not more", () => {
  expect(pace(above6000, "3000", "2023")?.elapsed.toFixed()).toBe("1");
});

test("half of the way at the middle of 2021 is on pace: 0.5 against 547 of 1096 days", () => {
  const standing = pace(above6000, "3000", "2021H1");
  expect(standing?.light).toBe("green");
  expect(standing?.ahead.toFixed(4)).toBe("0.0009");
});

test.each([
  ["6000.01", "green"],
  ["6000", "yellow"],
  ["5999.99", "yellow"],
  ["4200", "yellow"],
  ["4199.99", "red"],
])(
  "at the deadline %s, of more than 6000, is %s: green at pace unless missed, yellow down to 30 points behind",
  (value, light) => {
    expect(pace(above6000, value, "2022")?.light).toBe(light);
  },
);

test("the lights can be set", () => {
  const light = (yellowDownTo: number) =>
    paceOf(plan, above6000, new Big(5000), period("2022"), { greenDownTo: 0, yellowDownTo })?.light;
  expect(DEFAULT_LIGHTS).toEqual({ greenDownTo: 0, yellowDownTo: -0.3 });
  expect([light(-0.2), light(-0.1)]).toEqual(["yellow", "red"]);
});

test("an annual flow is paced within its own year: 273 of 365 days by the end of the third quarter", () => {
  const standing = pace(annualAbove60, "45", "2021Q3");
  expect(standing?.elapsed.times(365).toFixed(6)).toBe("273.000000");
  expect(standing?.ahead.toFixed(4)).toBe("0.0021");
  expect(pace(annualAbove60, "60", "2021")?.elapsed.toFixed()).toBe("1");
  expect(pace(annualAbove60, "60", "2020")?.light).toBe("green");
});

test("a level without a baseline is paced from zero and marked so", () => {
  expect(pace(above6000, "3000", "2021")?.withoutBaseline).toBe(true);
  expect(pace(changed(above6000, { baseline: 2000 }), "3000", "2021")?.withoutBaseline).toBe(false);
  expect(pace(increase1400, "700", "2021")?.withoutBaseline).toBe(false);
  expect(pace(annualAbove60, "45", "2021")?.withoutBaseline).toBe(false);
});

test("a baseline shortens the way: 5000 between 2000 and 6000 is 75 % against 731 of 1096 days", () => {
  const standing = pace(changed(above6000, { baseline: 2000 }), "5000", "2021");
  expect(standing?.ahead.toFixed(4)).toBe("0.0830");
});

test("a target with an earlier deadline is paced to its deadline", () => {
  const by2021 = makeTarget({ deadline: "2021-12-31" });
  expect(pace(by2021, "150", "2020")?.elapsed.times(731).toFixed(6)).toBe("366.000000");
  expect(pace(by2021, "300", "2022")?.elapsed.toFixed()).toBe("1");
});

test.each([
  ["a rank", top10, "8"],
  ["a cap", cap60, "30"],
  ["a maintained level", passRate, "97"],
  ["a rate", makeTarget({ threshold: 96, unit: "%" }), "96"],
  ["a score", satisfaction, "80"],
])("%s has no pace", (_, target, value) => {
  expect(pace(target, value, "2021")).toBeNull();
  expect(paceOf(plan, target, new Big("9"), period("2021"))).toBeNull();
});

test("what was due on the plan's first day has passed its whole time since", () => {
  const atOnce = makeTarget({ deadline: "2020-01-01" });
  expect(pace(atOnce, "300", "2020")?.elapsed.toFixed()).toBe("1");
  expect(pace(makeTarget({ deadline: "2019-12-31" }), "300", "2020")).toBeNull();
});

test("there is no pace without a value, nor before the plan begins", () => {
  expect(paceOf(plan, brands, null, period("2021"))).toBeNull();
  expect(pace(brands, "10", "2019")).toBeNull();
});

test("what is due on the plan's first day has that day to reach it", () => {
  const atOnce = makeTarget({ deadline: "2020-01-01" });
  expect(pace(atOnce, "300", "2020-01")?.elapsed.toFixed()).toBe("1");
});

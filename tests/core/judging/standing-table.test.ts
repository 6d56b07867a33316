import {
  Big,
  completionOf,
  asAskedIn,
  gapOf,
  isDip,
  judgeTarget,
  paceOf,
  remainingOf,
  type Target,
} from "../../../src/core";
import {
  above6000,
  annualAbove60,
  brands,
  cap60,
  changed,
  firms,
  increase1400,
  makeTarget,
  passRate,
  period,
  satisfaction,
  top10,
} from "../targets";

/*
 * A table made by hand over 2020—2022, which have 366, 365 and 365 days: 1096 in all. 366 of them have passed at the end of 2020
 * (33.39 %), 547 in the middle of 2021 (49.91 %), 731 at the end of 2021 (66.70 %), 1004 at the end of September 2022 (91.61 %).
 */
const plan = { period: { from: 2020, to: 2022 }, statedPeriod: { from: 2020, to: 2022 } };

const from100To300 = changed(brands, { baseline: 100 });
const exactly1096 = makeTarget({ threshold: 1096, unit: "件" });
const threeYears = makeTarget({
  threshold: 200,
  unit: "项",
  milestones: [
    { period: "2020", threshold: 50, upper: null },
    { period: "2021", threshold: 150, upper: null },
  ],
});

/** Done, due, ahead in per cent; the light; what is missing and each month of how many. Null where nothing is said. */
type Row = readonly [
  what: string,
  target: Target,
  period: string,
  value: string,
  verdict: string,
  done: string | null,
  due: string | null,
  ahead: string | null,
  light: string | null,
  takes: string | null,
];

// prettier-ignore
const TABLE: readonly Row[] = [
  ["exactly on pace",            exactly1096,   "2021",   "731",  "in-progress",   "66.70", "66.70", "0.00",   "green",  "365 in 12: 30.42"],
  ["one short of it",            exactly1096,   "2021",   "730",  "in-progress",   "66.61", "66.70", "-0.09",  "yellow", "366 in 12: 30.50"],
  ["30 points behind",           exactly1096,   "2022",   "767.2","not-met",       "70.00", "100.00","-30.00", "yellow", null],
  ["a little more than 30",      exactly1096,   "2022",   "767.1","not-met",       "69.99", "100.00","-30.01", "red",    null],
  ["no baseline, from zero",     brands,        "2021",   "180",  "in-progress",   "60.00", "66.70", "-6.70",  "yellow", "120 in 12: 10.00"],
  ["with a baseline of 100",     from100To300,  "2021",   "180",  "in-progress",   "40.00", "66.70", "-26.70", "yellow", "120 in 12: 10.00"],
  ["below its baseline",         from100To300,  "2021",   "90",   "in-progress",   "-5.00", "66.70", "-71.70", "red",    "210 in 12: 17.50"],
  ["a negative increase",        increase1400,  "2020",   "-140", "in-progress",   "-10.00","33.39", "-43.39", "red",    "1540 in 24: 64.17"],
  ["early",                      firms,         "2021",   "480",  "reached-early", "100.00","66.70", "33.30",  "green",  null],
  ["超过, at the number itself", above6000,     "2021",   "6000", "in-progress",   "100.00","66.70", "33.30",  "green",  "0 in 12: 0.00"],
  ["the same at the deadline",   above6000,     "2022",   "6000", "not-met",       "100.00","100.00","0.00",   "yellow", null],
  ["an annual flow in its year", annualAbove60, "2021Q3", "45",   "in-progress",   "75.00", "74.79", "0.21",   "green",  "15 in 3: 5.00"],
  ["the same when it is over",   annualAbove60, "2021",   "45",   "in-progress",   "75.00", "100.00","-25.00", "yellow", null],
  ["at a milestone",             threeYears,    "2020",   "50",   "met",           "100.00","100.00","0.00",   "green",  null],
  ["short of a milestone",       threeYears,    "2021",   "120",  "not-met",       "80.00", "100.00","-20.00", "yellow", null],
  ["between two milestones",     threeYears,    "2021H1", "100",  "in-progress",   "66.67", "66.39", "0.27",   "green",  "50 in 6: 8.33"],
  ["past the last milestone",    threeYears,    "2022Q3", "180",  "in-progress",   "90.00", "93.70", "-3.70",  "yellow", "20 in 3: 6.67"],
  ["a maintained level",         passRate,      "2021",   "97",   "reached-early", null,    null,    null,     null,     null],
  ["a dip of it",                passRate,      "2021",   "96.5", "in-progress",   null,    null,    null,     null,     null],
  ["an improving rank",          top10,         "2021",   "12",   "in-progress",   null,    null,    null,     null,     null],
  ["a rank in time",             top10,         "2022",   "10",   "met",           null,    null,    null,     null,     null],
  ["an exceeded cap",            cap60,         "2021",   "72",   "in-progress",   null,    null,    null,     null,     null],
  ["a score: done, but no pace", satisfaction,  "2021",   "66",   "in-progress",   "75.00", null,    null,     null,     null],
];

test.each(TABLE)("%s", (_, target, id, value, verdict, done, due, ahead, light, takes) => {
  const [figure, at] = [new Big(value), period(id)];
  const asked = asAskedIn(target, at);
  const completion = completionOf(asked, figure);
  const pace = paceOf(plan, asked, figure, at);
  const left = remainingOf(plan, asked, figure, at);
  expect({
    verdict: judgeTarget(target, figure, at),
    done: percent(completion),
    due: percent(pace?.due ?? null),
    ahead: percent(pace?.ahead ?? null),
    light: pace?.light ?? null,
    takes: left && `${left.amount.toFixed()} in ${left.months}: ${left.perMonth.toFixed(2)}`,
  }).toEqual({ verdict, done, due, ahead, light, takes });
});

test("a rate, in % or in points, has no completion, no pace, and nothing to make up month by month", () => {
  const rate = makeTarget({ kind: "rate", threshold: 8, unit: "%", comparedWith: "上年" });
  const [at, value] = [period("2021"), new Big("-2")];
  expect(completionOf(rate, value)).toBeNull();
  expect(paceOf(plan, rate, value, at)).toBeNull();
  expect(remainingOf(plan, rate, value, at)).toBeNull();
  expect(gapOf(rate, value)).toMatchObject({ kind: "short", amount: new Big(10) });
});

test("how far it is: places, too much, a count one more where the number itself does not count", () => {
  const above300 = makeTarget({ comparator: ">" });
  const gap = (target: Target, value: string) => {
    const found = gapOf(target, new Big(value));
    return found && `${found.kind} ${found.amount.toFixed()}`;
  };
  expect(gap(top10, "12")).toBe("places 2");
  expect(gap(cap60, "72")).toBe("over 12");
  expect(gap(passRate, "96.5")).toBe("short 0.5");
  expect(gap(above300, "300")).toBe("short 1");
  expect(gap(above6000, "6000")).toBe("short 0");
  expect(gap(brands, "300")).toBeNull();
  expect(gap(makeTarget({ comparator: "about" }), "10")).toBeNull();
  expect(gap(makeTarget({ comparator: "range", upper: 310 }), "312")).toBe("over 2");
});

test("only a maintained level dips before its deadline", () => {
  expect(isDip(passRate, new Big("96.5"), period("2021"))).toBe(true);
  expect(isDip(cap60, new Big(72), period("2021"))).toBe(false);
});

test("a month that has begun still counts: from the end of 2021 to 15 June 2022 there are six", () => {
  const byJune = makeTarget({ deadline: "2022-06-15" });
  expect(remainingOf(plan, byJune, new Big(120), period("2021"))?.months).toBe(6);
});

test("the lights can be set: five points behind may still be green", () => {
  const light = (greenDownTo: number, yellowDownTo: number) =>
    paceOf(plan, brands, new Big(186), period("2021"), { greenDownTo, yellowDownTo })?.light;
  expect([light(0, -0.3), light(-0.05, -0.3), light(0, -0.04)]).toEqual(["yellow", "green", "red"]);
});

function percent(share: Big | null): string | null {
  return share?.times(100).toFixed(2) ?? null;
}

import fc from "fast-check";
import { daysBetween, endsAtOrAfter, isDay, parsePeriod } from "../../../src/core";
import { period } from "../targets";

test.each([
  ["2021", "2021-01-01", "2021-12-31"],
  ["2021H1", "2021-01-01", "2021-06-30"],
  ["2021H2", "2021-07-01", "2021-12-31"],
  ["2021Q1", "2021-01-01", "2021-03-31"],
  ["2021Q3", "2021-07-01", "2021-09-30"],
  ["2021Q4", "2021-10-01", "2021-12-31"],
  ["2021-09", "2021-09-01", "2021-09-30"],
  ["2020-02", "2020-02-01", "2020-02-29"],
  ["2021-02", "2021-02-01", "2021-02-28"],
  ["2022-12", "2022-12-01", "2022-12-31"],
])("%s runs from %s to %s", (id, firstDay, lastDay) => {
  expect(parsePeriod(id)).toMatchObject({ id, firstDay, lastDay });
});

test.each([
  "21",
  "2021Q5",
  "2021Q0",
  "2021H3",
  "2021-13",
  "2021-00",
  "2021-9",
  "2021q3",
  "2021-09-30",
  " 2021",
  "1921",
  "２０２１",
  "2021Q3\n",
  "",
])("%j is no period", (text) => {
  expect(parsePeriod(text)).toBeNull();
});

test("the parts of a year follow each other without a gap", () => {
  const parts = {
    half: ["H1", "H2"],
    quarter: ["Q1", "Q2", "Q3", "Q4"],
    month: Array.from({ length: 12 }, (_, index) => `-${String(index + 1).padStart(2, "0")}`),
  };
  fc.assert(
    fc.property(
      fc.integer({ min: 2000, max: 2099 }),
      fc.constantFrom(...Object.values(parts)),
      (year, names) => {
        const periods = names.map((name) => period(`${year}${name}`));
        expect(periods[0]?.firstDay).toBe(`${year}-01-01`);
        expect(periods.at(-1)?.lastDay).toBe(`${year}-12-31`);
        periods.slice(1).forEach(({ firstDay }, index) => {
          expect(daysBetween(periods[index]?.lastDay ?? "", firstDay)).toBe(1);
        });
      },
    ),
  );
});

test.each([
  ["2021-01-01", "2021-12-31", 364],
  ["2020-01-01", "2020-12-31", 365],
  ["2021-03-01", "2021-02-28", -1],
])("from %s to %s it is %d days", (from, to, days) => {
  expect(daysBetween(from, to)).toBe(days);
});

test.each([
  ["2021-02-28", true],
  ["2020-02-29", true],
  ["2021-02-29", false],
  ["2021-04-31", false],
  ["2021-13-01", false],
  ["2021-2-1", false],
  ["2021-02-28T00:00", false],
  ["2021", false],
  ["2021-02", false],
  ["", false],
])("%s is a day: %s", (text, expected) => {
  expect(isDay(text)).toBe(expected);
});

test.each([
  ["2022", true],
  ["2022Q4", true],
  ["2022-12", true],
  ["2023Q1", true],
  ["2022Q3", false],
  ["2022-11", false],
  ["2021", false],
])("%s ends at or after 2022-12-31: %s", (id, expected) => {
  expect(endsAtOrAfter(period(id), "2022-12-31")).toBe(expected);
});

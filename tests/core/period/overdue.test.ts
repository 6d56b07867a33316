import { isOverdue, localDay } from "../../../src/core";

test.each([
  ["2022-01-15", "2022-01-14", false],
  ["2022-01-15", "2022-01-15", false],
  ["2022-01-15", "2022-01-16", true],
  [null, "2022-01-16", false],
])("due %s, on %s: %s", (due, day, expected) => {
  expect(isOverdue(due, day)).toBe(expected);
});

test("today is the day on the clock of the machine, at any hour of it", () => {
  expect(localDay(new Date(2022, 0, 5, 0, 0))).toBe("2022-01-05");
  expect(localDay(new Date(2022, 0, 5, 23, 59))).toBe("2022-01-05");
});

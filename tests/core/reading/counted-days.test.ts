import { mayBeCountedDays, type NumericTarget } from "../../../src/core";
import { makeTarget, top10 } from "../targets";

const DAYS = { from: 36526, to: 54788 };
const asking = (threshold: number): NumericTarget => makeTarget({ threshold });

/** A spreadsheet counts days from 1900: 36526 is 1 January 2000, 54788 the last day of 2049. */
test.each<[string, NumericTarget, typeof DAYS | null]>([
  ["3000, of which they are ten times as much", asking(3000), DAYS],
  ["3652.6, ten times which is the first of them", asking(3652.6), DAYS],
  ["3652.7, ten times which lies among them", asking(3652.7), null],
  ["40000, which is one of them", asking(40_000), null],
  ["−3000, which is as far away", asking(-3000), DAYS],
  ["nothing at all, of which no number is many times as much", asking(0), null],
  ["a place, which is refused as one", top10, null],
])("what is asked is %s", (_, target, days) => {
  expect(mayBeCountedDays(target)).toEqual(days);
});

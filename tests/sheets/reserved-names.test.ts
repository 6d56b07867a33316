import { nameConsolidatedSheets } from "../../src/sheets";

/** What a bureau's sheet is called. */
const sheetOf = (...bureaus: readonly string[]) => [
  ...nameConsolidatedSheets(bureaus).bureaus.values(),
];

test.each([
  // Excel keeps this one for its own
  ["History", "History(2)"],
  ["history", "history(2)"],
  ["HISTORY", "HISTORY(2)"],
  ["History局", "History局"],
  // the workbook's own sheets
  ["汇总", "汇总(2)"],
  ["指标台账", "指标台账(2)"],
  ["问题清单", "问题清单(2)"],
  ["报送情况", "报送情况(2)"],
  ["责任分解表", "责任分解表(2)"],
  ["_meta", "_meta(2)"],
  ["_META", "_META(2)"],
  // signs that no sheet name may have
  ["甲/乙\\丙?丁*戊:己[庚]", "甲_乙_丙_丁_戊_己_庚_"],
  ["'甲局'", "甲局"],
  ["''", "_"],
  ["甲'局", "甲'局"],
  ["甲\u0000局", "甲局"],
  // what files take for an escaped character
  ["甲_x0041_局", "甲x0041_局"],
])("the sheet of the bureau %j is called %j", (bureau, name) => {
  expect(sheetOf(bureau)).toEqual([name]);
});

test("a name has at most 31 characters, its number among them", () => {
  const long = "市".repeat(40);
  const [first = "", second = ""] = sheetOf(long, `${long}乙`);
  expect([first, second]).toEqual(["市".repeat(31), `${"市".repeat(28)}(2)`]);
});

test("a character outside the basic plane is never cut in two", () => {
  expect(sheetOf(`${"市".repeat(30)}𠮷`)).toEqual(["市".repeat(30)]);
  expect(sheetOf(`${"市".repeat(29)}𠮷`)).toEqual([`${"市".repeat(29)}𠮷`]);
});

test("cutting leaves no apostrophe at the end", () => {
  expect(sheetOf(`${"市".repeat(30)}'局`)).toEqual(["市".repeat(30)]);
});

test("names that differ in case only get a number, each its own", () => {
  expect(sheetOf("Abc", "ABC", "abc")).toEqual(["Abc", "ABC(2)", "abc(3)"]);
});

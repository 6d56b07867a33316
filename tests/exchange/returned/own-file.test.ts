import { consolidate, isOwnText, isOwnWorkbook, isSystemFile } from "../../../src/exchange";
import { gridOf } from "../../sheets/grid-of";
import { fillForm, ledgerFor, merge, SIGNED } from "../returns";

const bytesOf = (text: string) => new TextEncoder().encode(text);

test.each<[what: string, text: string, isOwn: boolean]>([
  ["a ledger", JSON.stringify(ledgerFor()), true],
  [
    "one that begins with the mark of UTF-8 and blanks",
    `\ufeff\n ${JSON.stringify(ledgerFor())}`,
    true,
  ],
  ["decisions", JSON.stringify([{ target: "5.1", value: 1, ...SIGNED }]), true],
  ["no decisions yet", "[]", false],
  [
    "a list of which one is no decision",
    JSON.stringify([{ ...SIGNED }, { reason: "x", by: "y" }]),
    false,
  ],
  ["a list of words", '["reason"]', false],
  ["a list of nothing", "[null]", false],
  ["another program's settings", '{ "format": "other" }', false],
  ["a format that is no word", '{ "format": 3 }', false],
  ["an object without a format", "{}", false],
  ["a text that is half gone", '{ "format": "zerenbiao-led', false],
  ["words", "zerenbiao", false],
  ["nothing", "", false],
])("%s: the office's own is %#", (_, text, isOwn) => {
  expect(isOwnText(bytesOf(text))).toBe(isOwn);
});

test("a consolidated workbook is the office's own, a form is what a bureau sends", () => {
  expect(isOwnWorkbook(gridOf(consolidate(merge([]))))).toBe(true);
  expect(isOwnWorkbook(fillForm("市商务局", {}))).toBe(false);
  const { sheets, ...rest } = gridOf(consolidate(merge([])));
  const named = (name: string) => ({
    ...rest,
    sheets: sheets.map((sheet) => (sheet.name === "_meta" ? { ...sheet, name } : sheet)),
  });
  expect(isOwnWorkbook(named(" _META "))).toBe(true);
  expect(isOwnWorkbook(named("说明"))).toBe(false);
});

test.each([
  ["市商务局/Thumbs.db", true],
  ["desktop.ini", true],
  [".DS_Store", true],
  ["收回\\~$市商务局.xlsx", true],
  ["收回/a.TMP", true],
  ["__MACOSX/收回/a.xlsx", true],
  ["收回/市商务局.xlsx", false],
  ["收回/a.tmp.xlsx", false],
  [".git/市商务局.xlsx", false],
])("%s is kept by a system: %s", (path, expected) => {
  expect(isSystemFile(path)).toBe(expected);
});

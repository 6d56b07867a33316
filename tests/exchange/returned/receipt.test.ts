import { firstReceiptOf, parseReceipt, receiptOf, versionThatFits } from "../../../src/exchange";
import type { WorkbookGrid } from "../../../src/sheets";
import { answer, changeSheet, fillForm, formIdOf, returned } from "../returns";

const BUREAU = "市商务局";
const FILLING = {
  "5.1": 480,
  "5.3": { 完成值: 59, 未达标原因: "疫情停业两个月", 下一步措施: "三月前补齐" },
};
const receiptFrom = (workbook: WorkbookGrid) => returned("a.xlsx", workbook).report.receipt;
const usual = receiptFrom(fillForm(BUREAU, FILLING));

test("a receipt is short, and has no letters that are misread", () => {
  expect(usual).toMatch(/^2-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/);
});

test("saving, sorting, hiding and moving lines keep the receipt", () => {
  const turned = changeSheet(fillForm(BUREAU, FILLING), "指标填报", (sheet) => ({
    ...sheet,
    hiddenRows: new Set([2]),
    // the lines upside down, three rows further down
    cells: sheet.cells
      .map((cell) => ({ ...cell, row: cell.row === 1 ? 4 : 12 - cell.row }))
      .toSorted((one, other) => one.row - other.row || one.column - other.column),
  }));
  expect(receiptFrom(turned)).toBe(usual);
});

test.each([
  ["another value", { ...FILLING, "5.1": 481 }],
  ["one value more", { ...FILLING, "11.1": 2000 }],
  ["another reason", { ...FILLING, "5.3": { ...FILLING["5.3"], 未达标原因: "客流减少" } }],
  ["a value written in another way", { ...FILLING, "5.1": "480家" }],
])("%s gives another receipt", (_, filling) => {
  expect(receiptFrom(fillForm(BUREAU, filling))).not.toBe(usual);
});

test("blanks and line breaks, which programs change on saving, do not count", () => {
  const spaced = { ...FILLING["5.3"], 未达标原因: "疫情停业\r\n 两个月 " };
  expect(receiptFrom(fillForm(BUREAU, { ...FILLING, "5.3": spaced }))).toBe(usual);
});

test("the same values in another form give another receipt, and a form without an id has none", () => {
  const { entries } = answer(BUREAU, FILLING).report;
  expect(receiptOf(formIdOf(BUREAU), entries)).toBe(usual);
  expect(receiptOf("0".repeat(32), entries)).not.toBe(usual);
  expect(receiptOf(null, entries)).toBeNull();
});

test("what was refused has no receipt", () => {
  const stray = returned(
    "a.xlsx",
    changeSheet(fillForm(BUREAU, FILLING), "指标填报", (sheet) => ({ ...sheet, cells: [] })),
  );
  expect(stray.report).toMatchObject({ status: "rejected", receipt: null });
});

test("two numbers that cannot be used and look alike have two receipts", () => {
  const [one, other] = [300.5, 300.7].map((count) => answer(BUREAU, { "5.1": count }).report);
  expect(one?.receipt).not.toBe(other?.receipt);
});

describe("a receipt that somebody reads off a paper", () => {
  test.each([
    ["2-7F3K-9Q2M", 2, "2-7F3K-9Q2M"],
    ["7F3K-9Q2M", 1, "7F3K-9Q2M"],
    [" 2-7f3k-9q2m ", 2, "2-7F3K-9Q2M"],
    ["27F3K9Q2M", 2, "2-7F3K-9Q2M"],
    ["7F3K9Q2M", 1, "7F3K-9Q2M"],
    ["２－７Ｆ３Ｋ－９Ｑ２Ｍ", 2, "2-7F3K-9Q2M"],
    ["2—7F3K—9Q2M", 2, "2-7F3K-9Q2M"],
    ["2 7F3K 9Q2M", 2, "2-7F3K-9Q2M"],
    // letters that no receipt has are those they are misread for
    ["7F3K-9QOL", 1, "7F3K-9Q01"],
    ["2AAA-BBBB", 1, "2AAA-BBBB"],
  ] as const)("%j is one of version %d", (typed, version, code) => {
    expect(parseReceipt(typed)).toEqual({ version, code });
  });

  test.each(["", "7F3K", "7F3K-9Q2", "3-7F3K-9Q2M", "2-7F3K-9Q2M-1", "7F3K-9QUM", "回执"])(
    "%j is none",
    (typed) => {
      expect(parseReceipt(typed)).toBeNull();
    },
  );

  test("fits the file it was made for, whichever version it is of, and no other", () => {
    const { report } = answer(BUREAU, FILLING);
    const changed = answer(BUREAU, { ...FILLING, "5.1": 481 }).report;
    const first = firstReceiptOf(report.formId, report.entries) ?? "";
    for (const [code, version] of [
      [first, 1],
      [report.receipt ?? "", 2],
    ] as const) {
      const receipt = parseReceipt(code);
      if (receipt === null) throw new Error(`${code} is no receipt`);
      expect(versionThatFits(receipt, report)).toBe(version);
      expect(versionThatFits(receipt, changed)).toBeNull();
      expect(versionThatFits(receipt, { ...report, status: "rejected" })).toBeNull();
    }
  });
});

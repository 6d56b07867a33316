import type { CellContent } from "../../../src/core";
import { ENTRY_HEADERS, type GridCell } from "../../../src/sheets";
import { changeSheet, fillForm, returned } from "../returns";

// A few kilobytes, packed, hold this much and far more; each took half a minute and made a hundred thousand findings.

const COMMERCE = "市商务局";
const ID = ENTRY_HEADERS.indexOf("编号") + 1;
const INDICATOR = ENTRY_HEADERS.indexOf("指标") + 1;
const VALUE = ENTRY_HEADERS.indexOf("完成值") + 1;

function cell(row: number, column: number, given: string | number): GridCell {
  const content: CellContent =
    typeof given === "number"
      ? { kind: "number", value: given, format: "plain" }
      : { kind: "text", text: given };
  return { row, column, content, shown: String(given), formula: null };
}

const rows = (count: number, make: (row: number) => GridCell[]): GridCell[] =>
  Array.from({ length: count }, (_, index) => make(index + 20)).flat();

const columns = (count: number, row: number): GridCell[] =>
  Array.from({ length: count }, (_, index) => cell(row, index + 30, row));

const SHEET = {
  name: "名单",
  visibility: "visible",
  hiddenRows: new Set<number>(),
  pageHeader: null,
} as const;

/** The form of 市商务局 with all this below, or beside, its six lines. */
function crowded(cells: readonly GridCell[]) {
  const form = fillForm(COMMERCE, { "11.1": 2025 });
  const workbook = changeSheet(form, "指标填报", (sheet) => ({
    ...sheet,
    cells: [...sheet.cells, ...cells].toSorted(
      (one, other) => one.row - other.row || one.column - other.column,
    ),
  }));
  const withoutMeta = workbook.sheets.filter(({ name }) => name !== "_meta");
  return [workbook, { ...workbook, sheets: withoutMeta }] as const;
}

const lines = (count: number, id: string | number) =>
  rows(count, (row) => [cell(row, ID, id), cell(row, VALUE, row)]);
const others = (count: number) =>
  rows(count, (row) => [cell(row, INDICATOR, `企业${row}`), cell(row, VALUE, row)]);
const headed = (count: number) =>
  Array.from({ length: count }, (_, index) => [
    cell(1, index + 20, "完成值"),
    cell(2, index + 20, index),
  ]).flat();

test.each<[what: string, cells: readonly GridCell[]]>([
  ["one id on 9,000 lines", lines(9000, "5.1")],
  ["9,000 lines with a number for an id", lines(9000, 5.1)],
  ["9,000 lines of other indicators", others(9000)],
  ["180,000 cells beside the table", rows(9000, (row) => columns(20, row))],
  ["900 columns headed 完成值, all filled", headed(900)],
])("%s: the six lines are read, and a person can read what is told", (_what, cells) => {
  for (const workbook of crowded(cells)) {
    const { report } = returned("a.xlsx", workbook);
    expect(report).toMatchObject({ status: "accepted", bureau: COMMERCE });
    expect(report.entries.find(({ target }) => target === "11.1")?.value?.toNumber()).toBe(2025);
    expect(report.findings.length).toBeLessThan(60);
    expect(JSON.stringify(report.findings).length).toBeLessThan(60_000);
  }
});

test.each<[what: string, limit: string, cells: readonly GridCell[]]>([
  ["one id on 100,000 lines", "lines", lines(100_000, "5.1")],
  ["100,000 lines with a number for an id", "lines", lines(100_000, 5.1)],
  ["100,000 lines of other indicators", "lines", others(100_000)],
  ["a list of 150,000 beside the table", "lines", rows(150_000, (row) => [cell(row, 30, row)])],
  ["16,000 columns headed 完成值, all filled", "columns", headed(16_000)],
])("%s: it is no form any more, and the finding says why", (_what, limit, cells) => {
  for (const workbook of crowded(cells)) {
    const { report } = returned("a.xlsx", workbook);
    expect(report).toMatchObject({
      status: "rejected",
      findings: [{ code: "too-large", sheet: "指标填报", details: { limit } }],
    });
  }
});

test("a crowded sheet of its own beside the form is passed over", () => {
  const form = fillForm(COMMERCE, { "11.1": 2025 });
  const list = { ...SHEET, cells: rows(190_000, (row) => [cell(row, 1, row)]) };
  const { report } = returned("a.xlsx", { ...form, sheets: [...form.sheets, list] });
  expect(report.findings).toContainEqual(
    expect.objectContaining({ code: "extra-content", sheet: "名单" }),
  );
  expect(report.status).toBe("accepted");
});

import type { CellContent } from "../../../src/core";
import { ENTRY_HEADERS, type GridCell } from "../../../src/sheets";
import { changeSheet, fillForm, returned } from "../returns";

// A few kilobytes, packed, hold this much; each took half a minute and made a hundred thousand findings.

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

test.each<[what: string, cells: readonly GridCell[]]>([
  ["one id on 60,000 lines", rows(60_000, (row) => [cell(row, ID, "5.1"), cell(row, VALUE, row)])],
  [
    "60,000 lines with a number for an id",
    rows(60_000, (row) => [cell(row, ID, 5.1), cell(row, VALUE, row)]),
  ],
  [
    "60,000 lines of other indicators",
    rows(60_000, (row) => [cell(row, INDICATOR, `企业${row}`), cell(row, VALUE, row)]),
  ],
  ["150,000 cells beside the table", rows(150_000, (row) => [cell(row, 30, row)])],
  [
    "16,000 columns headed 完成值, all filled",
    Array.from({ length: 16_000 }, (_, index) => [
      cell(1, index + 20, "完成值"),
      cell(2, index + 20, index),
    ]).flat(),
  ],
])("%s: the six lines are read, and a person can read what is told", (_what, cells) => {
  for (const workbook of crowded(cells)) {
    const { report } = returned("a.xlsx", workbook);
    expect(report).toMatchObject({ status: "accepted", bureau: COMMERCE });
    expect(report.entries.find(({ target }) => target === "11.1")?.value?.toNumber()).toBe(2025);
    expect(report.findings.length).toBeLessThan(60);
    expect(JSON.stringify(report.findings).length).toBeLessThan(60_000);
  }
});

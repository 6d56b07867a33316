import { type DocumentBlock, draftDocument, draftLines, placeCells } from "../../../src/core";
import { draftAnnex, readAnnexText } from "../../../src/exchange";
import { table } from "./told";

const cell = (text: string) => ({ text, columnSpan: 1, rowSpan: 1, continues: false, remarks: [] });
const tableOf = (rows: readonly (readonly string[])[]): DocumentBlock => ({
  kind: "table",
  table: placeCells(rows.map((texts) => ({ skipped: 0, cells: texts.map(cell) }))),
});
const HEAD = ["序号", "量化指标", "责任单位"];

const refusedBy = (text: string): string[] => {
  const read = readAnnexText(text);
  return read.outcome === "rejected"
    ? read.findings.map(({ code }) => code)
    : draftAnnex([read.content])
        .doubts.filter(({ severity }) => severity === "error")
        .map(({ code }) => code);
};

test.each<[string, string, string]>([
  ["tables nested a thousand deep", "<table><tr><td>".repeat(1000), "too-large"],
  ["a million cells", `<table>${"<tr><td>1".repeat(1_000_000)}`, "too-large"],
  [
    "a table of too many rows",
    `<table>${"<tr><td>1<td>建成1家".repeat(6000)}</table>`,
    "table-too-large",
  ],
  ["a page of nothing but tags", "<div>".repeat(5000), "too-large"],
  ["too many lines", "建成1家\n".repeat(6000), "table-too-large"],
  ["nothing", "", "nothing-found"],
])("%s is refused by name", (_, text, code) => {
  expect(refusedBy(text)).toContain(code);
});

test("a cell longer than any is not read, and says so", () => {
  const draft = draftDocument([tableOf([HEAD, ["1", "建成1家。".repeat(2000), "市甲局"]])]);
  expect(draft.doubts.map(({ code }) => code)).toContain("text-too-long");
});

test.each<[string, string]>([
  ["brackets", "（甲）".repeat(20_000)],
  ["open brackets", "（".repeat(60_000)],
  ["definitions", "，以下统称".repeat(12_000)],
  ["names", "市甲局、".repeat(15_000)],
  ["reports", "报市".repeat(30_000)],
])("long texts of %s are read in even time", (_, text) => {
  const blocks: DocumentBlock[] = [
    { kind: "text", text, remarks: [] },
    tableOf([HEAD, ["1", "建成1家", text], ["2", text, "市甲局"]]),
  ];
  expect(draftDocument(blocks).rows.length).toBeGreaterThan(0);
});

test("300 rows are read", () => {
  const rows = Array.from({ length: 300 }, (_, row) => [
    String(row + 1),
    `到2025年，培育企业${row + 10}家，产值超过${row + 20}亿元；达标率达到${(row % 90) + 5}%以上。`,
    "市甲局牵头，市乙局、市丙局配合",
  ]);
  const read = readAnnexText(table(HEAD, ...rows));
  if (read.outcome === "rejected") throw new Error("rejected");
  const draft = draftAnnex([read.content]);
  expect(draft.rows.flatMap(({ cells }) => cells.flatMap(({ targets }) => targets))).toHaveLength(
    900,
  );
});

test("lines without an end", () => {
  expect(draftLines("1".repeat(100_000)).doubts.map(({ code }) => code)).toContain("text-too-long");
});

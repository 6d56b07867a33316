import { readFileSync } from "node:fs";
import plan from "../../../seeds/jinan-brand-2020.json";
import { type DocumentTable, gridOf, readClause } from "../../../src/core";
import { type DocumentResult, readDocument } from "../../../src/xlsx";
import { archiveOf, inflate } from "../build-archive";
import { cell, documentOf, paragraph, plain, row, run, table } from "./build-document";

const fixture = (name: string): Uint8Array => readFileSync(`tests/fixtures/annexes/${name}`);

function blocksOf(result: DocumentResult) {
  if (result.outcome === "rejected") throw new Error(JSON.stringify(result.findings));
  return result.blocks;
}

function tablesOf(bytes: Uint8Array): DocumentTable[] {
  return blocksOf(readDocument(bytes, inflate)).flatMap((block) =>
    block.kind === "table" ? [block.table] : [],
  );
}

const texts = (read: DocumentTable | undefined): string[][] =>
  (read === undefined ? [] : gridOf(read)).map((line) => line.map((each) => each?.text ?? "-"));

const expected = plan.rows.flatMap((each) =>
  each.cells.map((printed) => [
    String(each.number),
    each.category,
    each.goal,
    printed.text,
    printed.bureaus.map(({ name }) => name).join("、"),
  ]),
);

test("the 115 cells of the annex are read where they stand", () => {
  const [annex] = tablesOf(fixture("annex.docx"));
  const body = texts(annex).filter(([number]) => /^\d+$/.test(number ?? ""));
  expect(body).toEqual(expected);
});

test("hidden and deleted text never enters a figure, and is told", () => {
  const [annex] = tablesOf(fixture("hidden-and-tracked.docx"));
  const first = annex?.cells.find(({ text }) => text.includes("省高端产品品牌"));
  expect(first?.text).toBe(expected[0]?.[3]);
  expect(first?.remarks).toEqual([
    { kind: "tracked-deletion", text: "旧文字999个" },
    { kind: "tracked-insertion", text: "300" },
    { kind: "hidden-text", text: "隐藏777" },
  ]);
  expect(readClause(first?.text ?? "").targets[0]?.threshold).toBe(300);
});

test.each([
  ["hidden by a style", `<w:rStyle w:val="Secret"/>`, "hidden-text"],
  ["hidden by a style based on one", `<w:rStyle w:val="Child"/>`, "hidden-text"],
  ["struck out", "<w:strike/>", "struck-text"],
  ["doubly struck out", "<w:dstrike/>", "struck-text"],
  ["raised", `<w:vertAlign w:val="superscript"/>`, "raised-text"],
])("text %s is left out and remarked", (_, properties, kind) => {
  const [read] = tablesOf(
    documentOf(table(row([cell(paragraph(run("30"), run("0", properties), run("个")))]))),
  );
  expect(read?.cells).toMatchObject([{ text: "30个", remarks: [{ kind, text: "0" }] }]);
});

test.each([
  ["not hidden", `<w:vanish w:val="0"/>`, "0"],
  ["of a style that shows it again", `<w:rStyle w:val="Shown"/>`, "0"],
  ["bold", "<w:b/>", "0"],
])("text %s is read", (_, properties, text) => {
  const [read] = tablesOf(documentOf(table(row([cell(paragraph(run(text, properties)))]))));
  expect(read?.cells).toMatchObject([{ text, remarks: [] }]);
});

test("the raised 2 of m² is a part of its unit", () => {
  const raised = run("2", `<w:vertAlign w:val="superscript"/>`);
  const [read] = tablesOf(documentOf(table(row([cell(paragraph(run("50万m"), raised))]))));
  expect(read?.cells[0]?.text).toBe("50万m2");
});

test("spans, merges and rows that begin further right keep their columns", () => {
  const [read] = tablesOf(
    documentOf(
      table(
        row([plain("序号"), plain("指标", `<w:gridSpan w:val="2"/>`)], "<w:tblHeader/>"),
        row([plain("1", `<w:vMerge w:val="restart"/>`), plain("a"), plain("b")]),
        row([plain("", "<w:vMerge/>"), plain("c"), plain("d")]),
        row([plain("e"), plain("f")], `<w:gridBefore w:val="1"/>`),
      ),
    ),
  );
  expect(texts(read)).toEqual([
    ["序号", "指标", "指标"],
    ["1", "a", "b"],
    ["1", "c", "d"],
    ["-", "e", "f"],
  ]);
  expect(read?.headRows).toBe(1);
});

test("content controls, fields and links are looked through; field codes are not text", () => {
  const body = paragraph(
    `<w:sdt><w:sdtPr><w:id w:val="1"/></w:sdtPr><w:sdtContent>${run("300")}</w:sdtContent></w:sdt>`,
    `<w:r><w:instrText>PAGE 99</w:instrText></w:r>`,
    `<w:hyperlink>${run("个")}</w:hyperlink>`,
  );
  const inCell = `<w:sdt><w:sdtContent>${cell(body)}</w:sdtContent></w:sdt>`;
  const inRow = `<w:sdt><w:sdtContent>${row([inCell])}</w:sdtContent></w:sdt>`;
  const [read] = tablesOf(
    documentOf(`<w:sdt><w:sdtContent>${table(inRow)}</w:sdtContent></w:sdt>`),
  );
  expect(texts(read)).toEqual([["300个"]]);
});

test("a table in a cell is a table of its own, told in the cell", () => {
  const inner = table(row([plain("里面")]));
  const outer = table(row([cell(paragraph(run("外面")) + inner + paragraph(run("还有")))]));
  const [first, second] = tablesOf(documentOf(outer));
  expect(first?.cells).toMatchObject([{ text: "外面\n还有", remarks: [{ kind: "nested-table" }] }]);
  expect(second?.cells).toMatchObject([{ text: "里面" }]);
});

test("paragraphs and tables stand in their order", () => {
  const blocks = blocksOf(
    readDocument(
      documentOf(paragraph(run("附件")) + table(row([plain("1")])) + paragraph(run("注：略"))),
      inflate,
    ),
  );
  expect(blocks.map((block) => (block.kind === "text" ? block.text : "table"))).toEqual([
    ...["附件", "table", "注：略"],
  ]);
});

test("a text box over a cell is told, and its words do not get into the cell", () => {
  const box = `<w:r><w:pict><w:txbxContent>${paragraph(run("999"))}</w:txbxContent></w:pict></w:r>`;
  const [read] = tablesOf(documentOf(table(row([cell(paragraph(run("300个"), box))]))));
  expect(read?.cells[0]?.text).toBe("300个");
  expect(read?.cells[0]?.remarks.map(({ kind }) => kind)).toContain("text-box");
});

const nested = (depth: number): string =>
  `${"<w:tbl><w:tr><w:tc>".repeat(depth)}${paragraph(run("1"))}${"</w:tc></w:tr></w:tbl>".repeat(depth)}`;

test.each<[string, Uint8Array, string]>([
  ["plain text", new TextEncoder().encode("序号,指标"), "not-a-workbook"],
  ["a zip of anything", archiveOf({ "a.txt": "1" }), "not-a-workbook"],
  ["a table 1,000 deep", documentOf(nested(1000)), "too-large"],
  [
    "a document type",
    documentOf("", { "word/document.xml": `<!DOCTYPE a><w:document xmlns:w="w"/>` }),
    "unsafe-content",
  ],
  [
    "a cut document",
    documentOf("", { "word/document.xml": `<w:document xmlns:w="w"><w:body>` }),
    "damaged",
  ],
  ["no document part", documentOf("", { "word/document.xml": null }), "damaged"],
  ["a cut file", fixture("annex.docx").subarray(0, 4000), "damaged"],
])("%s is refused by name", (_, bytes, code) => {
  const result = readDocument(bytes, inflate);
  expect(result.outcome === "rejected" ? result.findings.map((each) => each.code) : []).toEqual([
    code,
  ]);
});

test("a document of more cells than any annex has is refused", () => {
  const bytes = documentOf(table(row(Array.from({ length: 60 }, () => "<w:tc/>")).repeat(5000)));
  const result = readDocument(bytes, inflate);
  expect(result.outcome).toBe("rejected");
});

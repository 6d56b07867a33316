import {
  archiveOf,
  PLAIN_PARTS,
  relationships,
  sheetFile,
  SPREADSHEET,
  workbook,
  workbookFile,
  worksheet,
} from "../../xlsx/build-archive";
import { type AnnexFile, CLAUSE, file } from "./annex-file";

const inline = (text: string): string => `<c t="inlineStr"><is><t>${text}</t></is></c>`;
const line = (...texts: string[]): string => `<row>${texts.map(inline).join("")}</row>`;
const ANNEX = line("序号", "量化指标", "责任单位") + line("1", CLAUSE, "市甲局");
const sheet = (what: string, rows: () => string, after = ""): AnnexFile =>
  file(what, `${what.replace(/\W/g, "-")}.xlsx`, () =>
    workbookFile({ "xl/worksheets/sheet1.xml": worksheet(rows(), after) }),
  );

/** Workbooks whose sheets ask for too much, and packages that are none. */
export const SHEETS: readonly AnnexFile[] = [
  sheet("sheet: a million cells", () =>
    `<row>${"<c><v>1</v></c>".repeat(1000)}</row>`.repeat(1000),
  ),
  sheet("sheet: a million empty rows", () => "<row/>".repeat(1_000_000) + ANNEX),
  sheet(
    "sheet: the last row and column",
    () => `${ANNEX}<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>`,
  ),
  sheet(
    "sheet: a row past the last",
    () => `${ANNEX}<row r="99999999"><c r="A99999999"><v>1</v></c></row>`,
  ),
  sheet(
    "sheet: one merge over everything",
    () => ANNEX,
    '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>',
  ),
  sheet(
    "sheet: 50,000 merges",
    () => ANNEX,
    `<mergeCells>${Array.from({ length: 50_000 }, (_, n) => `<mergeCell ref="A${n + 10}:C${n + 10}"/>`).join("")}</mergeCells>`,
  ),
  sheet(
    "sheet: merges that overlap",
    () => ANNEX,
    `<mergeCells>${'<mergeCell ref="A1:C3"/><mergeCell ref="B2:D4"/>'.repeat(1000)}</mergeCells>`,
  ),
  sheet("sheet: 6,000 rows", () => ANNEX + line("1", CLAUSE, "市甲局").repeat(6000)),
  sheet("sheet: a single cell of 32,768 characters", () => ANNEX + line("字".repeat(32_768))),
  sheet("sheet: nine million characters", () => line("字".repeat(30_000)).repeat(100).repeat(3)),
  sheet("sheet: everything hidden", () => ANNEX.replaceAll("<row>", '<row hidden="1">')),
  sheet("sheet: nothing in it", () => ""),
  sheet("sheet: XML cut in the middle", () => `${ANNEX}<row><c`),
  file("sheet: a document type", "doctype.xlsx", () =>
    workbookFile({
      "xl/worksheets/sheet1.xml": `<!DOCTYPE x [<!ENTITY a "b">]>${worksheet(ANNEX)}`,
    }),
  ),
  file("sheet: shared texts that grow", "laughs.xlsx", () =>
    workbookFile({
      "xl/sharedStrings.xml": `<!DOCTYPE l [<!ENTITY a "ha"><!ENTITY b "${"&a;".repeat(1000)}">]><sst xmlns="${SPREADSHEET}"><si><t>&b;</t></si></sst>`,
    }),
  ),
  file("sheet: a shared text that 100,000 cells show", "shared.xlsx", () =>
    sheetFile(`<row>${'<c t="s"><v>0</v></c>'.repeat(200)}</row>`.repeat(500), {
      "xl/sharedStrings.xml": `<sst xmlns="${SPREADSHEET}"><si><t>${"字".repeat(2000)}</t></si></sst>`,
    }),
  ),
  file("sheet: shared texts that are not there", "nostrings.xlsx", () =>
    sheetFile('<row><c t="s"><v>99999</v></c></row>'),
  ),
  file("sheet: relations that lead back", "circle.xlsx", () =>
    workbookFile({
      "xl/_rels/workbook.xml.rels": relationships([
        { id: "rId1", type: "worksheet", target: "workbook.xml" },
      ]),
    }),
  ),
  file("sheet: a sheet that is not there", "lost.xlsx", () =>
    workbookFile({ "xl/worksheets/sheet1.xml": null }),
  ),
  file("sheet: 300 sheets", "sheets.xlsx", () =>
    workbookFile({ "xl/workbook.xml": workbook(Array.from({ length: 300 }, (_, n) => `表${n}`)) }),
  ),
  file("sheet: 250 sheets of 200 rows", "rows.xlsx", () => {
    const names = Array.from({ length: 250 }, (_, n) => `表${n + 1}`);
    const rows = ANNEX + line("1", CLAUSE, "市甲局").repeat(200);
    return workbookFile({
      "xl/workbook.xml": workbook(names),
      "xl/_rels/workbook.xml.rels": relationships(
        names.map((_, n) => ({
          ...{ id: `rId${n + 1}`, type: "worksheet" },
          target: `worksheets/sheet${n + 1}.xml`,
        })),
      ),
      ...Object.fromEntries(
        names.map((_, n) => [`xl/worksheets/sheet${n + 1}.xml`, worksheet(rows)]),
      ),
    });
  }),
  file("sheet: macros", "macro.xlsm", () =>
    workbookFile({
      "xl/_rels/workbook.xml.rels": relationships([
        { id: "rId1", type: "worksheet", target: "worksheets/sheet1.xml" },
        {
          id: "rId2",
          type: "http://schemas.microsoft.com/office/2006/relationships/vbaProject",
          target: "vbaProject.bin",
        },
      ]),
      "xl/vbaProject.bin": "x",
    }),
  ),
  file("sheet: a binary workbook", "binary.xlsb", () =>
    archiveOf({
      ...PLAIN_PARTS,
      "_rels/.rels": relationships([
        { id: "rId1", type: "officeDocument", target: "xl/workbook.bin" },
      ]),
      "xl/workbook.xml": null,
      "xl/workbook.bin": "x",
    }),
  ),
  file("sheet: a part of 50 MB of blanks", "bomb.xlsx", () =>
    workbookFile({ "xl/worksheets/sheet1.xml": worksheet(" ".repeat(50 << 20)) }),
  ),
  file("sheet: cut in half", "half.xlsx", () => {
    const whole = sheetFile(ANNEX);
    return whole.slice(0, whole.length / 2);
  }),
  file("sheet: a workbook called a document", "annex.docx", () => sheetFile(ANNEX)),
];

import ExcelJS from "exceljs";
import fc from "fast-check";
import type { CellContent, NumberFormatClass } from "../../../src/core";
import type { GridCell, SheetGrid, WorkbookGrid } from "../../../src/sheets";
import { readWorkbook } from "../../../src/xlsx";
import { detailOf } from "../../finding-details";
import {
  encode,
  encodeUtf16,
  inflate,
  relationships,
  rename,
  sheetFile,
  SPREADSHEET,
  workbook,
  workbookFile,
  worksheet,
  type PartTable,
} from "../build-archive";

function read(file: Uint8Array): WorkbookGrid {
  const result = readWorkbook(file, inflate);
  if (result.outcome === "rejected") throw new Error(JSON.stringify(result.findings));
  return result.workbook;
}

function firstSheet(file: Uint8Array): SheetGrid {
  const [sheet] = read(file).sheets;
  if (!sheet) throw new Error("no sheet");
  return sheet;
}

/** The cells of rows written by hand. */
function cellsOf(rows: string, changes: PartTable = {}): readonly GridCell[] {
  return firstSheet(sheetFile(rows, changes)).cells;
}

/** The one cell of a row written by hand. */
function cellOf(cell: string, changes: PartTable = {}): GridCell {
  const cells = cellsOf(`<row r="1">${cell}</row>`, changes);
  expect(cells).toHaveLength(1);
  const [only] = cells;
  if (!only) throw new Error("no cell");
  return only;
}

/** The problem for which a file is rejected as damaged, and its place. */
function damage(rows: string): unknown {
  const result = readWorkbook(sheetFile(rows), inflate);
  return result.outcome === "rejected"
    ? result.findings.map((each) => [each.code, detailOf(each, "problem"), each.cell])
    : result.outcome;
}

const number = (value: number, format: NumberFormatClass = "plain"): CellContent => ({
  kind: "number",
  value,
  format,
});
const text = (value: string): CellContent => ({ kind: "text", text: value });

const STRINGS = {
  "xl/sharedStrings.xml": `<sst xmlns="${SPREADSHEET}">
    <si><t>市商务局</t></si>
    <si><r><rPr><b/></rPr><t>农业</t></r><r><t xml:space="preserve"> 龙头 </t></r></si>
    <si><t>济南</t><rPh sb="0" eb="2"><t>jǐnán</t></rPh><phoneticPr fontId="1"/></si>
    <si><t>一_x000D_
二_x005F_x000D_</t></si>
    <si/>
    <si><t><![CDATA[甲<乙]]>&amp;丙&#x4E01;</t></si>
  </sst>`,
};

describe("what a cell holds", () => {
  test.each<[rule: string, cell: string, content: CellContent, shown: string]>([
    ["a number", '<c r="A1"><v>480</v></c>', number(480), "480"],
    ["a number with blanks about it", '<c r="A1"><v>\n 5.5 </v></c>', number(5.5), "5.5"],
    ["a number with its type", '<c r="A1" t="n"><v>-1E-3</v></c>', number(-0.001), "-0.001"],
    ["noise behind the 15th digit", "<c><v>0.56999999999999995</v></c>", number(0.57), "0.57"],
    ["more of it", "<c><v>1.1000000000000001</v></c>", number(1.1), "1.1"],
    [
      "a long whole number",
      "<c><v>12345678901234567890</v></c>",
      number(1.23456789012346e19),
      "1.23457E+19",
    ],
    ["minus zero", "<c><v>-0</v></c>", number(0), "0"],
    ["a number that is none", "<c><v>NaN</v></c>", text("NaN"), "NaN"],
    ["a number past all bounds", "<c><v>1e999</v></c>", text("1e999"), "1e999"],
    ["a number in another notation", "<c><v>0x10</v></c>", text("0x10"), "0x10"],
    ["a shared string", '<c t="s"><v>0</v></c>', text("市商务局"), "市商务局"],
    ["runs of rich text", '<c t="s"><v>1</v></c>', text("农业 龙头 "), "农业 龙头 "],
    ["a string with its pronunciation", '<c t="s"><v>2</v></c>', text("济南"), "济南"],
    ["escaped characters", '<c t="s"><v>3</v></c>', text("一\r\n二_x000D_"), "一\r\n二_x000D_"],
    ["CDATA and references", '<c t="s"><v>5</v></c>', text("甲<乙&丙丁"), "甲<乙&丙丁"],
    [
      "an inline string",
      '<c t="inlineStr"><is><t>6100亿元</t></is></c>',
      text("6100亿元"),
      "6100亿元",
    ],
    [
      "an inline string in runs",
      '<c t="inlineStr"><is><r><rPr/><t>约</t></r><r><t>300</t></r><rPh><t>yuē</t></rPh></is></c>',
      text("约300"),
      "约300",
    ],
    ["the text of a formula", '<c t="str"><f>A2</f><v>达_x0041_标</v></c>', text("达A标"), "达A标"],
    ["true", '<c t="b"><v>1</v></c>', { kind: "boolean", value: true }, "TRUE"],
    ["false", '<c t="b"><v>0</v></c>', { kind: "boolean", value: false }, "FALSE"],
    ["an error", '<c t="e"><v>#DIV/0!</v></c>', { kind: "error", error: "#DIV/0!" }, "#DIV/0!"],
    [
      "an ISO date",
      '<c t="d"><v>2022-12-31</v></c>',
      { kind: "date", text: "2022-12-31" },
      "2022-12-31",
    ],
    ["a type of the future", '<c t="rich"><v>8</v></c>', text("8"), "8"],
    ["a formula nobody has computed", "<c><f>SUM(A2:A3)</f></c>", { kind: "blank" }, ""],
    ["an empty result", '<c t="str"><f>IF(A2,"","")</f><v></v></c>', text(""), ""],
  ])("%s", (_rule, cell, content, shown) => {
    expect(cellOf(cell, STRINGS)).toMatchObject({ row: 1, column: 1, content, shown });
  });

  test("a cell that is only formatted, or holds an empty text, is not listed", () => {
    const row = '<row><c r="A1" s="0"/><c t="s"><v>4</v></c><c t="s"><v/></c><c><v> </v></c></row>';
    expect(cellsOf(row, STRINGS)).toEqual([]);
  });

  test("any text comes back from an inline string", () => {
    const legal = fc
      .string({ unit: "binary" })
      .filter((value) => !/[^\t\n\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u.test(value))
      .filter((value) => !value.includes("_x") && value !== "");
    const escapeXml = (value: string): string =>
      value.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
    fc.assert(
      fc.property(legal, (value) => {
        const cell = `<c t="inlineStr"><is><t>${escapeXml(value)}</t></is></c>`;
        expect(cellOf(cell).content).toEqual(text(value));
      }),
    );
  });

  test("any number comes back with 15 digits", () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        const expected = Number(value.toPrecision(15)) + 0;
        expect(cellOf(`<c><v>${value}</v></c>`).content).toEqual(number(expected));
      }),
    );
  });
});

describe("formulas", () => {
  const formulaOf = (cell: string): string | null => cellOf(cell).formula;

  test.each([
    ["a plain one", "<c><f>A2*2</f><v>1</v></c>", "A2*2"],
    ["one written with its =", "<c><f>=A2*2</f><v>1</v></c>", "A2*2"],
    ["an array formula", '<c><f t="array" ref="A1:A2">A2:A3</f><v>1</v></c>', "A2:A3"],
    ["one with references", "<c><f>IF(A2&lt;&gt;1,&quot;x&quot;)</f><v>1</v></c>", 'IF(A2<>1,"x")'],
    ["a data table", '<c><f t="dataTable" ref="A1:B2"/><v>1</v></c>', ""],
    ["none", "<c><v>1</v></c>", null],
  ])("%s", (_rule, cell, formula) => {
    expect(formulaOf(cell)).toBe(formula);
  });

  test("a cell that shares a formula is known to hold one", () => {
    const cells = cellsOf(
      '<row r="1"><c r="A1"><f t="shared" ref="A1:A3" si="0">B1*2</f><v>2</v></c></row>' +
        '<row r="2"><c r="A2"><f t="shared" si="0"/><v>4</v></c></row>' +
        '<row r="3"><c r="A3"><f t="shared" si="__proto__"/><v>6</v></c></row>',
    );
    expect(cells.map(({ formula }) => formula)).toEqual(["B1*2", "B1*2", ""]);
  });
});

describe("number formats", () => {
  /** What a number shows under a format code, and the code's class. */
  function showUnder(code: string, value: number): [string, string] {
    const escaped = code.replaceAll("&", "&amp;").replaceAll('"', "&quot;");
    return showWith(
      `<numFmts><numFmt numFmtId="176" formatCode="${escaped}"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="176"/></cellXfs>`,
      value,
    );
  }

  function showWith(styles: string, value: number, properties = ""): [string, string] {
    const { content, shown } = cellOf(`<c s="1"><v>${value}</v></c>`, {
      "xl/styles.xml": `<styleSheet xmlns="${SPREADSHEET}">${styles}</styleSheet>`,
      "xl/workbook.xml": workbook(["表"], properties),
    });
    return [shown, content.kind === "number" ? content.format : content.kind];
  }

  test.each<[code: string, value: number, shown: string, format: NumberFormatClass]>([
    ["General", 0.1 + 0.2, "0.3", "plain"],
    ["General", 12345678901, "12345678901", "plain"],
    ["General", 123456789012, "1.23457E+11", "plain"],
    ["General", 1234567.891234, "1234567.891", "plain"],
    ["general", 6100, "6100", "plain"],
    ["", 6100, "6100", "plain"],
    ["@", 5, "5", "plain"],
    ["#,##0", 6100, "6,100", "plain"],
    ["#,##0.00_ ", 6100, "6,100.00", "plain"],
    ["[>=10000]#,##0.00;General", 61000, "61,000.00", "plain"],
    ['General"亿元"', 6100, "6100亿元", "plain"],
    ['0"年"', 2022, "2022年", "plain"],
    ['0"%"', 96, "96%", "plain"],
    ["0\\%", 96, "96%", "plain"],
    ["G/通用格式", 96, "96", "plain"],
    ['G/通用格式"家"', 96, "96家", "plain"],
    ["0.00%", 0.96, "96.00%", "percent"],
    ["0.00%;[Red]-0.00%", -0.5, "-50.00%", "percent"],
    ["0.00%;[红色]-0.00%", -0.5, "-50.00%", "percent"],
    ["0.0 %", 0.5, "50.0 %", "percent"],
    ["yyyy-mm-dd", 44926, "2022-12-31", "date"],
    ['yyyy"年"m"月"d"日";@', 44926, "2022年12月31日", "date"],
    ["[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy", 44926, "2022年12月31日", "date"],
    ["[h]:mm", 1.5, "36:00", "date"],
    ['上午/下午h"时"mm"分"', 0.7, "下午4时48分", "date"],
    ['0!.0,"万元"', 61000, "6.1万元", "plain"],
    ["0!%", 96, "96%", "plain"],
    ["[DBNum1][$-804]G/通用格式", 310, "三百一十", "plain"],
    ["[DBNum2][$-804]General", 6100.5, "陆仟壹佰.伍", "plain"],
    ["[>=1]0;0.0%", 0.5, "50.0%", "percent"],
    ["[>=1]0;0.0%", 310, "310", "plain"],
    [";;;", 6100, "", "plain"],
    ["[broken %", 0.5, "0.5", "plain"],
    ["0.0%[broken", 0.5, "0.5", "plain"],
    ["yyyy[broken", 44926, "44926", "plain"],
    [`0.0%"${"长".repeat(300)}"`, 0.5, "0.5", "plain"],
  ])("%s over %d shows %s and is %s", (code, value, shown, format) => {
    expect(showUnder(code, value)).toEqual([shown, format]);
  });

  test.each<[id: number, value: number, shown: string, format: NumberFormatClass]>([
    [0, 0.5, "0.5", "plain"],
    [1, 480, "480", "plain"],
    [3, 6100, "6,100", "plain"],
    [9, 0.96, "96%", "percent"],
    [10, 0.9635, "96.35%", "percent"],
    [14, 44926, "2022/12/31", "date"],
    [22, 44926.5, "2022/12/31 12:00", "date"],
    [27, 44926, "2022年12月", "date"],
    [31, 44926, "2022年12月31日", "date"],
    [36, 44926, "2022年12月", "date"],
    [43, 6100, "6,100.00", "plain"],
    [44, 6100, "¥6,100.00", "plain"],
    [49, 5, "5", "plain"],
    [50, 44926, "2022年12月", "date"],
    [55, 0.7, "下午4时48分", "date"],
    [58, 44926, "12月31日", "date"],
    [99, 5, "5", "plain"],
  ])("built-in format %i over %d shows %s and is %s", (id, value, shown, format) => {
    const styles = `<cellXfs><xf numFmtId="0"/><xf numFmtId="${id}"/></cellXfs>`;
    expect(showWith(styles, value)).toEqual([shown, format]);
  });

  test("a workbook's own code for a built-in number counts", () => {
    const styles =
      '<numFmts><numFmt numFmtId="9" formatCode="0.0"/></numFmts><cellXfs><xf/><xf numFmtId="9"/></cellXfs>';
    expect(showWith(styles, 0.96)).toEqual(["1.0", "plain"]);
  });

  test("even for General, number 0: what a program calls a date there is one", () => {
    const styles =
      '<numFmts><numFmt numFmtId="0" formatCode="yyyy/m/d"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="0"/></cellXfs>';
    expect(showWith(styles, 41550)).toEqual(["2013/10/3", "date"]);
  });

  test("a format with a section for texts adds its words to texts, or hides them", () => {
    const styles = (code: string): Record<string, string> => ({
      "xl/styles.xml": `<styleSheet xmlns="${SPREADSHEET}"><numFmts><numFmt numFmtId="176" formatCode="${code}"/></numFmts><cellXfs><xf/><xf numFmtId="176"/></cellXfs></styleSheet>`,
    });
    const text = '<c s="1" t="inlineStr"><is><t>6100</t></is></c>';
    const shownUnder = (code: string): string => cellOf(text, styles(code)).shown;
    expect(shownUnder("@&quot;万元&quot;")).toBe("6100万元");
    expect(shownUnder(";;;")).toBe("");
    expect(shownUnder("0.00")).toBe("6100");
    expect(cellOf(text, styles(";;;")).content).toEqual({ kind: "text", text: "6100" });
  });

  test("formats of named styles and of rules are not those of cells", () => {
    const styles =
      '<cellStyleXfs><xf numFmtId="9"/><xf numFmtId="9"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="1"/></cellXfs><dxfs><dxf><numFmt numFmtId="1" formatCode="0%"/></dxf></dxfs>';
    expect(showWith(styles, 2)).toEqual(["2", "plain"]);
  });

  test("a style nobody defines is General", () => {
    expect(showWith("<cellXfs/>", 0.96)).toEqual(["0.96", "plain"]);
  });

  test("in the 1904 system a date shows its own day and the number stays as stored", () => {
    const styles = '<cellXfs><xf/><xf numFmtId="14"/></cellXfs>';
    expect(showWith(styles, 43464, '<workbookPr date1904="1"/>')).toEqual(["2022/12/31", "date"]);
    expect(showWith(styles, 43464, '<workbookPr date1904="false"/>')[0]).toBe("2018/12/30");
  });
});

describe("where cells are", () => {
  const placesOf = (rows: string): string =>
    cellsOf(rows)
      .map(({ row, column, shown }) => `${row},${column}=${shown}`)
      .join(" ");

  test.each([
    [
      "rows and cells without a reference follow the one before",
      '<row><c><v>1</v></c><c/><c><v>2</v></c></row><row r="5"><c r="D5"><v>3</v></c><c><v>4</v></c></row><row><c><v>5</v></c></row>',
      "1,1=1 1,3=2 5,4=3 5,5=4 6,1=5",
    ],
    [
      "a row without a number is where its cells say",
      '<row><c r="B7"><v>1</v></c></row><row><c><v>2</v></c></row>',
      "7,2=1 8,1=2",
    ],
    [
      "rows and cells out of order are sorted",
      '<row r="3"><c r="C3"><v>4</v></c><c r="A3"><v>3</v></c></row><row r="1"><c r="B1"><v>2</v></c><c r="A1"><v>1</v></c></row>',
      "1,1=1 1,2=2 3,1=3 3,3=4",
    ],
    [
      "the last corner of a sheet",
      '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>',
      "1048576,16384=1",
    ],
    ["small letters", '<row r="1"><c r="ab1"><v>1</v></c></row>', "1,28=1"],
    [
      "one row in two pieces",
      '<row r="1"><c r="A1"><v>1</v></c></row><row r="1"><c r="B1"><v>2</v></c></row>',
      "1,1=1 1,2=2",
    ],
  ])("%s", (_rule, rows, expected) => {
    expect(placesOf(rows)).toBe(expected);
  });

  test.each([
    [
      "two cells of one address",
      '<row><c r="A1"><v>1</v></c><c r="A1"><v>1</v></c></row>',
      "duplicate-cell",
      "A1",
    ],
    [
      "two cells of one address in two rows",
      '<row r="2"><c r="B2"><v>1</v></c></row><row r="1"/><row r="2"><c r="B2"><v>2</v></c></row>',
      "duplicate-cell",
      "B2",
    ],
    ["a cell outside its row", '<row r="2"><c r="A3"><v>1</v></c></row>', "cell-address", null],
    ["a column past the last", '<row><c r="XFE1"><v>1</v></c></row>', "cell-address", null],
    ["a row past the last", '<row r="1048577"/>', "cell-address", null],
    ["row 0", '<row r="0"/>', "cell-address", null],
    ["a row that is no number", '<row r="__proto__"/>', "cell-address", null],
    ["an address that is none", '<row><c r="constructor"/></row>', "cell-address", null],
    ["an absolute address", '<row><c r="$A$1"/></row>', "cell-address", null],
    [
      "a shared string that is not there",
      '<row><c t="s"><v>7</v></c></row>',
      "shared-string",
      "A1",
    ],
    [
      "a shared string of no number",
      '<row><c t="s"><v>length</v></c></row>',
      "shared-string",
      "A1",
    ],
  ])("%s is damaged", (_rule, rows, problem, cell) => {
    expect(damage(rows)).toEqual([["damaged", problem, cell]]);
  });

  test("two empty cells of one address are no loss", () => {
    expect(placesOf('<row><c r="A1"/><c r="A1"><v>1</v></c></row>')).toBe("1,1=1");
  });

  test("a wrong dimension is of no account", () => {
    const part = worksheet('<row r="9"><c r="J9"><v>1</v></c></row>').replace(
      "<sheetData>",
      '<dimension ref="A1:A1"/><cols><col min="1" max="16384" hidden="1"/></cols><sheetData>',
    );
    expect(firstSheet(workbookFile({ "xl/worksheets/sheet1.xml": part })).cells).toMatchObject([
      { row: 9, column: 10 },
    ]);
  });

  test("hidden rows are those that say so, and those of no height", () => {
    const rows =
      '<row r="1"/><row r="2" hidden="1"/><row hidden="true"><c><v>1</v></c></row><row r="5" ht="0" customHeight="1"/><row r="6" ht="15" hidden="0"/><row hidden="1"><c r="A9"><v>1</v></c></row>';
    expect(Array.from(firstSheet(sheetFile(rows)).hiddenRows)).toEqual([2, 3, 5, 9]);
  });
});

describe("how the package is put together", () => {
  const SHEET = worksheet('<row r="1"><c r="A1"><v>1</v></c></row>');
  const expectOne = (file: Uint8Array): void => {
    expect(firstSheet(file).cells).toMatchObject([{ row: 1, column: 1, shown: "1" }]);
  };

  test.each<[rule: string, target: string, part: string]>([
    ["a relative target", "worksheets/odd.xml", "xl/worksheets/odd.xml"],
    ["an absolute target", "/xl/worksheets/odd.xml", "xl/worksheets/odd.xml"],
    ["a target that goes up", "../other/odd.xml", "other/odd.xml"],
    ["a target that goes up too far", "../../../odd.xml", "odd.xml"],
    ["another case", "Worksheets/ODD.XML", "xl/worksheets/odd.xml"],
    ["backslashes in the target", "worksheets\\odd.xml", "xl/worksheets/odd.xml"],
    ["backslashes in the name", "worksheets/odd.xml", "xl\\worksheets\\odd.xml"],
    ["percent-encoding in the target", "worksheets/%E8%A1%A8%201.xml", "xl/worksheets/表 1.xml"],
    ["percent-encoding in the name", "worksheets/表 1.xml", "xl/worksheets/%E8%A1%A8%201.xml"],
    ["a percent sign", "worksheets/100%.xml", "xl/worksheets/100%.xml"],
    ["a name of JavaScript's own", "__proto__", "xl/__proto__"],
  ])("%s", (_rule, target, part) => {
    expectOne(
      workbookFile({
        "xl/_rels/workbook.xml.rels": relationships([{ id: "rId1", type: "worksheet", target }]),
        "xl/worksheets/sheet1.xml": null,
        ...Object.fromEntries([[part, SHEET]]),
      }),
    );
  });

  test("the workbook part may have any name and place", () => {
    expectOne(
      workbookFile({
        "_rels/.rels": relationships([
          { id: "x", type: "extended-properties", target: "docProps/app.xml" },
          { id: "y", type: "officeDocument", target: "/书.xml" },
        ]),
        "书.xml": workbook(["表"]),
        "_rels/书.xml.rels": relationships([
          { id: "rId1", type: "worksheet", target: "xl/worksheets/sheet1.xml" },
        ]),
        "xl/workbook.xml": null,
        "xl/_rels/workbook.xml.rels": null,
      }),
    );
  });

  test("the strict variant of the standard is read", () => {
    const strict = "http://purl.oclc.org/ooxml/officeDocument/relationships";
    expectOne(
      workbookFile({
        "_rels/.rels": relationships([
          { id: "rId1", type: `${strict}/officeDocument`, target: "xl/workbook.xml" },
        ]),
        "xl/_rels/workbook.xml.rels": relationships([
          { id: "rId1", type: `${strict}/worksheet`, target: "worksheets/sheet1.xml" },
        ]),
        "xl/worksheets/sheet1.xml": SHEET.replace(
          SPREADSHEET,
          "http://purl.oclc.org/ooxml/spreadsheetml/main",
        ),
      }),
    );
  });

  test("any prefix will do", () => {
    const prefixed = (xml: string): string => xml.replace(/<(\/?)(?=[A-Za-z])/g, "<$1x:");
    const file = workbookFile({
      "_rels/.rels": prefixed(
        relationships([{ id: "rId1", type: "officeDocument", target: "xl/workbook.xml" }]),
      ),
      "xl/workbook.xml": prefixed(workbook(["表"]).replace("r:id", "other:id")),
      "xl/worksheets/sheet1.xml": prefixed(
        worksheet('<row r="1"><c r="A1" s="1" t="s"><v>0</v></c><c s="1"><v>0.5</v></c></row>'),
      ),
      "xl/sharedStrings.xml": prefixed("<sst><si><r><t>一</t></r></si></sst>"),
      "xl/styles.xml": prefixed(
        '<styleSheet><cellXfs><xf/><xf numFmtId="9"/></cellXfs></styleSheet>',
      ),
    });
    expect(firstSheet(file).cells.map(({ shown }) => shown)).toEqual(["一", "50%"]);
  });

  test.each([
    ["UTF-8 with a mark", encode(`\ufeff${SHEET}`)],
    ["UTF-16, little end first", encodeUtf16(SHEET.replace("UTF-8", "UTF-16"), "little")],
    ["UTF-16, big end first", encodeUtf16(SHEET.replace("UTF-8", "UTF-16"), "big")],
  ])("a part in %s", (_encoding, part) => {
    expectOne(workbookFile({ "xl/worksheets/sheet1.xml": part }));
  });

  test("a workbook needs neither styles nor shared strings nor content types", () => {
    const lines = relationships([
      { id: "rId1", type: "worksheet", target: "worksheets/sheet1.xml" },
    ]);
    expectOne(
      workbookFile({
        "[Content_Types].xml": null,
        "xl/styles.xml": null,
        "xl/sharedStrings.xml": null,
        "xl/_rels/workbook.xml.rels": lines,
      }),
    );
  });

  test("a part left over is no harm, whatever it is called", () => {
    const leftOver = workbookFile({ "docProps/thumb.xml": "x" });
    expectOne(rename(leftOver, "docProps/thumb.xml", "constructor.proto_"));
  });

  test("comments, instructions and foreign elements are passed over", () => {
    expectOne(
      sheetFile(
        '<!-- a --><?b c?><row r="1"><c r="A1"><v>1</v><extLst><ext><v>9</v><c><v>8</v></c></ext></extLst></c></row><y:row xmlns:y="u" r="2"><y:d><v>3</v></y:d></y:row>',
      ),
    );
  });
});

describe("sheets", () => {
  test("come in the order of their tabs, by relationship, with their visibility", () => {
    const file = workbookFile({
      "xl/workbook.xml": workbook(["填报说明", "__proto__", "图", "_meta"])
        .replace('sheetId="2"', 'sheetId="2" state="hidden"')
        .replace('sheetId="4"', 'sheetId="4" state="veryHidden"'),
      "xl/_rels/workbook.xml.rels": relationships([
        { id: "rId4", type: "worksheet", target: "worksheets/sheet1.xml" },
        { id: "rId3", type: "chartsheet", target: "chartsheets/sheet1.xml" },
        { id: "rId2", type: "worksheet", target: "worksheets/sheet2.xml" },
        { id: "rId1", type: "worksheet", target: "worksheets/sheet3.xml" },
      ]),
      "xl/worksheets/sheet2.xml": worksheet("<row><c><v>2</v></c></row>"),
      "xl/worksheets/sheet3.xml": worksheet("<row><c><v>3</v></c></row>"),
    });
    const sheets = read(file).sheets.map(({ name, visibility, cells }) => [
      name,
      visibility,
      cells[0]?.shown,
    ]);
    expect(sheets).toEqual([
      ["填报说明", "visible", "3"],
      ["__proto__", "hidden", "2"],
      ["_meta", "veryHidden", "1"],
    ]);
  });

  test("a workbook of charts alone has no sheets", () => {
    const lines = relationships([
      { id: "rId1", type: "chartsheet", target: "chartsheets/sheet1.xml" },
    ]);
    expect(read(workbookFile({ "xl/_rels/workbook.xml.rels": lines })).sheets).toEqual([]);
  });
});

describe("links to other workbooks", () => {
  const LINK = "xl/externalLinks/externalLink1.xml";
  const withLink = (changes: PartTable): Uint8Array =>
    workbookFile({
      "xl/_rels/workbook.xml.rels": relationships([
        { id: "rId1", type: "worksheet", target: "worksheets/sheet1.xml" },
        { id: "rId2", type: "externalLink", target: "externalLinks/externalLink1.xml" },
      ]),
      [LINK]: "<externalLink><externalBook/></externalLink>",
      ...changes,
    });
  const linksOf = (file: Uint8Array): unknown => {
    const result = readWorkbook(file, inflate);
    if (result.outcome === "rejected") return result;
    expect(result.findings.map(({ received }) => received)).toEqual(result.workbook.externalLinks);
    return result.findings.map((each) => [
      `${each.code} ${each.severity}`,
      each.received,
      detailOf(each, "part"),
    ]);
  };

  test("are reported with the target as written, and not followed", () => {
    const target = "file:///\\\\server\\share\\%E5%8F%B0%E8%B4%A6.xlsx";
    const rels = relationships([
      { id: "rId1", type: "externalLinkPath", target, mode: "External" },
      { id: "rId2", type: "alternate", target: "https://example.com/b.xlsx", mode: "External" },
    ]);
    const file = withLink({ "xl/externalLinks/_rels/externalLink1.xml.rels": rels });
    expect(linksOf(file)).toEqual([["external-link warning", target, LINK]]);
  });

  test("a DDE link names its program", () => {
    const file = withLink({
      [LINK]: '<externalLink><ddeLink ddeService="cmd" ddeTopic="/c calc"/></externalLink>',
    });
    expect(linksOf(file)).toEqual([["external-link warning", "cmd|/c calc", LINK]]);
  });

  test("a link whose part is gone is still a link", () => {
    expect(linksOf(withLink({ [LINK]: null }))).toEqual([
      ["external-link warning", "externalLinks/externalLink1.xml", null],
    ]);
  });

  test("formulas tell of links that no part names", () => {
    const sheet = worksheet(
      "<row><c><f>[1]Sheet1!A1</f></c><c><f>'[3]一月 表'!A1+[2]!名称</f></c></row>",
    );
    expect(linksOf(withLink({ "xl/worksheets/sheet1.xml": sheet }))).toMatchObject([
      ["external-link warning", "externalLinks/externalLink1.xml", LINK],
      ["external-link warning", "[2]", null],
      ["external-link warning", "[3]", null],
    ]);
  });

  test.each(["SUM(表1[2021])", "表1[[2021],[2022]]", "Sheet2!A1", "[0]!名称"])(
    "%s is no link",
    (formula) => {
      expect(linksOf(sheetFile(`<row><c><f>${formula}</f></c></row>`))).toEqual([]);
    },
  );

  test("a hundred links are enough to list", () => {
    const formulas = Array.from({ length: 150 }, (_, index) => `<c><f>[${index + 1}]a!A1</f></c>`);
    const result = readWorkbook(sheetFile(`<row>${formulas.join("")}</row>`), inflate);
    expect(result.findings).toHaveLength(100);
  });
});

describe("workbooks of exceljs", () => {
  test("come back with their values, formats, formulas and hidden rows", async () => {
    const book = new ExcelJS.Workbook();
    const sheet = book.addWorksheet("指标填报");
    book.addWorksheet("_meta", { state: "veryHidden" }).getCell("B2").value = "zerenbiao-form";
    sheet.getCell("A1").value = "完成值";
    sheet.getCell("B1").value = {
      richText: [{ text: "目标" }, { text: "值", font: { bold: true } }],
    };
    sheet.getCell("G2").value = 0.9635;
    sheet.getCell("G2").numFmt = "0.00%";
    sheet.getCell("H2").value = { formula: "G2*2", result: 1.927 };
    sheet.getCell("I2").value = { formula: 'IF(G2>1,"达标","未达标")', result: "未达标" };
    sheet.getCell("J3").value = new Date(Date.UTC(2022, 11, 31));
    sheet.getCell("K3").value = true;
    sheet.getCell("L3").value = { error: "#N/A" };
    sheet.getCell("C5").numFmt = "0.00";
    sheet.getRow(3).hidden = true;
    sheet.mergeCells("A6:D7");
    const file = new Uint8Array(await book.xlsx.writeBuffer());
    const [first, meta] = read(file).sheets;
    expect(
      first?.cells.map(({ row, column, shown, formula }) => [row, column, shown, formula]),
    ).toEqual([
      [1, 1, "完成值", null],
      [1, 2, "目标值", null],
      [2, 7, "96.35%", null],
      [2, 8, "1.927", "G2*2"],
      [2, 9, "未达标", 'IF(G2>1,"达标","未达标")'],
      [3, 10, "2022/12/31", null],
      [3, 11, "TRUE", null],
      [3, 12, "#N/A", null],
    ]);
    expect(first?.cells[2]?.content).toEqual(number(0.9635, "percent"));
    expect(first?.cells[5]?.content).toEqual(number(44926, "date"));
    expect(Array.from(first?.hiddenRows ?? [])).toEqual([3]);
    expect(meta).toMatchObject({ name: "_meta", visibility: "veryHidden" });
  });
});

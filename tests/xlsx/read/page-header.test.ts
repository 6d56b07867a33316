import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readWorkbook } from "../../../src/xlsx";
import { findPageHeader } from "../../../src/xlsx/read/page-header";
import { encodeUtf16, inflate, workbookFile, worksheet } from "../build-archive";

const ROW = '<row r="1"><c r="A1"><v>1</v></c></row>';

function headersOf(file: Uint8Array): readonly (string | null)[] {
  const result = readWorkbook(file, inflate);
  if (result.outcome === "rejected") throw new Error(JSON.stringify(result.findings));
  return result.workbook.sheets.map(({ pageHeader }) => pageHeader);
}

/** The header of a sheet whose part has this behind its cells. */
function headerOf(after: string): string | null {
  const [header = null] = headersOf(
    workbookFile({ "xl/worksheets/sheet1.xml": worksheet(ROW, after) }),
  );
  return header;
}

const headerFooter = (header: string): string =>
  `<headerFooter><oddHeader>${header}</oddHeader><oddFooter>&amp;C&amp;P</oddFooter></headerFooter>`;

test.each([
  [
    '&amp;L&amp;10&amp;"仿宋,Regular"责任单位：市商务局&amp;R报告期：2021年度',
    '&L&10&"仿宋,Regular"责任单位：市商务局&R报告期：2021年度',
  ],
  ["&amp;&#34;&#x4E00;&lt;", '&"一<'],
  ["<![CDATA[&L甲<乙>]]>", "&L甲<乙>"],
  ["&amp;L甲_x000D_\r\n乙", "&L甲\r\n乙"],
  ["oddHeader", "oddHeader"],
  [" ", " "],
])("the header %j reads %j", (written, header) => {
  expect(headerOf(headerFooter(written))).toBe(header);
});

test.each([
  [
    "with another prefix",
    '<x:headerFooter><x:oddHeader xml:space="preserve">&amp;L甲</x:oddHeader>',
  ],
  [
    "behind merges and rules",
    `<mergeCells/><dataValidations/>${headerFooter("&amp;L甲")}<drawing/>`,
  ],
  [
    "and not that of a view which a person keeps",
    `<customSheetViews><customSheetView>${headerFooter("乙")}</customSheetView></customSheetViews>${headerFooter("&amp;L甲")}`,
  ],
])("a header is found %s", (_rule, after) => {
  expect(headerOf(after)).toBe("&L甲");
});

test("a header is found in a part in UTF-16", () => {
  const xml = worksheet(ROW, headerFooter("&amp;L甲")).replace("UTF-8", "UTF-16");
  const part = encodeUtf16(xml, "big");
  expect(headersOf(workbookFile({ "xl/worksheets/sheet1.xml": part }))).toEqual(["&L甲"]);
});

test("a sheet without cells may have a header", () => {
  const xml = worksheet("", headerFooter("&amp;L甲")).replace(
    "<sheetData></sheetData>",
    "<sheetData/>",
  );
  expect(headersOf(workbookFile({ "xl/worksheets/sheet1.xml": xml }))).toEqual(["&L甲"]);
});

test.each([
  ["nothing", ""],
  ["only a footer", "<headerFooter><oddFooter>&amp;C&amp;P</oddFooter></headerFooter>"],
  ["an empty header", headerFooter("")],
  ["a header without content", "<headerFooter><oddHeader/></headerFooter>"],
  [
    "only that of a view which a person keeps",
    `<customSheetViews><customSheetView>${headerFooter("乙")}</customSheetView></customSheetViews>`,
  ],
  ["an end without a beginning", "甲</oddHeader>"],
  ["a beginning without an end", "<oddHeader>甲"],
  ["an unknown reference", headerFooter("&nbsp;甲")],
  ["a bare ampersand", headerFooter("&L甲")],
  ["an element inside that does not end", headerFooter("甲<b>")],
  ["another element's end", "<evenHeader>甲</oddHeader>"],
  ["a page of text", headerFooter("甲".repeat(20_000))],
])("%s behind the cells is no header, and no reason to reject a file", (_rule, after) => {
  expect(headerOf(after)).toBeNull();
});

test("a part whose end is odd has no header", () => {
  const xml = `${worksheet(ROW, headerFooter("甲"))}<!-- made by a program -->`;
  expect(headersOf(workbookFile({ "xl/worksheets/sheet1.xml": xml }))).toEqual([null]);
  expect(findPageHeader("")).toBeNull();
});

test.each(["blank", "exceljs", "libreoffice", "openpyxl"])(
  "what %s saved says whose form it is",
  (program) => {
    const file = readFileSync(join(__dirname, `../../fixtures/saved-by/${program}.xlsx`));
    const named = headersOf(file).filter((header) => header?.includes("责任单位：市农业农村局"));
    expect(named).toHaveLength(1);
  },
);

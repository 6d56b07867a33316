import { deflateRawSync, inflateRawSync } from "node:zlib";
import { Workbook } from "exceljs";
import type { CellEdit } from "../../../src/sheets";
import { fillWorkbook, writeWorkbook } from "../../../src/xlsx";
import { sheetXml, unpack } from "../dump";
import { sampleWorkbook } from "../sample-spec";

const compression = {
  inflate: (data: Uint8Array, maxOutputLength: number) => inflateRawSync(data, { maxOutputLength }),
  deflate: deflateRawSync,
};

const sample = (): Promise<Uint8Array> => writeWorkbook(sampleWorkbook, deflateRawSync);

const fill = async (...cells: readonly CellEdit[]): Promise<Uint8Array> =>
  fillWorkbook(await sample(), [{ sheet: "指标填报", cells }], compression);

const cellXml = (workbook: Uint8Array, reference: string): string =>
  new RegExp(`<c r="${reference}".*?(?:/>|</c>)`).exec(sheetXml(workbook, 2))?.[0] ?? "";

test.each<[CellEdit["value"], string]>([
  [
    "=约6100亿元",
    '<c r="C2" s="6" t="inlineStr"><is><t xml:space="preserve">=约6100亿元</t></is></c>',
  ],
  [6200.5, '<c r="C2" s="6"><v>6200.5</v></c>'],
  [true, '<c r="C2" s="6" t="b"><v>1</v></c>'],
  [null, '<c r="C2" s="6"/>'],
  [{ formula: "1<2", result: "真" }, '<c r="C2" s="6" t="str"><f>1&lt;2</f><v>真</v></c>'],
  [{ formula: "1+1", result: 2 }, '<c r="C2" s="6"><f>1+1</f><v>2</v></c>'],
])("%j stands in the cell, which keeps its look", async (value, xml) => {
  expect(cellXml(await fill({ row: 2, column: 3, value }), "C2")).toBe(xml);
});

test("filled with nothing, a workbook is the same bytes", async () => {
  expect(fillWorkbook(await sample(), [], compression)).toEqual(await sample());
});

test("only the cells' own sheet changes, and only there", async () => {
  const before = unpack(await sample());
  const after = unpack(await fill({ row: 2, column: 5, value: "第四季度两家企业退出" }));
  const changed = [...before].filter(([name, xml]) => after.get(name) !== xml);
  expect(changed.map(([name]) => name)).toEqual(["xl/worksheets/sheet2.xml"]);
  const rest = (xml: string): string => xml.replace(/<row r="2".*?<\/row>/, "");
  expect(rest(after.get("xl/worksheets/sheet2.xml") ?? "")).toBe(
    rest(before.get("xl/worksheets/sheet2.xml") ?? ""),
  );
});

test("a row and a cell that were not there are put in order", async () => {
  const xml = sheetXml(
    await fill(
      { row: 9, column: 28, value: 3 },
      { row: 9, column: 2, value: 1 },
      { row: 5, column: 1, value: 2 },
    ),
    2,
  );
  expect(xml).toContain(
    '<row r="5"><c r="A5" s="0"><v>2</v></c></row>' +
      '<row r="9"><c r="B9" s="0"><v>1</v></c><c r="AB9" s="0"><v>3</v></c></row></sheetData>',
  );
});

test("a number format changes, and nothing else of the style", async () => {
  const workbook = await fill(
    { row: 2, column: 3, value: 96, numberFormat: '0.0"亿元"' },
    { row: 3, column: 3, value: 96, numberFormat: "General" },
  );
  const opened = new Workbook();
  await opened.xlsx.load(Uint8Array.from(workbook).buffer);
  const sheet = opened.getWorksheet("指标填报");
  expect(sheet?.getCell("C2").numFmt).toBe('0.0"亿元"');
  expect(sheet?.getCell("C2").protection).toMatchObject({ locked: false });
  expect(sheet?.getCell("C3").numFmt).toBeUndefined();
  expect(sheet?.getCell("D3").numFmt).toBe("0.00%");
});

test("a date is a date in Excel's calendar", async () => {
  const workbook = await fill({ row: 2, column: 3, value: new Date("2022-12-31T12:00:00Z") });
  expect(cellXml(workbook, "C2")).toContain("<v>44926.5</v>");
  expect(unpack(workbook).get("xl/styles.xml")).toContain('formatCode="yyyy-mm-dd"');
});

test("a sheet that is not there, bytes that are no workbook and a number that is none are refused", async () => {
  const workbook = await sample();
  expect(() => fillWorkbook(workbook, [{ sheet: "无", cells: [] }], compression)).toThrow(
    "the workbook has no sheet '无'",
  );
  expect(() => fillWorkbook(new Uint8Array(9), [], compression)).toThrow(RangeError);
  await expect(fill({ row: 2, column: 3, value: NaN })).rejects.toThrow(RangeError);
});

import { deflateRawSync, inflateRawSync } from "node:zlib";
import { Workbook } from "exceljs";
import { fillWorkbook, writeWorkbook } from "../../src/xlsx";
import { expectValidOpenXml } from "./open-xml";
import { BARE_SHEET, sampleWorkbook, workbookOf } from "./sample-spec";

test("a workbook that uses everything is valid", async () => {
  await expectValidOpenXml(await writeWorkbook(sampleWorkbook, deflateRawSync));
});

test("a workbook with one empty sheet is valid", async () => {
  await expectValidOpenXml(await writeWorkbook(workbookOf(BARE_SHEET), deflateRawSync));
});

test("a filled workbook is valid", async () => {
  const cells = [
    { row: 2, column: 3, value: "=约6100\u0007", numberFormat: '0.0"亿元"' },
    { row: 3, column: 3, value: true },
    { row: 7, column: 9, value: new Date("2022-12-31T00:00:00Z") },
    { row: 8, column: 1, value: { formula: "1+1", result: 2 } },
  ];
  const filled = fillWorkbook(
    await writeWorkbook(sampleWorkbook, deflateRawSync),
    [{ sheet: "指标填报", cells }],
    {
      inflate: (data, maxOutputLength) => inflateRawSync(data, { maxOutputLength }),
      deflate: deflateRawSync,
    },
  );
  await expectValidOpenXml(filled);
});

test("the validator finds what exceljs leaves wrong", async () => {
  const workbook = new Workbook();
  workbook.addWorksheet("表").getCell("A1").font = { name: "宋体", charset: 134, bold: true };
  const written = new Uint8Array(await workbook.xlsx.writeBuffer());
  await expect(expectValidOpenXml(written)).rejects.toThrow("schema");
});

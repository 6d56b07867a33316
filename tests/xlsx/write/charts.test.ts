import { deflateRawSync } from "node:zlib";
import type { BarPattern, ChartSpec, SheetSpec } from "../../../src/sheets";
import { writeWorkbook } from "../../../src/xlsx";
import { unpack } from "../dump";
import { expectValidOpenXml } from "../open-xml";
import { BARE_SHEET, cell, workbookOf } from "../sample-spec";

const column = (left: number) => ({ top: 2, left, bottom: 3, right: left });
const PATTERNS: readonly BarPattern[] = [
  ...(["solid", "hollow", "stripes", "thin-stripes", "back-stripes"] as const),
  ...(["dots", "grid", "lines", "columns"] as const),
];

const stacked: ChartSpec = {
  place: { top: 5, left: 1, bottom: 20, right: 4 },
  title: "各单位 <项>",
  description: "市科技局：达标 3；\n市商务局：达标 1",
  categories: { range: column(1), values: ["市科技局", "市商务局 & 其他"] },
  series: PATTERNS.map((pattern) => ({
    ...{ name: `达标 ${pattern}`, colour: "1E6B34", pattern },
    values: { range: column(2), values: [3, 1] },
  })),
  ...{ isStacked: true, numberFormat: "0", maximum: null },
};
const single: ChartSpec = {
  ...stacked,
  ...{ title: "完成率", isStacked: false, numberFormat: "0.0%", maximum: 1 },
  place: { top: 21, left: 1, bottom: 30, right: 4 },
  series: stacked.series.slice(0, 1),
};
const sheet: SheetSpec = {
  ...BARE_SHEET,
  name: "汇总'表",
  columns: [1, 2, 3, 4].map(() => ({ width: 80, hidden: false })),
  cells: [
    ...[cell(2, 1, "市科技局"), cell(3, 1, "市商务局 & 其他")],
    ...[cell(2, 2, 3), cell(3, 2, 1), cell(2, 3, 0.5), cell(3, 3, -0.04)],
  ],
  dataBars: [{ range: column(3), colour: "B7C9E2" }],
  charts: [stacked, single],
};
const write = (...sheets: readonly SheetSpec[]) =>
  writeWorkbook(workbookOf(...sheets), deflateRawSync);

test("a workbook with charts of every pattern and bars behind figures is valid", async () => {
  await expectValidOpenXml(
    await write({ ...BARE_SHEET, name: "前" }, sheet, { ...sheet, name: "后" }),
  );
});

test("a chart is a part of its own, which its drawing and its sheet lead to", async () => {
  const parts = unpack(await write({ ...BARE_SHEET, name: "前" }, sheet));
  expect([...parts.keys()].filter((name) => /chart|drawing|sheets\/_rels/.test(name))).toEqual([
    ...["xl/charts/chart1.xml", "xl/charts/chart2.xml", "xl/worksheets/_rels/sheet2.xml.rels"],
    ...["xl/drawings/drawing1.xml", "xl/drawings/_rels/drawing1.xml.rels"],
  ]);
  expect(parts.get("xl/worksheets/sheet2.xml")).toMatch(/<drawing r:id="rId1"\/><\/worksheet>$/);
  expect(parts.get("xl/worksheets/sheet1.xml")).not.toContain("<drawing");
  const drawing = parts.get("xl/drawings/drawing1.xml");
  expect(drawing).toContain('descr="市科技局：达标 3；&#10;市商务局：达标 1"');
  const [chart = ""] = [parts.get("xl/charts/chart1.xml")];
  expect(chart).toContain("<c:f>&apos;汇总&apos;&apos;表&apos;!$A$2:$A$3</c:f>");
  expect(chart).toContain("<c:v>市商务局 &amp; 其他</c:v>");
  expect(new Set(chart.match(/<a:pattFill prst="\w+"/g)).size).toBe(PATTERNS.length - 2);
});

test("bars behind figures are the plain ones that every program has, from 0 to 1", async () => {
  const part = unpack(await write(sheet)).get("xl/worksheets/sheet1.xml");
  expect(part).toContain(
    '<conditionalFormatting sqref="C2:C3"><cfRule type="dataBar" priority="1">',
  );
  expect(part).toContain('<cfvo type="num" val="0"/><cfvo type="num" val="1"/>');
  expect(part).not.toContain("extLst");
});

test("two charts take up no more than some twelve kilobytes", async () => {
  const plain = await write({ ...sheet, charts: [] });
  expect((await write(sheet)).length - plain.length).toBeLessThan(12_000);
});

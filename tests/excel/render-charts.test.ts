import { type BarPattern, type ChartSpec } from "../../src/sheets";
import { shadeOf } from "../../src/excel/render-charts";
import { inserting, smallSheet, useLiveBed } from "./live-sheets";

const bed = useLiveBed();

const PATTERNS: readonly BarPattern[] = [
  ...(["solid", "grid", "stripes", "lines", "back-stripes", "columns"] as const),
  ...(["thin-stripes", "dots", "hollow"] as const),
];

const CHART: ChartSpec = {
  place: { top: 2, left: 1, bottom: 3, right: 3 },
  title: "完成率",
  description: "各指标的完成率",
  categories: { range: { top: 2, left: 1, bottom: 3, right: 1 }, values: ["指标", ""] },
  series: PATTERNS.map((pattern) => ({
    name: pattern,
    values: { range: { top: 2, left: 2, bottom: 3, right: 2 }, values: [1, 2] },
    ...{ colour: "A4262C", pattern },
  })),
  ...{ isStacked: true, numberFormat: "0", maximum: null },
};
const charted = () => smallSheet("进度", { charts: [CHART], protection: null });

test("every hatching is a shade of its own, the darker the more ink it has", () => {
  const shades = PATTERNS.map((pattern) => parseInt(shadeOf("A4262C", pattern).slice(2, 4), 16));
  expect(shades).toEqual([...new Set(shades)].toSorted((one, other) => one - other));
  expect([shadeOf("A4262C", "solid"), shadeOf("A4262C", "hollow")]).toEqual(["A4262C", "FFFFFF"]);
});

test("charts come with the sheet in one sync, by calls of ExcelApi 1.9, and figures stand on bars of any shade", async () => {
  const live = await bed().open({ requirements: { ExcelApi: "1.9", SharedRuntime: "1.1" } });
  await live.call("listSheets");
  await live.syncs();
  expect(await live.call("insert", [inserting(charted())])).toEqual({});
  expect(await live.syncs()).toBe(1);
  const sheet = (await live.excel.snapshot()).sheets.find(({ name }) => name === "进度");
  const [chart] = sheet?.charts ?? [];
  const labels = chart?.series.map(
    ({ settings: { DataLabels } }) =>
      (DataLabels as { readonly Format: { readonly Font: { readonly Color: string } } }).Format.Font
        .Color,
  );
  expect(labels?.slice(0, 1)).toEqual(["#FFFFFF"]);
  expect(labels?.at(-1)).toBe("#1B1B1B");
  await live.end();
});

test("a sheet that replaces another brings its own charts, and those of the other go with it", async () => {
  const live = await bed().open();
  await live.call("insert", [inserting(charted())]);
  expect(await live.call("insert", [inserting(charted(), true)])).toEqual({});
  const { sheets } = await live.excel.snapshot();
  expect(sheets.map(({ name, charts }) => [name, charts.length])).toEqual([
    ["Sheet1", 0],
    ["进度", 1],
  ]);
  await live.end();
});

test.each(["SetPosition", "SetXAxisValues", "ReversePlotOrder"])(
  "an Excel that cannot draw (%s) gets the sheet without charts, and says so",
  async (at) => {
    const live = await bed().open();
    await live.call("listSheets");
    await live.excel.failNext({ code: "NotImplemented", at });
    const { value, error } = await live.call("insert", [inserting(charted())]);
    expect([value, error]).toEqual([["charts"], undefined]);
    const sheet = (await live.excel.snapshot()).sheets.find(({ name }) => name === "进度");
    expect(sheet?.charts).toEqual([]);
    await live.end();
  },
);

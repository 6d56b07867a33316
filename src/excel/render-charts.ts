import { rangeAddress, type BarPattern, type ChartSpec, type SeriesSpec } from "../sheets";
import { sheetStep, type SheetStep } from "./request-size";

const INK = "#1B1B1B";
const RULE = "#8A94A6";
const LIGHT = "#D5DAE2";

/**
 * Draws the charts of a spec, with calls that Excel has from ExcelApi 1.9 on. The Chart API knows neither hatchings nor alternative
 * text: the share of ink of each hatching becomes a shade, edges are dark and figures stand in the bars, so that a grey print tells
 * them apart, too; and whoever does not see the chart has its figures in the cells that it shows.
 */
export function addCharts(charts: readonly ChartSpec[]): readonly SheetStep[] {
  return charts.map((spec) => {
    const { length } = spec.series;
    const parts = { ranges: 3 + 2 * length, objects: 20 + 10 * length, actions: 25 + 15 * length };
    return sheetStep({ ...parts, data: [spec] }, (sheet) => {
      addChart(sheet, spec);
    });
  });
}

function addChart(sheet: Excel.Worksheet, spec: ChartSpec): void {
  const { title, place, series, categories, isStacked } = spec;
  const [first, ...others] = series;
  if (first === undefined) return;
  // made of one line of figures it has one series, whatever Excel would take the cells beside it for
  const chart = sheet.charts.add(
    isStacked ? "BarStacked" : "BarClustered",
    sheet.getRange(rangeAddress(first.values.range)),
    first.values.range.top === first.values.range.bottom ? "Rows" : "Columns",
  );
  chart.name = title;
  chart.setPosition(...cornersOf(place));
  chart.plotVisibleOnly = false;
  const names = sheet.getRange(rangeAddress(categories.range));
  [first, ...others].forEach((each, index) => {
    const drawn = index === 0 ? chart.series.getItemAt(0) : chart.series.add(each.name);
    drawn.name = each.name;
    drawn.setValues(sheet.getRange(rangeAddress(each.values.range)));
    drawn.setXAxisValues(names);
    drawn.gapWidth = 45;
    if (isStacked) drawn.overlap = 100;
    dressSeries(drawn, each, spec);
  });
  dressChart(chart, spec);
}

function dressChart(chart: Excel.Chart, { title, isStacked, numberFormat, maximum }: ChartSpec) {
  chart.title.text = title;
  Object.assign(chart.title.format.font, { name: "黑体", size: 11, bold: false, color: INK });
  chart.legend.visible = isStacked;
  if (isStacked) chart.legend.position = "Bottom";
  Object.assign(chart.format.font, { name: "仿宋", size: 9, color: INK });
  chart.format.fill.setSolidColor("#FFFFFF");
  chart.format.border.color = RULE;
  const { categoryAxis, valueAxis } = chart.axes;
  // the first category at the top; the figures' axis then stands at the far end of theirs, which is the foot
  categoryAxis.reversePlotOrder = true;
  categoryAxis.tickLabelSpacing = 1;
  categoryAxis.tickLabelPosition = "Low";
  categoryAxis.majorTickMark = "None";
  valueAxis.tickLabelPosition = "High";
  valueAxis.minimum = 0;
  if (maximum !== null) valueAxis.maximum = maximum;
  valueAxis.numberFormat = numberFormat;
  valueAxis.majorTickMark = "None";
  valueAxis.majorGridlines.format.line.color = LIGHT;
}

function dressSeries(
  drawn: Excel.ChartSeries,
  { colour, pattern }: SeriesSpec,
  { isStacked, numberFormat }: ChartSpec,
): void {
  const fill = shadeOf(colour, pattern);
  drawn.format.fill.setSolidColor(`#${fill}`);
  drawn.format.line.color = INK;
  drawn.format.line.lineStyle = "Continuous";
  drawn.format.line.weight = 0.75;
  drawn.hasDataLabels = true;
  const { dataLabels } = drawn;
  dataLabels.showValue = true;
  // a bar that is not there says nothing
  dataLabels.numberFormat = isStacked ? `${numberFormat};;` : numberFormat;
  dataLabels.position = isStacked ? "Center" : "OutsideEnd";
  dataLabels.format.font.color = isStacked && isDark(fill) ? "#FFFFFF" : INK;
}

/** How much of the paper each filling covers. */
const INK_OF: Readonly<Record<BarPattern, number>> = {
  ...{ solid: 1, hollow: 0, dots: 0.25, "thin-stripes": 0.3 },
  ...{ stripes: 0.55, "back-stripes": 0.45, grid: 0.7, lines: 0.5, columns: 0.4 },
};

/** @example shadeOf("A4262C", "hollow") // => "FFFFFF" */
export function shadeOf(colour: string, pattern: BarPattern): string {
  const share = INK_OF[pattern];
  return channelsOf(colour)
    .map((channel) => Math.round(255 - (255 - channel) * share))
    .map((channel) => channel.toString(16).padStart(2, "0").toUpperCase())
    .join("");
}

function isDark(colour: string): boolean {
  const [red = 0, green = 0, blue = 0] = channelsOf(colour);
  return 0.299 * red + 0.587 * green + 0.114 * blue < 128;
}

function channelsOf(colour: string): readonly number[] {
  return [0, 2, 4].map((at) => parseInt(colour.slice(at, at + 2), 16));
}

function cornersOf({ top, left, bottom, right }: ChartSpec["place"]): [string, string] {
  return [
    rangeAddress({ top, left, bottom: top, right: left }),
    rangeAddress({ top: bottom, left: right, bottom, right }),
  ];
}

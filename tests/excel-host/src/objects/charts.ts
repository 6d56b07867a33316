import { enclose } from "../grid";
import { HostCollection, HostObject, invalidArgument, itemNotFound } from "../wire";
import type { ChartSource, Sheet, SheetChart, SheetChartSeries } from "../workbook";
import { integer, numberWithin, text } from "./arguments";
import { ChartAxesObject } from "./chart-axes";
import {
  ChartAreaFormatObject,
  ChartDataLabelsObject,
  ChartLegendObject,
  ChartSeriesFormatObject,
  ChartTitleObject,
  partOf,
} from "./chart-parts";
import type { Host } from "./host";
import { RangeObject } from "./range";
import { rangeArgument } from "./range-base";

/** The charts over a sheet's cells. Each column of what one is made of is a series; heads are not looked for. */
export class ChartList extends HostCollection<ChartObject> {
  readonly typeName = "ChartCollection";

  constructor(
    private readonly host: Host,
    private readonly sheet: Sheet,
  ) {
    super();
  }

  items(): ChartObject[] {
    return this.sheet.charts.map((chart) => new ChartObject(this.host, this.sheet, chart));
  }

  find(key: unknown): ChartObject | undefined {
    return this.items().find(({ Id, Name }) => Id === key || Name === key);
  }

  Add(type: unknown, source: unknown, seriesBy: unknown = "Auto"): ChartObject {
    const { sheetId, area } = sourceOf(source);
    const inRows = seriesBy === "Rows";
    const { workbook } = this.host;
    guardCharts(this.sheet);
    const series = Array.from({ length: inRows ? area.rows : area.columns }, (_, index) => {
      const line = inRows
        ? { ...area, row: area.row + index, rows: 1 }
        : { ...area, column: area.column + index, columns: 1 };
      return newSeries(`Series${index + 1}`, { sheetId, area: line });
    });
    const chart: SheetChart = {
      ...{ id: workbook.newId(), name: `Chart ${this.sheet.charts.length + 1}` },
      ...{ type: text(type), place: null, series, settings: {} },
    };
    this.sheet.charts.push(chart);
    return new ChartObject(this.host, this.sheet, chart);
  }
}

function newSeries(name: string, values: ChartSource): SheetChartSeries {
  return { name, values, categories: null, settings: {} };
}

function sourceOf(value: unknown): ChartSource {
  if (!(value instanceof RangeObject)) throw invalidArgument("Not a range.");
  return { sheetId: value.sheet.id, area: value.area };
}

function guardCharts(sheet: Sheet): void {
  sheet.guard({ row: 0, column: 0, rows: 1, columns: 1 }, "structure");
}

class ChartObject extends HostObject {
  readonly typeName = "Chart";

  constructor(
    private readonly host: Host,
    private readonly sheet: Sheet,
    private readonly chart: SheetChart,
  ) {
    super();
  }

  override identity(): Record<string, unknown> {
    return { Id: this.chart.id };
  }

  get Id(): string {
    return this.chart.id;
  }
  get Name(): string {
    return this.chart.name;
  }
  set Name(name: unknown) {
    this.chart.name = text(name);
  }
  get ChartType(): string {
    return this.chart.type;
  }
  get PlotVisibleOnly(): unknown {
    return this.chart.settings.PlotVisibleOnly ?? true;
  }
  set PlotVisibleOnly(value: unknown) {
    this.chart.settings.PlotVisibleOnly = value === true;
  }

  get Series(): ChartSeriesList {
    return new ChartSeriesList(this.chart);
  }
  get Title(): ChartTitleObject {
    return new ChartTitleObject(this.part("Title"));
  }
  get Legend(): ChartLegendObject {
    return new ChartLegendObject(this.part("Legend"));
  }
  get Axes(): ChartAxesObject {
    return new ChartAxesObject(this.part("Axes"));
  }
  get Format(): ChartAreaFormatObject {
    return new ChartAreaFormatObject(this.part("Format"));
  }

  SetPosition(start: unknown, end?: unknown): void {
    guardCharts(this.sheet);
    const { area: first } = rangeArgument(this.host, this.sheet, start);
    const last = end === undefined ? first : rangeArgument(this.host, this.sheet, end).area;
    this.chart.place = enclose(first, last);
  }

  Delete(): void {
    guardCharts(this.sheet);
    const at = this.sheet.charts.indexOf(this.chart);
    if (at < 0) throw itemNotFound();
    this.sheet.charts.splice(at, 1);
  }

  private part(name: string): Record<string, unknown> {
    return partOf(this.chart.settings, name);
  }
}

class ChartSeriesList extends HostCollection<ChartSeriesObject> {
  readonly typeName = "ChartSeriesCollection";

  constructor(private readonly chart: SheetChart) {
    super();
  }

  items(): ChartSeriesObject[] {
    return this.chart.series.map((series) => new ChartSeriesObject(this.chart, series));
  }

  find(key: unknown): ChartSeriesObject | undefined {
    return typeof key === "number" ? this.items()[key] : undefined;
  }

  Add(name: unknown = "", index?: unknown): ChartSeriesObject {
    const [first] = this.chart.series;
    if (!first) throw invalidArgument("The chart has no cells.");
    const at = index === undefined ? this.chart.series.length : integer(index);
    const series = newSeries(text(name), first.values);
    this.chart.series.splice(at, 0, series);
    return new ChartSeriesObject(this.chart, series);
  }
}

class ChartSeriesObject extends HostObject {
  readonly typeName = "ChartSeries";

  constructor(
    private readonly chart: SheetChart,
    private readonly series: SheetChartSeries,
  ) {
    super();
  }

  get Name(): string {
    return this.series.name;
  }
  set Name(name: unknown) {
    this.series.name = text(name);
  }
  get HasDataLabels(): unknown {
    return this.series.settings.HasDataLabels ?? false;
  }
  set HasDataLabels(value: unknown) {
    this.series.settings.HasDataLabels = value === true;
  }
  get GapWidth(): unknown {
    return this.series.settings.GapWidth ?? 150;
  }
  set GapWidth(value: unknown) {
    this.series.settings.GapWidth = numberWithin(value, 0, 500);
  }
  get Overlap(): unknown {
    return this.series.settings.Overlap ?? 0;
  }
  set Overlap(value: unknown) {
    this.series.settings.Overlap = numberWithin(value, -100, 100);
  }
  get Format(): ChartSeriesFormatObject {
    return new ChartSeriesFormatObject(partOf(this.series.settings, "Format"));
  }
  /** As in Excel, labels that are not shown cannot be spoken to. */
  get DataLabels(): ChartDataLabelsObject {
    if (this.HasDataLabels !== true) throw invalidArgument("The series has no labels.");
    return new ChartDataLabelsObject(partOf(this.series.settings, "DataLabels"));
  }

  SetValues(source: unknown): void {
    this.series.values = sourceOf(source);
  }
  SetXAxisValues(source: unknown): void {
    this.series.categories = sourceOf(source);
  }
  Delete(): void {
    const at = this.chart.series.indexOf(this.series);
    if (at < 0) throw itemNotFound();
    this.chart.series.splice(at, 1);
  }
}

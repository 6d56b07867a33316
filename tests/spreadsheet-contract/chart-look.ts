import { rangeAddress, type SheetSpec } from "../../src/sheets";
import type { SheetReport } from "../excel-host/harness";
import type { Look } from "./look";

/** The charts of a sheet of the simulated Excel, in the words of a spec: what they show and where, not every line of their looks. */
export function readCharts(charts: SheetReport["charts"]): readonly Look[] {
  return charts.map(({ name, type, place, settings, series }) => {
    const { Title, Legend, Axes } = settings as unknown as ChartSettings;
    return {
      ...{ name, type, place, title: Title.Text, hasLegend: Legend.Visible },
      isFromTop: Axes.CategoryAxis.ReversePlotOrder,
      ends: [Axes.ValueAxis.Minimum, Axes.ValueAxis.Maximum ?? null],
      series: series.map((each) => {
        const { HasDataLabels, Format } = each.settings as unknown as SeriesSettings;
        const edge = [Format.Line.Color, Format.Line.LineStyle];
        const { values, categories } = each;
        return { name: each.name, values, categories, isLabelled: HasDataLabels, edge };
      }),
    };
  });
}

interface ChartSettings {
  readonly Title: { readonly Text: string };
  readonly Legend: { readonly Visible: boolean };
  readonly Axes: {
    readonly CategoryAxis: { readonly ReversePlotOrder: boolean };
    readonly ValueAxis: { readonly Minimum: number; readonly Maximum?: number };
  };
}

interface SeriesSettings {
  readonly HasDataLabels: boolean;
  readonly Format: { readonly Line: { readonly Color: string; readonly LineStyle: string } };
}

/** The same, from the spec. */
export function expectedCharts({ name: sheet, charts = [] }: SheetSpec): readonly Look[] {
  return charts.map(({ title, place, series, categories, isStacked, maximum }) => ({
    ...{ name: title, type: isStacked ? "BarStacked" : "BarClustered" },
    ...{ place: rangeAddress(place), title, hasLegend: isStacked, isFromTop: true },
    ends: [0, maximum],
    series: series.map(({ name, values }) => ({
      ...{ name, values: `${sheet}!${rangeAddress(values.range)}` },
      categories: `${sheet}!${rangeAddress(categories.range)}`,
      ...{ isLabelled: true, edge: ["#1B1B1B", "Continuous"] },
    })),
  }));
}

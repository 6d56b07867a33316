import type { Colour, RangeSpec } from "./range";

/** How a bar is filled; the hatchings can be told apart where the colours are not printed. */
export type BarPattern =
  | "solid"
  | "hollow"
  | "stripes"
  | "thin-stripes"
  | "back-stripes"
  | "dots"
  | "grid"
  | "lines"
  | "columns";

/**
 * A chart of lying bars over the cells of its sheet. What it shows stands in cells, too: bars follow from them, and whoever cannot see
 * the chart reads them.
 */
export interface ChartSpec {
  /** The cells that it covers. */
  readonly place: RangeSpec;
  readonly title: string;
  /** What it shows, in words, for those who do not see it. */
  readonly description: string;
  /** The cells that say what each bar is of, in one column or row; from the top of the chart to its bottom. */
  readonly categories: CellsOfChart<string>;
  readonly series: readonly SeriesSpec[];
  /** Bars of one category one behind the other, or a single series. */
  readonly isStacked: boolean;
  /** How figures are shown beside the bars and at the axis. */
  readonly numberFormat: string;
  /** Where the axis ends; null leaves it to the figures. */
  readonly maximum: number | null;
}

export interface SeriesSpec {
  /** What the legend says. */
  readonly name: string;
  readonly values: CellsOfChart<number>;
  readonly colour: Colour;
  readonly pattern: BarPattern;
}

/** Cells of the chart's own sheet, and what stands in them: programs show it until they compute. */
export interface CellsOfChart<Value extends string | number> {
  readonly range: RangeSpec;
  readonly values: readonly Value[];
}

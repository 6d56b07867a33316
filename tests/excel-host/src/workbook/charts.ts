import type { Rectangle } from "../grid";

/** Cells that a chart shows; they go with their sheet when it is renamed. */
export interface ChartSource {
  readonly sheetId: string;
  readonly area: Rectangle;
}

export interface SheetChartSeries {
  name: string;
  values: ChartSource;
  categories: ChartSource | null;
  /** What was set on it and on its parts, by PascalCase name. */
  readonly settings: Record<string, unknown>;
}

/** A chart over the cells of a sheet. What it looks like is kept and not drawn. */
export interface SheetChart {
  readonly id: string;
  name: string;
  readonly type: string;
  /** The cells that it covers; null until it has been put somewhere. */
  place: Rectangle | null;
  series: SheetChartSeries[];
  /** What was set on it and on its parts, by PascalCase name. */
  readonly settings: Record<string, unknown>;
}

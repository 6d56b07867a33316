import type { ReportedCell } from "../../core";

/** One cell with its place; rows and columns count from 1. */
export interface GridCell extends ReportedCell {
  readonly row: number;
  readonly column: number;
}

export type SheetVisibility = "visible" | "hidden" | "veryHidden";

/** A sheet as it was found: only the cells that hold something. */
export interface SheetGrid {
  readonly name: string;
  readonly visibility: SheetVisibility;
  /** Sorted by row, then column; no two cells share a place. */
  readonly cells: readonly GridCell[];
  readonly hiddenRows: ReadonlySet<number>;
  /** The header of its printed pages in Excel's code, `&L&10&"仿宋,Regular"责任单位：市商务局`; null where there is none. */
  readonly pageHeader: string | null;
}

/** A workbook as it was found, sheets in the order of their tabs. */
export interface WorkbookGrid {
  readonly sheets: readonly SheetGrid[];
  /** Whether any part refers to another workbook; such references are never followed. */
  readonly externalLinks: readonly string[];
  /** The instant in UTC at which the file says that it was saved, `2022-01-15T02:03:04Z`; null where it does not say. */
  readonly savedAt: string | null;
}

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
  /** What a person sees on it besides its cells; left out where nothing is known of that. */
  readonly extras?: SheetExtras;
}

/** What stands on a sheet besides its cells, and what hides them. */
export interface SheetExtras {
  /** What stands under merged cells shows only in their first. */
  readonly merges: readonly MergedArea[];
  readonly hiddenColumns: readonly ColumnSpan[];
  readonly comments: readonly SheetComment[];
  readonly drawings: readonly SheetDrawing[];
  /** Headers and footers of its printed pages, all of them, in Excel's code. */
  readonly pageTexts: readonly string[];
}

/** Cells that were made one, both ends inside. */
export interface MergedArea {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** Columns from one to another, both inside. */
export interface ColumnSpan {
  readonly first: number;
  readonly last: number;
}

/** A comment on a cell, with the answers to it. */
export interface SheetComment {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** What lies over the cells, by the cell under its upper left corner. */
export interface SheetDrawing {
  readonly row: number;
  readonly column: number;
  /** The words of a text box; null for a picture. */
  readonly text: string | null;
}

/** A workbook as it was found, sheets in the order of their tabs. */
export interface WorkbookGrid {
  readonly sheets: readonly SheetGrid[];
  /** Whether any part refers to another workbook; such references are never followed. */
  readonly externalLinks: readonly string[];
  /** The instant in UTC at which the file says that it was saved, `2022-01-15T02:03:04Z`; null where it does not say. */
  readonly savedAt: string | null;
  /** Which sheets are the form's, where the file holds several forms; left out where they are found by what they say. */
  readonly formSheets?: FormSheetNames;
}

/** A form's sheets by name; null for one that it lacks. */
export interface FormSheetNames {
  readonly entry: string;
  readonly cover: string | null;
  readonly table: string | null;
  readonly meta: string | null;
}

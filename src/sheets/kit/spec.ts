import type { ChartSpec } from "./chart";
import type { SheetVisibility } from "./grid";
import type { Colour, PlaceSpec, RangeSpec } from "./range";

export type { Colour, PlaceSpec, RangeSpec } from "./range";

/**
 * A sheet as plain data: what stands where, how it looks, what may be typed. It is rendered the same into an .xlsx file
 * and into live Excel. Rows and columns count from 1; widths are pixels at 96 dpi, heights points.
 */
export interface SheetSpec {
  readonly name: string;
  readonly visibility: SheetVisibility;
  readonly columns: readonly ColumnSpec[];
  readonly rows: readonly RowSpec[];
  readonly cells: readonly CellSpec[];
  readonly merges: readonly RangeSpec[];
  readonly validations: readonly ValidationSpec[];
  /** First rule wins. */
  readonly conditionalFormats: readonly ConditionalFormatSpec[];
  /** Bars behind figures between 0 and 1. */
  readonly dataBars?: readonly DataBarSpec[];
  readonly autoFilter: RangeSpec | null;
  /** What is drawn over the cells; in live Excel without hatchings. */
  readonly charts?: readonly ChartSpec[];
  /** One a cell at most; a cell with a link keeps the look of its style. */
  readonly links?: readonly LinkSpec[];
  /** Rows and columns that stay in view; the cell that is selected on opening. */
  readonly view: {
    readonly frozenRows: number;
    readonly frozenColumns: number;
    readonly activeCell: PlaceSpec;
  };
  readonly print: PrintSpec | null;
  /** Null leaves the sheet unprotected. */
  readonly protection: ProtectionSpec | null;
}

export interface ColumnSpec {
  readonly width: number;
  readonly hidden: boolean;
}

export interface RowSpec {
  readonly height: number;
  /** A printed page ends after this row. */
  readonly pageBreakAfter: boolean;
}

export interface CellSpec extends PlaceSpec {
  readonly value: CellSpecValue;
  readonly style: StyleSpec;
}

/** Strings are always text, never formulas, whatever they begin with. */
export type CellSpecValue =
  | null
  | string
  | number
  /** A formula without its leading `=`, and what it shows before a spreadsheet has computed it. */
  | { readonly formula: string; readonly result: string | number };

/** Style objects are shared between cells: equal styles are the same object wherever the builder can manage it. */
export interface StyleSpec {
  readonly font: FontSpec;
  readonly fill: Colour | null;
  readonly border: Colour | null;
  readonly horizontal: "left" | "center" | "right";
  readonly vertical: "top" | "middle" | "bottom";
  readonly indent: number;
  /** Long text wraps, or shrinks, or runs on. */
  readonly fit: "wrap" | "shrink" | "none";
  /** An Excel number format; `General` and `@` (text) included. */
  readonly numberFormat: string;
  readonly locked: boolean;
}

export interface FontSpec {
  readonly face: string;
  /** Points. */
  readonly size: number;
  readonly bold: boolean;
  readonly colour: Colour;
}

export interface ValidationSpec {
  readonly range: RangeSpec;
  readonly rule:
    | { readonly type: "list"; readonly choices: readonly string[] }
    | {
        readonly type: "whole" | "decimal";
        readonly minimum: number;
        readonly maximum: number | null;
      }
    | { readonly type: "text-length"; readonly maximum: number };
  readonly promptTitle: string;
  readonly prompt: string;
  /** What happens on a wrong entry; null lets everything pass. */
  readonly error: {
    readonly style: "stop" | "warning";
    readonly title: string;
    readonly text: string;
  } | null;
}

export interface ConditionalFormatSpec {
  readonly range: RangeSpec;
  /** An expression relative to the top left cell of the range, without the leading `=`. */
  readonly formula: string;
  readonly colour: Colour;
  readonly fill: Colour;
}

/** A bar behind every figure of a range, as long as the figure: none for 0, the whole cell for 1 and more. */
export interface DataBarSpec {
  readonly range: RangeSpec;
  readonly colour: Colour;
}

/** Whoever clicks the cell at this place goes to another one of the same workbook. */
export interface LinkSpec extends PlaceSpec {
  /** The sheet it leads to, and the address there, `C7`. */
  readonly sheet: string;
  readonly cell: string;
  /** What is shown while the mouse rests on the cell, at most 255 characters. */
  readonly tip?: string;
}

/** What a sheet is printed on. */
export type Paper = "A4" | "A3";

export interface PrintSpec {
  /** A4 where it is left out. */
  readonly paper?: Paper;
  readonly orientation: "portrait" | "landscape";
  /** Inches. */
  readonly margins: {
    readonly left: number;
    readonly right: number;
    readonly top: number;
    readonly bottom: number;
    readonly header: number;
    readonly footer: number;
  };
  readonly area: RangeSpec;
  /** Header rows repeated on every page, or null. */
  readonly repeatedRow: number | null;
  /** Null lets the sheet run over as many pages as it needs; the width is always one page. */
  readonly pagesTall: 1 | null;
  /** Excel's header and footer code, `&C— &P —`. */
  readonly header: string;
  readonly footer: string;
}

export interface ProtectionSpec {
  readonly allowFilter: boolean;
  readonly allowColumnWidths: boolean;
  readonly allowRowHeights: boolean;
}

/** A sheet that is built when its turn comes: a thousand of them never stand in memory together. */
export interface DeferredSheet extends Pick<SheetSpec, "name" | "visibility"> {
  readonly build: () => SheetSpec;
}

/** A workbook to be made, sheet by sheet. */
export interface DeferredWorkbook extends Omit<WorkbookSpec, "sheets"> {
  readonly sheets: readonly DeferredSheet[];
}

/** A workbook to be made. */
export interface WorkbookSpec {
  readonly title: string;
  readonly sheets: readonly SheetSpec[];
  /** The day that stands in the file's properties, `2022-01-04`; never the clock. */
  readonly createdOn: string;
  /** Sheets can be neither added, renamed nor removed. */
  readonly lockStructure: boolean;
}

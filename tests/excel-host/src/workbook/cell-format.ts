import {
  cellKey,
  cellsOf,
  containsCell,
  isEntireColumn,
  isEntireRow,
  isUnbounded,
  keyCell,
  type Cell,
  type Rectangle,
} from "../grid";

export type BorderSide = "Top" | "Bottom" | "Left" | "Right" | "DiagonalDown" | "DiagonalUp";
export type BorderAspect = "Style" | "Weight" | "Color" | "Tint";
export type FormatValue = string | number | boolean | null;

/** How a cell looks when nothing was set. */
const DEFAULTS = {
  numberFormat: "General",
  fillColor: "#FFFFFF",
  fontColor: "#000000",
  fontName: "Calibri",
  fontSize: 11,
  bold: false,
  italic: false,
  underline: "None",
  strikethrough: false,
  subscript: false,
  superscript: false,
  wrapText: false,
  horizontalAlignment: "General",
  verticalAlignment: "Bottom",
  indentLevel: 0,
  textOrientation: 0,
  shrinkToFit: false,
  readingOrder: "Context",
  locked: true,
  formulaHidden: false,
  autoIndent: false,
  style: "Normal",
} as const;

export type FormatProperty =
  | keyof typeof DEFAULTS
  | "fillPattern"
  | "fillPatternColor"
  | "fillTint"
  | "fontTint"
  | `border${BorderSide}${BorderAspect}`;

export type CellFormat = Partial<Record<FormatProperty, FormatValue>>;

const DEFAULT_FORMAT: CellFormat = DEFAULTS;
const DEFAULT_PROPERTIES = Object.keys(DEFAULTS) as FormatProperty[];

export const STANDARD_COLUMN_WIDTH = 48; // points
export const STANDARD_ROW_HEIGHT = 15;

/** The formats of a sheet: a cell's own goes before its row's, its row's before its column's. */
export class SheetFormats {
  readonly cells = new Map<number, CellFormat>();
  readonly rows = new Map<number, CellFormat>();
  readonly columns = new Map<number, CellFormat>();

  at({ row, column }: Cell, property: FormatProperty): FormatValue {
    const levels = [
      this.cells.get(cellKey(row, column)),
      this.rows.get(row),
      this.columns.get(column),
      DEFAULT_FORMAT,
    ];
    for (const level of levels) {
      const value = level?.[property];
      if (value !== undefined) return value;
    }
    return null;
  }

  /** Every property with a value at the cell. */
  all(cell: Cell): CellFormat {
    const own = this.cells.get(cellKey(cell.row, cell.column)) ?? {};
    const names = new Set([...DEFAULT_PROPERTIES, ...(Object.keys(own) as FormatProperty[])]);
    const all: CellFormat = {};
    for (const name of names) all[name] = this.at(cell, name);
    return all;
  }

  set(area: Rectangle, property: FormatProperty, value: FormatValue): void {
    if (!isUnbounded(area)) {
      for (const { row, column } of cellsOf(area)) {
        put(this.cells, cellKey(row, column), property, value);
      }
      return;
    }
    for (const [key, format] of this.cells) {
      if (property in format && containsCell(area, keyCell(key))) format[property] = value;
    }
    if (isEntireColumn(area)) {
      for (let column = area.column; column < area.column + area.columns; column++) {
        put(this.columns, column, property, value);
        for (const [row, format] of this.rows) {
          if (property in format) put(this.cells, cellKey(row, column), property, value);
        }
      }
    } else {
      for (let row = area.row; row < area.row + area.rows; row++) {
        put(this.rows, row, property, value);
      }
    }
  }

  /** The common value, or null where cells differ, as Excel reports it. */
  common(area: Rectangle, property: FormatProperty): FormatValue {
    const first = this.at(area, property);
    if (isUnbounded(area)) {
      for (const [key, format] of this.cells) {
        const isOther = property in format && format[property] !== first;
        if (isOther && containsCell(area, keyCell(key))) return null;
      }
      return first;
    }
    for (const cell of cellsOf(area)) if (this.at(cell, property) !== first) return null;
    return first;
  }

  clear(area: Rectangle): void {
    for (const key of [...this.cells.keys()]) {
      if (containsCell(area, keyCell(key))) this.cells.delete(key);
    }
    if (isEntireColumn(area)) {
      for (let i = 0; i < area.columns; i++) this.columns.delete(area.column + i);
    }
    if (isEntireRow(area)) for (let i = 0; i < area.rows; i++) this.rows.delete(area.row + i);
  }

  /** The cells that look different from an untouched one; a lock alone does not show. */
  *visible(): Generator<number> {
    for (const [key, format] of this.cells) {
      const shows = (Object.entries(format) as [FormatProperty, FormatValue][]).some(
        ([name, value]) => name !== "locked" && value !== DEFAULT_FORMAT[name],
      );
      if (shows) yield key;
    }
  }
}

function put(
  formats: Map<number, CellFormat>,
  key: number,
  property: FormatProperty,
  value: FormatValue,
): void {
  const format = formats.get(key);
  if (format) format[property] = value;
  else formats.set(key, { [property]: value });
}

import { HostObject } from "../wire";
import {
  STANDARD_COLUMN_WIDTH,
  STANDARD_ROW_HEIGHT,
  type FormatProperty,
  type FormatValue,
  type Place,
} from "../workbook";
import { integer, numberWithin, oneOf } from "./arguments";
import { BorderList } from "./range-borders";
import { FillObject, FontObject, LockObject } from "./range-fill-font";
import { setFormat } from "./set-format";

const WIDEST_COLUMN = 1_790;
const HIGHEST_ROW = 409.5;
const MOST_LINES = 100_000;
const HORIZONTAL = [
  "General",
  "Left",
  "Center",
  "Right",
  "Fill",
  "Justify",
  "CenterAcrossSelection",
  "Distributed",
] as const;

/** Excel's RangeFormat: alignment and the sizes of the range's rows and columns. */
export class RangeFormatObject extends HostObject {
  readonly typeName = "RangeFormat";

  constructor(private readonly place: Place) {
    super();
  }

  get Fill(): HostObject {
    return new FillObject(this.place);
  }
  get Font(): HostObject {
    return new FontObject(this.place);
  }
  get Borders(): HostObject {
    return new BorderList(this.place);
  }
  get Protection(): HostObject {
    return new LockObject(this.place);
  }

  get WrapText(): FormatValue {
    return this.read("wrapText");
  }
  set WrapText(wraps: unknown) {
    this.write("wrapText", wraps === true);
  }

  get HorizontalAlignment(): FormatValue {
    return this.read("horizontalAlignment");
  }
  set HorizontalAlignment(alignment: unknown) {
    this.write("horizontalAlignment", oneOf(alignment, HORIZONTAL));
  }

  get VerticalAlignment(): FormatValue {
    return this.read("verticalAlignment");
  }
  set VerticalAlignment(alignment: unknown) {
    const allowed = ["Top", "Center", "Bottom", "Justify", "Distributed"] as const;
    this.write("verticalAlignment", oneOf(alignment, allowed));
  }

  get IndentLevel(): FormatValue {
    return this.read("indentLevel");
  }
  set IndentLevel(level: unknown) {
    this.write("indentLevel", numberWithin(integer(level), 0, 250));
  }

  get TextOrientation(): FormatValue {
    return this.read("textOrientation");
  }
  set TextOrientation(degrees: unknown) {
    this.write("textOrientation", degrees === 180 ? 180 : numberWithin(degrees, -90, 90));
  }

  get ShrinkToFit(): FormatValue {
    return this.read("shrinkToFit");
  }
  set ShrinkToFit(shrinks: unknown) {
    this.write("shrinkToFit", shrinks === true);
  }

  get ReadingOrder(): FormatValue {
    return this.read("readingOrder");
  }
  set ReadingOrder(order: unknown) {
    this.write("readingOrder", oneOf(order, ["Context", "LeftToRight", "RightToLeft"]));
  }

  get AutoIndent(): FormatValue {
    return this.read("autoIndent");
  }
  set AutoIndent(indents: unknown) {
    this.write("autoIndent", indents === true);
  }

  AdjustIndent(amount: unknown): void {
    const level = Number(this.IndentLevel ?? 0) + Number(amount);
    this.write("indentLevel", Math.max(0, level));
  }

  get ColumnWidth(): number | null {
    const { sheet, area } = this.place;
    return commonSize(sheet.columnWidths, area.column, area.columns, STANDARD_COLUMN_WIDTH);
  }
  set ColumnWidth(width: unknown) {
    const { sheet, area } = this.place;
    const points = numberWithin(width, 0, WIDEST_COLUMN);
    sheet.guard(area, "columns");
    for (let i = 0; i < area.columns; i++) sheet.columnWidths.set(area.column + i, points);
  }

  get RowHeight(): number | null {
    const { sheet, area } = this.place;
    return commonSize(sheet.rowHeights, area.row, area.rows, STANDARD_ROW_HEIGHT);
  }
  set RowHeight(height: unknown) {
    const { sheet, area } = this.place;
    const points = numberWithin(height, 0, HIGHEST_ROW);
    sheet.guard(area, "rows");
    const count = Math.min(area.rows, MOST_LINES);
    for (let i = 0; i < count; i++) sheet.rowHeights.set(area.row + i, points);
  }

  get UseStandardWidth(): boolean {
    return this.ColumnWidth === STANDARD_COLUMN_WIDTH;
  }
  set UseStandardWidth(isStandard: unknown) {
    if (isStandard !== true) return;
    const { sheet, area } = this.place;
    sheet.guard(area, "columns");
    forgetSizes(sheet.columnWidths, area.column, area.columns);
  }

  get UseStandardHeight(): boolean {
    return this.RowHeight === STANDARD_ROW_HEIGHT;
  }
  set UseStandardHeight(isStandard: unknown) {
    if (isStandard === true) this.AutofitRows();
  }

  /** Columns as wide as their longest text: a guess, without any font. */
  AutofitColumns(): void {
    const { sheet, area } = this.place;
    sheet.guard(area, "columns");
    const used = sheet.used(true);
    if (!used) return;
    const right = Math.min(area.column + area.columns, used.column + used.columns);
    const bottom = Math.min(area.row + area.rows, used.row + used.rows);
    for (let column = area.column; column < right; column++) {
      let longest = 0;
      for (let row = Math.max(area.row, used.row); row < bottom; row++) {
        const lines = sheet.text({ row, column }).split("\n");
        longest = Math.max(longest, ...lines.map((line) => line.length));
      }
      const width = Math.round((longest * 5.25 + 7) * 100) / 100;
      if (longest > 0) sheet.columnWidths.set(column, Math.min(WIDEST_COLUMN, width));
    }
  }

  AutofitRows(): void {
    const { sheet, area } = this.place;
    sheet.guard(area, "rows");
    forgetSizes(sheet.rowHeights, area.row, area.rows);
  }

  private read(property: FormatProperty): FormatValue {
    return this.place.sheet.formats.common(this.place.area, property);
  }

  private write(property: FormatProperty, value: FormatValue): void {
    setFormat(this.place, property, value);
  }
}

function commonSize(
  sizes: ReadonlyMap<number, number>,
  from: number,
  count: number,
  standard: number,
): number | null {
  const first = sizes.get(from) ?? standard;
  for (let i = from; i < from + Math.min(count, MOST_LINES); i++) {
    if ((sizes.get(i) ?? standard) !== first) return null;
  }
  return first;
}

function forgetSizes(sizes: Map<number, number>, from: number, count: number): void {
  for (const line of [...sizes.keys()]) if (line >= from && line < from + count) sizes.delete(line);
}

import { cellCount } from "../grid";
import { HostObject } from "../wire";
import type { FormatProperty, FormatValue, Place } from "../workbook";
import { colour, numberWithin, oneOf, text } from "./arguments";
import { setFormat } from "./set-format";

abstract class FormatPart extends HostObject {
  constructor(protected readonly place: Place) {
    super();
  }

  protected read(property: FormatProperty): FormatValue {
    return this.place.sheet.formats.common(this.place.area, property);
  }

  protected write(property: FormatProperty, value: FormatValue): void {
    setFormat(this.place, property, value);
  }
}

export class FillObject extends FormatPart {
  readonly typeName = "RangeFill";

  get Color(): FormatValue {
    return this.read("fillColor");
  }
  set Color(value: unknown) {
    this.write("fillColor", colour(value));
  }
  get Pattern(): FormatValue {
    return this.read("fillPattern");
  }
  set Pattern(value: unknown) {
    this.write("fillPattern", text(value));
  }
  get PatternColor(): FormatValue {
    return this.read("fillPatternColor");
  }
  set PatternColor(value: unknown) {
    this.write("fillPatternColor", colour(value));
  }
  get TintAndShade(): FormatValue {
    return this.read("fillTint");
  }
  set TintAndShade(value: unknown) {
    this.write("fillTint", numberWithin(value, -1, 1));
  }

  Clear(): void {
    this.write("fillColor", "#FFFFFF");
  }
}

export class FontObject extends FormatPart {
  readonly typeName = "RangeFont";

  get Name(): FormatValue {
    return this.read("fontName");
  }
  set Name(value: unknown) {
    this.write("fontName", text(value));
  }
  get Size(): FormatValue {
    return this.read("fontSize");
  }
  set Size(value: unknown) {
    this.write("fontSize", numberWithin(value, 1, 409));
  }
  get Color(): FormatValue {
    return this.read("fontColor");
  }
  set Color(value: unknown) {
    this.write("fontColor", colour(value));
  }
  get Bold(): FormatValue {
    return this.read("bold");
  }
  set Bold(value: unknown) {
    this.write("bold", value === true);
  }
  get Italic(): FormatValue {
    return this.read("italic");
  }
  set Italic(value: unknown) {
    this.write("italic", value === true);
  }
  get Underline(): FormatValue {
    return this.read("underline");
  }
  set Underline(value: unknown) {
    const kinds = ["None", "Single", "Double", "SingleAccountant", "DoubleAccountant"] as const;
    this.write("underline", oneOf(value, kinds));
  }
  get Strikethrough(): FormatValue {
    return this.ofCharacters("strikethrough");
  }
  set Strikethrough(value: unknown) {
    this.write("strikethrough", value === true);
  }
  get Subscript(): FormatValue {
    return this.ofCharacters("subscript");
  }
  set Subscript(value: unknown) {
    this.write("subscript", value === true);
  }
  get Superscript(): FormatValue {
    return this.ofCharacters("superscript");
  }
  set Superscript(value: unknown) {
    this.write("superscript", value === true);
  }
  get TintAndShade(): FormatValue {
    return this.read("fontTint");
  }
  set TintAndShade(value: unknown) {
    this.write("fontTint", numberWithin(value, -1, 1));
  }

  /** Null where the characters of a cell differ. */
  private ofCharacters(property: "strikethrough" | "subscript" | "superscript"): FormatValue {
    const { sheet, area } = this.place;
    const own = this.read(property);
    const runs = cellCount(area) === 1 ? sheet.runsAt(area) : null;
    const values = new Set(runs?.map((run) => run[property] ?? own) ?? [own]);
    const [first = own] = values;
    return values.size > 1 ? null : first;
  }
}

/** On a protected sheet locks cannot be changed, whatever allowFormatCells says. */
export class LockObject extends FormatPart {
  readonly typeName = "FormatProtection";

  get Locked(): FormatValue {
    return this.read("locked");
  }
  set Locked(value: unknown) {
    this.lock("locked", value === true);
  }
  get FormulaHidden(): FormatValue {
    return this.read("formulaHidden");
  }
  set FormulaHidden(value: unknown) {
    this.lock("formulaHidden", value === true);
  }

  private lock(property: "locked" | "formulaHidden", value: boolean): void {
    this.place.sheet.guard(this.place.area, "structure");
    this.place.sheet.formats.set(this.place.area, property, value);
  }
}

import { intersect } from "../grid";
import { parseFormula } from "../formula";
import {
  Bag,
  HostCollection,
  HostObject,
  invalidArgument,
  invalidOperation,
  NOTHING,
} from "../wire";
import type { ConditionalFormat, Place } from "../workbook";
import { integer, oneOf } from "./arguments";
import type { Host } from "./host";
import type { RangeObject } from "./range";

const TYPES = [
  "Custom",
  "DataBar",
  "ColorScale",
  "IconSet",
  "TopBottom",
  "PresetCriteria",
  "ContainsText",
  "CellValue",
] as const;
type Type = (typeof TYPES)[number];

export class ConditionalFormatList extends HostCollection<ConditionalFormatObject> {
  readonly typeName = "ConditionalFormatCollection";

  constructor(
    private readonly host: Host,
    private readonly place: Place,
  ) {
    super();
  }

  items(): ConditionalFormatObject[] {
    const { sheet, area } = this.place;
    return sheet.conditionalFormats
      .filter((format) => intersect(format.area, area))
      .sort((one, other) => one.priority - other.priority)
      .map((format) => new ConditionalFormatObject(this.host, this.place, format));
  }

  find(id: unknown): ConditionalFormatObject | undefined {
    return this.items().find(({ format }) => format.id === id);
  }

  /** The newest comes first. */
  Add(type: unknown): ConditionalFormatObject {
    const { sheet, area } = this.place;
    sheet.guard(area, "structure");
    const format: ConditionalFormat = {
      id: this.host.workbook.newId(),
      area,
      type: oneOf(type, TYPES),
      priority: 0,
      stopIfTrue: false,
      settings: {},
    };
    for (const other of sheet.conditionalFormats) other.priority++;
    sheet.conditionalFormats.push(format);
    return new ConditionalFormatObject(this.host, this.place, format);
  }

  ClearAll(): void {
    this.place.sheet.guard(this.place.area, "structure");
    this.place.sheet.cutConditionalFormats(this.place.area);
  }
}

export class ConditionalFormatObject extends HostObject {
  readonly typeName = "ConditionalFormat";

  constructor(
    private readonly host: Host,
    private readonly place: Place,
    readonly format: ConditionalFormat,
  ) {
    super();
  }

  override identity(): Record<string, unknown> {
    return { Id: this.format.id };
  }

  get Id(): string {
    return this.format.id;
  }
  get Type(): string {
    return this.format.type;
  }

  get Priority(): number {
    return this.format.priority;
  }
  /** The others close up, so that priorities stay without gaps. */
  set Priority(value: unknown) {
    const { sheet } = this.place;
    const others = sheet.conditionalFormats
      .filter((format) => format !== this.format)
      .sort((one, other) => one.priority - other.priority);
    const wanted = integer(value, -others.length - 1);
    const at = wanted < 0 ? others.length + 1 + wanted : Math.min(wanted, others.length);
    const ordered = [...others.slice(0, at), this.format, ...others.slice(at)];
    for (const [index, format] of ordered.entries()) format.priority = index;
  }

  get StopIfTrue(): boolean {
    return this.format.stopIfTrue;
  }
  set StopIfTrue(stops: unknown) {
    this.format.stopIfTrue = stops === true;
  }

  get Custom(): HostObject {
    return this.part("Custom") ?? this.wrongPart();
  }
  get CustomOrNullObject(): HostObject {
    return this.part("Custom") ?? NOTHING;
  }
  get CellValue(): HostObject {
    return this.part("CellValue") ?? this.wrongPart();
  }
  get CellValueOrNullObject(): HostObject {
    return this.part("CellValue") ?? NOTHING;
  }
  get TextComparison(): HostObject {
    return this.part("ContainsText") ?? this.wrongPart();
  }
  get TextComparisonOrNullObject(): HostObject {
    return this.part("ContainsText") ?? NOTHING;
  }
  get ColorScale(): HostObject {
    return this.part("ColorScale") ?? this.wrongPart();
  }
  get ColorScaleOrNullObject(): HostObject {
    return this.part("ColorScale") ?? NOTHING;
  }
  get DataBar(): HostObject {
    return this.part("DataBar") ?? this.wrongPart();
  }
  get DataBarOrNullObject(): HostObject {
    return this.part("DataBar") ?? NOTHING;
  }
  get IconSet(): HostObject {
    return this.part("IconSet") ?? this.wrongPart();
  }
  get IconSetOrNullObject(): HostObject {
    return this.part("IconSet") ?? NOTHING;
  }
  get TopBottom(): HostObject {
    return this.part("TopBottom") ?? this.wrongPart();
  }
  get TopBottomOrNullObject(): HostObject {
    return this.part("TopBottom") ?? NOTHING;
  }
  get Preset(): HostObject {
    return this.part("PresetCriteria") ?? this.wrongPart();
  }
  get PresetOrNullObject(): HostObject {
    return this.part("PresetCriteria") ?? NOTHING;
  }

  GetRange(): RangeObject {
    return this.host.range({ sheet: this.place.sheet, area: this.format.area });
  }
  GetRanges(): HostObject {
    return this.host.areas(this.place.sheet, [this.format.area]);
  }
  GetRangeOrNullObject(): HostObject {
    return this.GetRange();
  }

  Delete(): void {
    const { sheet } = this.place;
    sheet.guard(this.format.area, "structure");
    sheet.conditionalFormats = sheet.conditionalFormats.filter((format) => format !== this.format);
  }

  /** What is set on it is kept; rules by formula and by value are computed, the other kinds only stored. */
  private part(type: Type): HostObject | null {
    if (this.format.type !== type) return null;
    return type === "Custom"
      ? new CustomPart(this.format)
      : new Bag(`${type}ConditionalFormat`, this.format.settings);
  }

  private wrongPart(): never {
    throw invalidOperation(`This conditional format is a ${this.format.type}.`);
  }
}

class CustomPart extends HostObject {
  readonly typeName = "CustomConditionalFormat";
  private readonly bag: Bag;

  constructor(format: ConditionalFormat) {
    super();
    this.bag = new Bag(this.typeName, format.settings);
  }

  get Rule(): HostObject {
    return new FormulaRule(this.bag.part("Rule").data);
  }
  get Format(): HostObject {
    return new Bag("ConditionalRangeFormat", this.bag.part("Format").data);
  }
}

class FormulaRule extends HostObject {
  readonly typeName = "ConditionalFormatRule";

  constructor(private readonly settings: Record<string, unknown>) {
    super();
  }

  get Formula(): unknown {
    return this.settings.Formula ?? "";
  }
  set Formula(formula: unknown) {
    if (typeof formula !== "string" || !parseFormula(formula.replace(/^=/, ""))) {
      throw invalidArgument(`Not a formula: ${String(formula)}`);
    }
    this.settings.Formula = formula;
  }
}

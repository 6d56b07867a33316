import type { Rectangle } from "../grid";
import { HostCollection, HostObject, invalidArgument } from "../wire";
import type { BorderAspect, BorderSide, FormatProperty, FormatValue, Place } from "../workbook";
import { colour, numberWithin, oneOf } from "./arguments";

const SIDES = [
  "EdgeTop",
  "EdgeBottom",
  "EdgeLeft",
  "EdgeRight",
  "InsideVertical",
  "InsideHorizontal",
  "DiagonalDown",
  "DiagonalUp",
] as const;
type Side = (typeof SIDES)[number];

const LINE_STYLES = [
  "None",
  "Continuous",
  "Dash",
  "DashDot",
  "DashDotDot",
  "Dot",
  "Double",
  "SlantDashDot",
] as const;

export class BorderList extends HostCollection<BorderObject> {
  readonly typeName = "RangeBorderCollection";

  constructor(private readonly place: Place) {
    super();
  }

  items(): BorderObject[] {
    return SIDES.map((side) => new BorderObject(this.place, side));
  }

  find(key: unknown): BorderObject | undefined {
    const name = String(key).toLowerCase();
    const side = SIDES.find((each) => each.toLowerCase() === name);
    return side && new BorderObject(this.place, side);
  }

  override item(key: unknown): BorderObject {
    const border = this.find(key);
    if (!border) throw invalidArgument(`No border '${String(key)}'.`);
    return border;
  }
}

export class BorderObject extends HostObject {
  readonly typeName = "RangeBorder";

  constructor(
    private readonly place: Place,
    private readonly side: Side,
  ) {
    super();
  }

  override identity(): Record<string, unknown> {
    return { _Id: this.side };
  }

  get SideIndex(): string {
    return this.side;
  }

  get Style(): FormatValue {
    return this.read("Style", "None");
  }
  set Style(value: unknown) {
    this.write("Style", oneOf(value, LINE_STYLES));
  }

  get Weight(): FormatValue {
    return this.read("Weight", "Thin");
  }
  set Weight(value: unknown) {
    this.write("Weight", oneOf(value, ["Hairline", "Thin", "Medium", "Thick"]));
    this.draw();
  }

  get Color(): FormatValue {
    return this.read("Color", "#000000");
  }
  set Color(value: unknown) {
    this.write("Color", colour(value));
    this.draw();
  }

  get TintAndShade(): FormatValue {
    return this.read("Tint", null);
  }
  set TintAndShade(value: unknown) {
    this.write("Tint", numberWithin(value, -1, 1));
  }

  /** A colour or a weight makes a line where there was none. */
  private draw(): void {
    if (this.Style === "None") this.write("Style", "Continuous");
  }

  private read(aspect: BorderAspect, absent: FormatValue): FormatValue {
    const values = cellsAlong(this.place.area, this.side).map(
      ({ area, side }) => this.place.sheet.formats.common(area, propertyOf(side, aspect)) ?? absent,
    );
    const [first] = values;
    if (first === undefined) return absent;
    return values.every((value) => value === first) ? first : null;
  }

  private write(aspect: BorderAspect, value: FormatValue): void {
    const { sheet, area: whole } = this.place;
    sheet.guard(whole, "format");
    for (const { area, side } of cellsAlong(whole, this.side)) {
      sheet.formats.set(area, propertyOf(side, aspect), value);
    }
    sheet.workbook.formatChanges.push(this.place);
  }
}

const propertyOf = (side: BorderSide, aspect: BorderAspect): FormatProperty =>
  `border${side}${aspect}`;

/** The cells that a border belongs to, and the name of that side of theirs. */
function cellsAlong(area: Rectangle, side: Side): { area: Rectangle; side: BorderSide }[] {
  const { row, column, rows, columns } = area;
  switch (side) {
    case "EdgeTop":
      return [{ area: { ...area, rows: 1 }, side: "Top" }];
    case "EdgeBottom":
      return [{ area: { ...area, row: row + rows - 1, rows: 1 }, side: "Bottom" }];
    case "EdgeLeft":
      return [{ area: { ...area, columns: 1 }, side: "Left" }];
    case "EdgeRight":
      return [{ area: { ...area, column: column + columns - 1, columns: 1 }, side: "Right" }];
    case "InsideHorizontal":
      if (rows === 1) return [];
      return [
        { area: { ...area, rows: rows - 1 }, side: "Bottom" },
        { area: { ...area, row: row + 1, rows: rows - 1 }, side: "Top" },
      ];
    case "InsideVertical":
      if (columns === 1) return [];
      return [
        { area: { ...area, columns: columns - 1 }, side: "Right" },
        { area: { ...area, column: column + 1, columns: columns - 1 }, side: "Left" },
      ];
    case "DiagonalDown":
    case "DiagonalUp":
      return [{ area, side }];
  }
}

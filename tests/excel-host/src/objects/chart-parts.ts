import { HostObject, isRecord } from "../wire";
import { colour, numberWithin, oneOf, text } from "./arguments";

type Settings = Record<string, unknown>;

/** What was set on a part, by its name. */
export function partOf(settings: Settings, name: string): Settings {
  const present = settings[name];
  const part: Settings = isRecord(present) ? present : {};
  settings[name] = part;
  return part;
}

/** A part of a chart: what is set on it is kept, and says so when it is asked for. */
export abstract class ChartPart extends HostObject {
  constructor(protected readonly settings: Settings) {
    super();
  }

  protected part(name: string): Settings {
    return partOf(this.settings, name);
  }

  protected read(name: string, standard: unknown): unknown {
    return this.settings[name] ?? standard;
  }
}

class ChartFillObject extends ChartPart {
  readonly typeName = "ChartFill";

  SetSolidColor(value: unknown): void {
    this.settings.Color = colour(value);
  }
  Clear(): void {
    delete this.settings.Color;
  }
}

abstract class LinePart extends ChartPart {
  get Color(): unknown {
    return this.read("Color", "#000000");
  }
  set Color(value: unknown) {
    this.settings.Color = colour(value);
  }
  get LineStyle(): unknown {
    return this.read("LineStyle", "Automatic");
  }
  set LineStyle(value: unknown) {
    this.settings.LineStyle = oneOf(value, LINE_STYLES);
  }
  get Weight(): unknown {
    return this.read("Weight", 0.75);
  }
  set Weight(value: unknown) {
    this.settings.Weight = numberWithin(value, 0, 1584);
  }

  Clear(): void {
    this.settings.LineStyle = "None";
  }
}

const LINE_STYLES = [
  ...(["None", "Continuous", "Dash", "DashDot", "DashDotDot", "Dot"] as const),
  ...(["Grey25", "Grey50", "Grey75", "Automatic", "RoundDot"] as const),
] as const;

export class ChartLineFormatObject extends LinePart {
  readonly typeName = "ChartLineFormat";
}

class ChartBorderObject extends LinePart {
  readonly typeName = "ChartBorder";
}

class ChartFontObject extends ChartPart {
  readonly typeName = "ChartFont";

  get Name(): unknown {
    return this.read("Name", "Calibri");
  }
  set Name(value: unknown) {
    this.settings.Name = text(value);
  }
  get Size(): unknown {
    return this.read("Size", 10);
  }
  set Size(value: unknown) {
    this.settings.Size = numberWithin(value, 1, 409);
  }
  get Color(): unknown {
    return this.read("Color", "#000000");
  }
  set Color(value: unknown) {
    this.settings.Color = colour(value);
  }
  get Bold(): unknown {
    return this.read("Bold", false);
  }
  set Bold(value: unknown) {
    this.settings.Bold = value === true;
  }
}

/** Letters, filling and border, as a chart's area, title, legend and labels have them. */
abstract class FramedFormat extends ChartPart {
  get Fill(): ChartFillObject {
    return new ChartFillObject(this.part("Fill"));
  }
  get Font(): ChartFontObject {
    return new ChartFontObject(this.part("Font"));
  }
  get Border(): ChartBorderObject {
    return new ChartBorderObject(this.part("Border"));
  }
}

export class ChartAreaFormatObject extends FramedFormat {
  readonly typeName = "ChartAreaFormat";
}
class ChartTitleFormatObject extends FramedFormat {
  readonly typeName = "ChartTitleFormat";
}
class ChartLegendFormatObject extends FramedFormat {
  readonly typeName = "ChartLegendFormat";
}
class ChartDataLabelFormatObject extends FramedFormat {
  readonly typeName = "ChartDataLabelFormat";
}

export class ChartSeriesFormatObject extends ChartPart {
  readonly typeName = "ChartSeriesFormat";

  get Fill(): ChartFillObject {
    return new ChartFillObject(this.part("Fill"));
  }
  get Line(): ChartLineFormatObject {
    return new ChartLineFormatObject(this.part("Line"));
  }
}

export class ChartTitleObject extends ChartPart {
  readonly typeName = "ChartTitle";

  get Text(): unknown {
    return this.read("Text", "");
  }
  set Text(value: unknown) {
    this.settings.Text = text(value);
  }
  get Visible(): unknown {
    return this.read("Visible", true);
  }
  set Visible(value: unknown) {
    this.settings.Visible = value === true;
  }
  get Format(): ChartTitleFormatObject {
    return new ChartTitleFormatObject(this.part("Format"));
  }
}

export class ChartLegendObject extends ChartPart {
  readonly typeName = "ChartLegend";

  get Visible(): unknown {
    return this.read("Visible", true);
  }
  set Visible(value: unknown) {
    this.settings.Visible = value === true;
  }
  get Position(): unknown {
    return this.read("Position", "Right");
  }
  set Position(value: unknown) {
    const places = ["Top", "Bottom", "Left", "Right", "Corner", "Custom"] as const;
    this.settings.Position = oneOf(value, places);
  }
  get Format(): ChartLegendFormatObject {
    return new ChartLegendFormatObject(this.part("Format"));
  }
}

export class ChartDataLabelsObject extends ChartPart {
  readonly typeName = "ChartDataLabels";

  get ShowValue(): unknown {
    return this.read("ShowValue", true);
  }
  set ShowValue(value: unknown) {
    this.settings.ShowValue = value === true;
  }
  get NumberFormat(): unknown {
    return this.read("NumberFormat", "General");
  }
  set NumberFormat(value: unknown) {
    this.settings.NumberFormat = text(value);
  }
  get Position(): unknown {
    return this.read("Position", "OutsideEnd");
  }
  set Position(value: unknown) {
    const places = ["None", "Center", "InsideEnd", "InsideBase", "OutsideEnd"] as const;
    this.settings.Position = oneOf(value, places);
  }
  get Format(): ChartDataLabelFormatObject {
    return new ChartDataLabelFormatObject(this.part("Format"));
  }
}

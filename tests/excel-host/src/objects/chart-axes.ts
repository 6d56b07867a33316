import { integer, oneOf, text } from "./arguments";
import { ChartLineFormatObject, ChartPart } from "./chart-parts";

export class ChartAxesObject extends ChartPart {
  readonly typeName = "ChartAxes";

  get CategoryAxis(): ChartAxisObject {
    return new ChartAxisObject(this.part("CategoryAxis"));
  }
  get ValueAxis(): ChartAxisObject {
    return new ChartAxisObject(this.part("ValueAxis"));
  }
}

class ChartAxisObject extends ChartPart {
  readonly typeName = "ChartAxis";

  get ReversePlotOrder(): unknown {
    return this.read("ReversePlotOrder", false);
  }
  set ReversePlotOrder(value: unknown) {
    this.settings.ReversePlotOrder = value === true;
  }
  get Minimum(): unknown {
    return this.read("Minimum", "");
  }
  set Minimum(value: unknown) {
    this.settings.Minimum = Number(value);
  }
  get Maximum(): unknown {
    return this.read("Maximum", "");
  }
  set Maximum(value: unknown) {
    this.settings.Maximum = Number(value);
  }
  get NumberFormat(): unknown {
    return this.read("NumberFormat", "General");
  }
  set NumberFormat(value: unknown) {
    this.settings.NumberFormat = text(value);
  }
  get TickLabelPosition(): unknown {
    return this.read("TickLabelPosition", "NextToAxis");
  }
  set TickLabelPosition(value: unknown) {
    const places = ["NextToAxis", "High", "Low", "None"] as const;
    this.settings.TickLabelPosition = oneOf(value, places);
  }
  get TickLabelSpacing(): unknown {
    return this.read("TickLabelSpacing", "");
  }
  set TickLabelSpacing(value: unknown) {
    this.settings.TickLabelSpacing = integer(value, 1);
  }
  get MajorTickMark(): unknown {
    return this.read("MajorTickMark", "Outside");
  }
  set MajorTickMark(value: unknown) {
    const marks = ["None", "Cross", "Inside", "Outside"] as const;
    this.settings.MajorTickMark = oneOf(value, marks);
  }
  get MajorGridlines(): ChartGridlinesObject {
    return new ChartGridlinesObject(this.part("MajorGridlines"));
  }
}

class ChartGridlinesObject extends ChartPart {
  readonly typeName = "ChartGridlines";

  get Visible(): unknown {
    return this.read("Visible", true);
  }
  set Visible(value: unknown) {
    this.settings.Visible = value === true;
  }
  get Format(): ChartGridlinesFormatObject {
    return new ChartGridlinesFormatObject(this.part("Format"));
  }
}

class ChartGridlinesFormatObject extends ChartPart {
  readonly typeName = "ChartGridlinesFormat";

  get Line(): ChartLineFormatObject {
    return new ChartLineFormatObject(this.part("Line"));
  }
}

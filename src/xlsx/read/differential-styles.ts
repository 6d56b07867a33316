import { builtInFormatCode } from "../../core";
import type { Differential } from "../../sheets";
import { Refusal } from "../limits";
import { scanXml, type XmlAttributes } from "../xml";
import { type Brightness, brightnessOfDigits, type Ground, isReadable } from "./colours";
import type { ColourOf } from "./palette";
import { cutElements } from "./tail-elements";
import { markOf } from "./text-runs";

/** Reads the elements of one `dxf`, wherever it stands. */
export class DifferentialReader {
  readonly read: Differential = {};
  private section = "";
  /** In a solid fill the ground is the background colour, unlike in a cell's own; without a pattern it is solid. */
  private pattern = "none";
  private front: Brightness = null;
  private back: Brightness = null;
  private stops: Brightness[] = [];

  constructor(private readonly colourOf: ColourOf) {}

  /** @param depth of the element below `dxf`, which has none */
  open(name: string, attributes: XmlAttributes, depth: number): void {
    if (depth === 1) this.section = name;
    if (name === "numFmt") {
      this.read.formatCode =
        attributes.get("formatCode") ?? builtInFormatCode(Number(attributes.get("numFmtId")));
    } else if (this.section === "font") {
      if (name === "color") this.read.font = this.colourOf(attributes);
      else if (markOf(name, attributes) === "struck") this.read.isStruck = true;
    } else if (this.section === "fill") this.openFill(name, attributes);
  }

  private openFill(name: string, attributes: XmlAttributes): void {
    if (name === "patternFill") {
      this.pattern = attributes.get("patternType") ?? "solid";
    } else if (name === "fgColor") this.front = this.colourOf(attributes);
    else if (name === "bgColor") this.back = this.colourOf(attributes);
    else if (name === "gradientFill") this.pattern = name;
    else if (name === "color") this.stops.push(this.colourOf(attributes));
    const ground = this.groundOf(this.pattern);
    if (ground !== null) this.read.ground = ground;
  }

  /** What is not said of a pattern is the cell's own, or left to the program. */
  private groundOf(pattern: string): Ground | null {
    if (pattern === "none") return null;
    if (pattern === "solid") return [this.back];
    if (pattern !== "gradientFill") return [this.front, this.back];
    return this.stops.length === 0 ? [null] : this.stops;
  }
}

/**
 * Reads the looks of conditional formats, by the number that rules have for them; none where all are harmless. Anything odd is none.
 *
 * @param text what follows the styles of cells in a styles part
 */
export function readDifferentials(text: string, colourOf: ColourOf): readonly Differential[] {
  const [element] = cutElements(text, "dxfs");
  if (element === undefined || isColoursAlone(element)) return [];
  const found: Differential[] = [];
  let reader = new DifferentialReader(colourOf);
  try {
    scanXml("", element, {
      open(name, attributes, depth) {
        if (depth === 2) {
          reader = new DifferentialReader(colourOf);
          found.push(reader.read);
        } else if (depth > 2) reader.open(name, attributes, depth - 2);
      },
    });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
  }
  return found;
}

/**
 * Whether all of them are a colour on a ground that can be read, as the forms that go out have them: they are told at a glance, since to
 * walk them would take a twentieth of reading a form.
 */
function isColoursAlone(element: string): boolean {
  const rest = element.replace(COLOURS, (whole, font: string, ground: string) =>
    isReadable(brightnessOfDigits(font), brightnessOfDigits(ground)) ? "" : whole,
  );
  return /^<dxfs[^<>]*><\/dxfs>$/.test(rest);
}

const COLOURS =
  /<dxf><font><color rgb="FF([\dA-F]{6})"\/><\/font><fill><patternFill(?: patternType="solid")?><bgColor rgb="FF([\dA-F]{6})"\/><\/patternFill><\/fill><\/dxf>/g;

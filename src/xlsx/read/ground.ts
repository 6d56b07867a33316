import type { XmlAttributes } from "../xml";
import { BLACK, type Brightness, type Ground, WHITE } from "./colours";
import type { ColourOf } from "./palette";

/** A cell without a fill is white. */
export const NO_FILL: Ground = [WHITE];
/** What nobody knows is taken for readable. */
const UNKNOWN: Ground = [null];

/**
 * Gathers what the characters of a cell stand on from the elements of a `fill` (ECMA-376 part 1, 18.8.20): the colour of a solid one, both
 * of a pattern, every stop of a gradient.
 */
export class GroundReader {
  private pattern = "none";
  private front: Brightness | undefined;
  private back: Brightness | undefined;
  private stops: Brightness[] | null = null;

  constructor(private readonly colourOf: ColourOf) {}

  open(name: string, attributes: XmlAttributes): void {
    if (name === "patternFill") this.pattern = attributes.get("patternType") ?? "none";
    else if (name === "fgColor") this.front = this.colourOf(attributes);
    else if (name === "bgColor") {
      // a ground that is left to the program is that of a window
      this.back = attributes.get("auto") === undefined ? this.colourOf(attributes) : WHITE;
    } else if (name === "gradientFill") this.stops = [];
    else if (name === "color") this.stops?.push(this.colourOf(attributes));
  }

  /** The colours of a cell's own fill. */
  get ground(): Ground {
    if (this.stops !== null) return this.stops.length === 0 ? UNKNOWN : this.stops;
    if (this.pattern === "none") return NO_FILL;
    if (this.pattern === "solid") return this.front === undefined ? UNKNOWN : [this.front];
    // a pattern that names no colours is black on white
    return [this.front ?? BLACK, this.back ?? WHITE];
  }
}

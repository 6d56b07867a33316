import type { CellLooks, CharacterMark } from "../../core";
import type { XmlAttributes } from "../xml";
import type { StyleListener } from "./number-formats";
import { markOf } from "./text-runs";

/** What a cell's style says of how its content is seen. */
export interface StyleLooks {
  readonly mark: CharacterMark | null;
  /** All but the mark, for the cells whose characters look alike: one for all of them. */
  readonly looks: CellLooks;
}

interface Font {
  mark: CharacterMark | null;
  /** Brightness from 0 to 1; null where it takes the theme to know. */
  brightness: number | null;
}

/** Reads fonts, fills and alignment from a styles part. */
export class StyleLooksReader {
  private readonly fonts: Font[] = [];
  /** The brightness of each fill; null for a pattern, and where it takes the theme to know. */
  private readonly fills: { brightness: number | null; isSolid: boolean }[] = [];
  private readonly styles: { font: number; fill: number; isCentred: boolean }[] = [];
  private readonly known = new Map<number, StyleLooks | null>();

  readonly listen: StyleListener = (section, name, attributes, depth) => {
    if (section === "fonts") this.readFont(name, attributes, depth);
    else if (section === "fills") this.readFill(name, attributes);
    else if (section === "cellXfs") this.readStyle(name, attributes, depth);
  };

  /** The looks of a style, by its index in the cell; null where they are not worth a word. */
  looksOf = (style: number): StyleLooks | null => {
    const known = this.known.get(style);
    if (known !== undefined) return known;
    const looks = this.work(style);
    this.known.set(style, looks);
    return looks;
  };

  private work(style: number): StyleLooks | null {
    const stated = this.styles[style];
    if (stated === undefined) return null;
    const font = this.fonts[stated.font] ?? { mark: null, brightness: BLACK };
    const { brightness: ground } = this.fills[stated.fill] ?? { brightness: WHITE };
    const isUnseen =
      font.brightness !== null && ground !== null && !isReadable(font.brightness, ground);
    if (font.mark === null && !isUnseen && !stated.isCentred) return null;
    return {
      mark: font.mark,
      looks: {
        ...(isUnseen ? { unseen: "colour" } : {}),
        ...(stated.isCentred ? { isCentred: true } : {}),
      },
    };
  }

  private readFont(name: string, attributes: XmlAttributes, depth: number): void {
    if (depth === 3 && name === "font") this.fonts.push({ mark: null, brightness: BLACK });
    const font = this.fonts.at(-1);
    if (depth !== 4 || font === undefined) return;
    if (name === "color") font.brightness = brightnessOf(attributes);
    else font.mark = markOf(name, attributes) ?? font.mark;
  }

  private readFill(name: string, attributes: XmlAttributes): void {
    const fill = this.fills.at(-1);
    if (name === "fill") this.fills.push({ brightness: WHITE, isSolid: false });
    else if (fill === undefined) return;
    else if (name === "patternFill") {
      const pattern = attributes.get("patternType") ?? "none";
      fill.brightness = pattern === "none" ? WHITE : null;
      fill.isSolid = pattern === "solid";
    } else if (name === "fgColor") {
      if (fill.isSolid) fill.brightness = brightnessOf(attributes);
    } else if (name === "gradientFill") fill.brightness = null;
  }

  private readStyle(name: string, attributes: XmlAttributes, depth: number): void {
    if (depth === 3 && name === "xf") {
      const [font, fill] = ["fontId", "fillId"].map((key) => Number(attributes.get(key) ?? 0));
      this.styles.push({ font: font ?? 0, fill: fill ?? 0, isCentred: false });
    } else if (name === "alignment") {
      const style = this.styles.at(-1);
      if (style) style.isCentred = attributes.get("horizontal") === "center";
    }
  }
}

const BLACK = 0;
const WHITE = 1;

/** The relative luminance of a colour (WCAG 2.2); the theme's first two are window and its text in every theme of an office. */
function brightnessOf(attributes: XmlAttributes): number | null {
  const rgb = /^(?:[0-9a-f]{2})?([0-9a-f]{6})$/i.exec(attributes.get("rgb") ?? "")?.[1];
  if (rgb !== undefined) {
    const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) =>
      linear(parseInt(rgb.slice(at, at + 2), 16) / 255),
    );
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  }
  if (attributes.get("auto") !== undefined) return BLACK;
  const isTinted = Number(attributes.get("tint") ?? 0) !== 0;
  const named = NAMED.get(`${attributes.get("theme") ?? ""}/${attributes.get("indexed") ?? ""}`);
  return isTinted ? null : (named ?? null);
}

/** By number in the theme, or in the palette that every workbook has unless it brings its own. */
const NAMED: ReadonlyMap<string, number> = new Map([
  ["0/", WHITE],
  ["1/", BLACK],
  ["/0", BLACK],
  ["/1", WHITE],
  ["/8", BLACK],
  ["/9", WHITE],
]);

function linear(channel: number): number {
  return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
}

/** Pale yellow under white has 1.05, light grey that some people print has 1.6. */
function isReadable(one: number, other: number): boolean {
  const [low, high] = one < other ? [one, other] : [other, one];
  return (high + 0.05) / (low + 0.05) >= 1.15;
}

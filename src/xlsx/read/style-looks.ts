import type { CellLooks, CharacterMark, FormatColour } from "../../core";
import { isSymbolFont, isTinySize } from "../../sheets";
import type { XmlAttributes } from "../xml";
import {
  BLACK,
  type Brightness,
  brightnessOfFormat,
  type Ground,
  isFaintOn,
  isReadableOn,
} from "./colours";
import { GroundReader, NO_FILL } from "./ground";
import type { StyleListener } from "./number-formats";
import type { ColourOf } from "./palette";
import { markOf, strongerMark } from "./text-runs";

/** What a cell's style says of how its content is seen. */
export interface StyleLooks {
  readonly mark: CharacterMark | null;
  /** All but the mark, for the cells whose characters look alike: one for all of them. */
  readonly looks: CellLooks;
}

/** How bright the characters of a style are, and what they stand on. */
export interface StyleColours {
  readonly font: Brightness;
  readonly ground: Ground;
}

interface Font {
  mark: CharacterMark | null;
  brightness: Brightness;
  isTiny: boolean;
  /** Its name where it is one of symbols. */
  symbols: string | null;
}

/** Reads fonts, fills and alignment from a styles part. */
export class StyleLooksReader {
  private readonly fonts: Font[] = [];
  private readonly fills: GroundReader[] = [];
  private readonly styles: { font: number; fill: number; alignment: string }[] = [];
  private readonly known = new Map<number, StyleLooks | null>();

  constructor(private readonly brightnessIn: ColourOf) {}

  readonly listen: StyleListener = (section, name, attributes, depth) => {
    if (section === "fonts") this.readFont(name, attributes, depth);
    else if (section === "fills") this.readFill(name, attributes);
    else if (section === "cellXfs") this.readStyle(name, attributes, depth);
  };

  /**
   * The looks of a style, by its index in the cell; null where they are not worth a word.
   *
   * @param colour what the number format gives this cell's characters instead of the font's
   */
  looksOf = (style: number, colour: FormatColour | null): StyleLooks | null => {
    if (colour !== null) return this.work(style, brightnessOfFormat(colour));
    const known = this.known.get(style);
    if (known !== undefined) return known;
    const looks = this.work(style, this.coloursOf(style).font);
    // a file may name more styles than it has
    if (this.styles[style] !== undefined) this.known.set(style, looks);
    return looks;
  };

  coloursOf = (style: number): StyleColours => {
    const stated = this.styles[style];
    return {
      font: (this.fonts[stated?.font ?? 0] ?? PLAIN_FONT).brightness,
      ground: this.fills[stated?.fill ?? 0]?.ground ?? NO_FILL,
    };
  };

  private work(style: number, brightness: Brightness): StyleLooks | null {
    const stated = this.styles[style];
    const { mark, isTiny, symbols } = this.fonts[stated?.font ?? 0] ?? PLAIN_FONT;
    const isCentred = stated?.alignment === "center";
    const isRepeated = stated?.alignment === "fill";
    const unseen = !isReadableOn(brightness, this.coloursOf(style).ground)
      ? "colour"
      : isTiny
        ? "size"
        : null;
    const isFaint = unseen === null && isFaintOn(brightness, this.coloursOf(style).ground);
    const looks: CellLooks = {
      ...(unseen === null ? {} : { unseen }),
      ...(isFaint ? { isFaint: true } : {}),
      ...(isCentred ? { isCentred: true } : {}),
      ...(isRepeated ? { isRepeated: true } : {}),
      ...(symbols === null ? {} : { symbolFont: symbols }),
    };
    return mark === null && Object.keys(looks).length === 0 ? null : { mark, looks };
  }

  private readFont(name: string, attributes: XmlAttributes, depth: number): void {
    if (depth === 3 && name === "font") this.fonts.push({ ...PLAIN_FONT });
    const font = this.fonts.at(-1);
    if (depth !== 4 || font === undefined) return;
    if (name === "color") font.brightness = this.brightnessIn(attributes);
    else if (name === "name") {
      const written = attributes.get("val") ?? "";
      if (isSymbolFont(written)) font.symbols = written;
    } else if (name === "sz") font.isTiny = isTinySize(Number(attributes.get("val") ?? 0));
    else font.mark = strongerMark(markOf(name, attributes), font.mark);
  }

  private readFill(name: string, attributes: XmlAttributes): void {
    if (name === "fill") this.fills.push(new GroundReader(this.brightnessIn));
    else this.fills.at(-1)?.open(name, attributes);
  }

  private readStyle(name: string, attributes: XmlAttributes, depth: number): void {
    if (depth === 3 && name === "xf") {
      const [font, fill] = ["fontId", "fillId"].map((key) => Number(attributes.get(key) ?? 0));
      this.styles.push({ font: font ?? 0, fill: fill ?? 0, alignment: "" });
    } else if (name === "alignment") {
      const style = this.styles.at(-1);
      if (style) style.alignment = attributes.get("horizontal") ?? "";
    }
  }
}

const PLAIN_FONT: Readonly<Font> = { mark: null, brightness: BLACK, isTiny: false, symbols: null };

import type { FormatColour } from "../../core";
import type { XmlAttributes } from "../xml";

/** How bright a colour is, from 0 to 1; null where it takes the theme to know, or it is no single colour. */
export type Brightness = number | null;

export const BLACK = 0;
export const WHITE = 1;

/** The relative luminance of a colour (WCAG 2.2); the theme's first two are window and its text in every theme of an office. */
export function brightnessOf(attributes: XmlAttributes): Brightness {
  const tint = Number(attributes.get("tint") ?? 0);
  // what is in front of the six digits is how opaque it is, which no spreadsheet looks at
  const rgb = /^(?:[0-9a-f]{2})?([0-9a-f]{6})$/i.exec(attributes.get("rgb") ?? "")?.[1];
  if (rgb !== undefined) return brightnessOfDigits(rgb);
  if (attributes.get("auto") !== undefined) return BLACK;
  const named = NAMED.get(`${attributes.get("theme") ?? ""}/${attributes.get("indexed") ?? ""}`);
  if (named !== undefined) return tint === 0 ? named : linear(tinted(named, tint));
  // so much of it makes every colour white, or black
  return tint >= ALL_TINT ? WHITE : tint <= -ALL_TINT ? BLACK : null;
}

/** @param digits `1E6B34` */
export function brightnessOfDigits(digits: string): number {
  const colour = parseInt(digits, 16);
  const [red = 0, green = 0, blue = 0] = [
    LINEAR[colour >> 16],
    LINEAR[(colour >> 8) & 0xff],
    LINEAR[colour & 0xff],
  ];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

const ALL_TINT = 0.97;

/** Black and white are made lighter or darker in a straight line (ECMA-376 part 1, 18.8.19): white with -0.05 is F2F2F2. */
function tinted(grey: number, tint: number): number {
  if (!(Math.abs(tint) <= 1)) return grey;
  return tint < 0 ? grey * (1 + tint) : grey * (1 - tint) + tint;
}

/** How much light a channel of 0 to 255 gives. */
const LINEAR = Float64Array.from({ length: 256 }, (_, value) => linear(value / 255));

function linear(channel: number): number {
  return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
}

/** By number in the theme, or in the palette that every workbook has unless it brings its own; 64 and 65 are text and window. */
const NAMED: ReadonlyMap<string, number> = new Map([
  ["0/", WHITE],
  ["1/", BLACK],
  ["/0", BLACK],
  ["/1", WHITE],
  ["/8", BLACK],
  ["/9", WHITE],
  ["/64", BLACK],
  ["/65", WHITE],
]);

/** How bright the colour is that a number format gives its characters. */
export function brightnessOfFormat(colour: FormatColour): Brightness {
  return { white: WHITE, black: BLACK, other: null }[colour];
}

/** Pale yellow under white has 1.05, light grey that some people print has 1.6; what nobody knows is taken for readable. */
export function isReadable(one: Brightness, other: Brightness): boolean {
  if (one === null || other === null) return true;
  const [low, high] = one < other ? [one, other] : [other, one];
  return (high + 0.05) / (low + 0.05) >= 1.15;
}

import {
  BLACK,
  type Brightness,
  brightnessOfDigits,
  grey,
  isReadable,
  legibility,
  lightOf,
  WHITE,
} from "../../sheets";
import type { XmlAttributes } from "../xml";

export {
  BLACK,
  type Brightness,
  brightnessOfDigits,
  brightnessOfFormat,
  isReadable,
  WHITE,
} from "../../sheets";

/** What characters stand on: one colour, or the several of a pattern or a gradient. */
export type Ground = readonly Brightness[];

/** Whether characters can be read on one of the colours that they stand on at least. */
export function isReadableOn(font: Brightness, ground: Ground): boolean {
  return ground.some((each) => isReadable(font, each));
}

/** Whether characters can be made out on each of the colours that they stand on, and on some of them hardly. */
export function isFaintOn(font: Brightness, ground: Ground): boolean {
  return ground.every((each) => legibility(font, each) !== "plain") && isReadableOn(font, ground);
}

/** The colour that an element says; the theme's first two are window and its text in every theme of an office. */
export function brightnessOf(attributes: XmlAttributes): Brightness {
  const tint = Number(attributes.get("tint") ?? 0);
  // what is in front of the six digits is how opaque it is, which no spreadsheet looks at
  const rgb = /^(?:[0-9a-f]{2})?([0-9a-f]{6})$/i.exec(attributes.get("rgb") ?? "")?.[1];
  if (rgb !== undefined) return brightnessOfDigits(rgb);
  if (attributes.get("auto") !== undefined) return BLACK;
  const named = NAMED.get(`${attributes.get("theme") ?? ""}/${attributes.get("indexed") ?? ""}`);
  if (named !== undefined) return tint === 0 ? named : grey(lightOf(tinted(named.light, tint)));
  // so much of it makes every colour white, or black
  return tint >= ALL_TINT ? WHITE : tint <= -ALL_TINT ? BLACK : null;
}

const ALL_TINT = 0.97;

/** Black and white are made lighter or darker in a straight line (ECMA-376 part 1, 18.8.19): white with -0.05 is F2F2F2. */
function tinted(grey: number, tint: number): number {
  if (!(Math.abs(tint) <= 1)) return grey;
  return tint < 0 ? grey * (1 + tint) : grey * (1 - tint) + tint;
}

/** By number in the theme, or in the palette that every workbook has unless it brings its own; 64 and 65 are text and window. */
const NAMED: ReadonlyMap<string, Exclude<Brightness, null>> = new Map([
  ["0/", WHITE],
  ["1/", BLACK],
  ["/0", BLACK],
  ["/1", WHITE],
  ["/8", BLACK],
  ["/9", WHITE],
  ["/64", BLACK],
  ["/65", WHITE],
]);

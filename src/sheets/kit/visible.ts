import type { FormatColour } from "../../core";

/** A colour as the eye weighs it. */
export interface Shade {
  /** Its relative luminance (WCAG 2.2), from 0 to 1. */
  readonly light: number;
  /** How far it is from grey, from green to red and from blue to yellow (CIE L*a*b*). */
  readonly red: number;
  readonly yellow: number;
}

/** What a colour is; null where it takes the theme to know, or it is no single colour. */
export type Brightness = Shade | null;

/** @param light from 0, black, to 1, white */
function grey(light: number): Shade {
  return { light, red: 0, yellow: 0 };
}

export const BLACK = grey(0);
export const WHITE = grey(1);

/**
 * The colour of six digits.
 *
 * @param digits `1E6B34`
 */
export function brightnessOfDigits(digits: string): Shade {
  const colour = parseInt(digits, 16);
  const [red = 0, green = 0, blue = 0] = [
    LINEAR[colour >> 16],
    LINEAR[(colour >> 8) & 0xff],
    LINEAR[colour & 0xff],
  ];
  const light = 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  if (red === green && green === blue) return grey(light);
  // by the white of screens (IEC 61966-2-1, D65)
  const x = bent((0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.9505);
  const z = bent((0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.089);
  return { light, red: 500 * (x - bent(light)), yellow: 200 * (bent(light) - z) };
}

/** How CIE L*a*b* bends light. */
function bent(light: number): number {
  return light > 0.008856 ? Math.cbrt(light) : 7.787 * light + 16 / 116;
}

/** How much light a channel of 0 to 255 gives. */
const LINEAR = Float64Array.from({ length: 256 }, (_, value) => lightOf(value / 255));

/** How much light a channel gives, both from 0 to 1. */
function lightOf(channel: number): number {
  return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
}

/** The colour that a number format gives its characters. */
export function brightnessOfFormat(colour: FormatColour): Brightness {
  return { white: WHITE, black: BLACK, other: null }[colour];
}

/**
 * Pale yellow under white has 1.05, and the palest accents of Office that rows are painted with have 1.12 to 1.31 (D9E1F2); what people
 * print and read begins with the white on FFD966 of a built-in cell style, 1.37, and a grey of 15 %, 1.41. What nobody knows is taken
 * for readable.
 */
const LOWEST_CONTRAST = 1.33;

/**
 * Of colours that are as light as each other the eye still tells strong ones: cyan (50) and yellow (97) can be made out on white, if
 * barely; the palest accents of Office have 6 to 20 and the pale yellow FFFFCC 29, and are white to anybody.
 */
const LOWEST_DIFFERENCE = 40;

/** How well one of two colours is seen on the other: as ever, hardly, or not at all. */
export function legibility(one: Brightness, other: Brightness): "plain" | "faint" | "unseen" {
  if (one === null || other === null) return "plain";
  const [low, high] = one.light < other.light ? [one, other] : [other, one];
  if ((high.light + 0.05) / (low.light + 0.05) >= LOWEST_CONTRAST) return "plain";
  const difference = Math.hypot(one.red - other.red, one.yellow - other.yellow);
  return difference >= LOWEST_DIFFERENCE ? "faint" : "unseen";
}

/** Whether one of two colours can be read on the other, even if hardly. */
export function isReadable(one: Brightness, other: Brightness): boolean {
  return legibility(one, other) !== "unseen";
}

/**
 * Points. Letters of 2 points are a line three pixels high on a screen and a scratch on paper; the smallest that a form is ever printed
 * in has 5, so that nobody who shrinks a long text to fit meets this.
 */
const SMALLEST_SEEN = 3;

/** Whether letters of so many points are too small to be seen. A size of nothing is a program's mistake, and shown in the usual one. */
export function isTinySize(points: number): boolean {
  return points > 0 && points < SMALLEST_SEEN;
}

/**
 * Characters. A column that is narrower than a single figure shows nothing of one, not even the `#` of a column that is too narrow; where
 * as much as that can be seen, a person widens it.
 */
export const NARROWEST_COLUMN = 0.5;
/** Points. A row this low is two pixels: a line between its neighbours. The lowest that anybody prints on has 5. */
export const LOWEST_ROW = 2;

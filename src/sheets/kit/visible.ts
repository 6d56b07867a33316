import type { FormatColour } from "../../core";

/** How bright a colour is, from 0 to 1; null where it takes the theme to know, or it is no single colour. */
export type Brightness = number | null;

export const BLACK = 0;
export const WHITE = 1;

/**
 * The relative luminance of a colour (WCAG 2.2).
 *
 * @param digits `1E6B34`
 */
export function brightnessOfDigits(digits: string): number {
  const colour = parseInt(digits, 16);
  const [red = 0, green = 0, blue = 0] = [
    LINEAR[colour >> 16],
    LINEAR[(colour >> 8) & 0xff],
    LINEAR[colour & 0xff],
  ];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** How much light a channel of 0 to 255 gives. */
const LINEAR = Float64Array.from({ length: 256 }, (_, value) => lightOf(value / 255));

/** How much light a channel gives, both from 0 to 1. */
export function lightOf(channel: number): number {
  return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
}

/** How bright the colour is that a number format gives its characters. */
export function brightnessOfFormat(colour: FormatColour): Brightness {
  return { white: WHITE, black: BLACK, other: null }[colour];
}

/**
 * Pale yellow under white has 1.05, and the palest accents of Office that rows are painted with have 1.12 to 1.31 (D9E1F2); what people
 * print and read begins with the white on FFD966 of a built-in cell style, 1.37, and a grey of 15 %, 1.41. What nobody knows is taken
 * for readable.
 */
const LOWEST_CONTRAST = 1.33;

/** Whether one of two colours can be read on the other. */
export function isReadable(one: Brightness, other: Brightness): boolean {
  if (one === null || other === null) return true;
  const [low, high] = one < other ? [one, other] : [other, one];
  return (high + 0.05) / (low + 0.05) >= LOWEST_CONTRAST;
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

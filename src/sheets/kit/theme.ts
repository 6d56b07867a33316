import type { Verdict } from "../../core";
import type { Colour, FontSpec, StyleSpec } from "./spec";

/** Colours of every sheet. Yellow (`entry`) means one thing only: fill me in. */
/** Of counts: a zero that means nothing is not shown; the cell holds it all the same. */
export const ZERO_IS_BLANK = "0;-0;;@";

export const COLOURS = {
  ink: "1B1B1B",
  white: "FFFFFF",
  head: "E8EEF6",
  rule: "8A94A6",
  entry: "FFFBE6",
  /** Bars behind figures: ink on it stays readable. */
  bar: "B7C9E2",
} as const satisfies Readonly<Record<string, Colour>>;

/** A text colour with the light tint of the same hue behind it. */
export interface Tint {
  readonly colour: Colour;
  readonly fill: Colour;
}

const GREEN: Tint = { colour: "1E6B34", fill: "E4F1E8" };
const RED: Tint = { colour: "A4262C", fill: "FBE9EA" };
const BROWN: Tint = { colour: "7A5A00", fill: "F1E9DA" };
const VIOLET: Tint = { colour: "4B4F8F", fill: "EBECF6" };
const GREY: Tint = { colour: "5C6370", fill: "F1F2F4" };

/** How each verdict looks; its word always stands beside the colour. */
export const VERDICT_TINTS: Readonly<Record<Verdict, Tint>> = {
  met: GREEN,
  "reached-early": GREEN,
  "not-met": RED,
  invalid: RED,
  "in-progress": BROWN,
  unverified: VIOLET,
  "needs-person": VIOLET,
  "cannot-judge": VIOLET,
  "no-deadline": GREY,
  "no-data": GREY,
};

/** A cell that still owes something: the tint of what went wrong. */
export const OWED_TINT: Tint = RED;

// One name a cell is all .xlsx allows; these three are on every Chinese Windows and in WPS.
const FACES = { title: "宋体", head: "黑体", body: "仿宋" } as const;
export type FontRole = keyof typeof FACES;

/** What a style says beyond its font; the rest is plain: no fill, no border, left, wrapped, locked. */
export type StyleRequest = Partial<Omit<StyleSpec, "font">> & {
  readonly font: FontRole;
  /** Points. */
  readonly size: number;
  readonly colour?: Colour;
};

/** By what tells a style from every other; a form asks for some five hundred. */
const known = new Map<string, StyleSpec>();

/**
 * A style from what differs from the plain one. Equal requests give the same object, so that adapters write it once.
 *
 * @example styleOf({ font: "body", size: 12 }) === styleOf({ font: "body", size: 12 }) // => true
 */
export function styleOf({
  font,
  size,
  colour = COLOURS.ink,
  fill = null,
  border = null,
  horizontal = "left",
  vertical = "middle",
  indent = 0,
  fit = "wrap",
  numberFormat = "General",
  locked = true,
}: StyleRequest): StyleSpec {
  const key =
    `${font}|${size}|${colour}|${fill}|${border}|` +
    `${horizontal}|${vertical}|${indent}|${fit}|${locked}|${numberFormat}`;
  const before = known.get(key);
  if (before) return before;
  const face: FontSpec = { face: FACES[font], size, bold: font === "title", colour };
  const plain = { font: face, fill, border, horizontal, vertical, indent };
  const style: StyleSpec = { ...plain, fit, numberFormat, locked };
  known.set(key, style);
  return style;
}

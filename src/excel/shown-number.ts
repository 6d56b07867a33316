import type { NumberFormatClass } from "../core";

/** What a number format makes of numbers, from its code (ECMA-376 part 1, 18.8.31). */
export function classOfFormat(code: string): NumberFormatClass {
  const bare = code
    .replace(/"[^"]*"?|\\.|[_*]./g, "")
    // [h], [m] and [s] count elapsed time; what else stands in brackets is a colour, a condition or a language
    .replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]?/gi, "");
  if (bare.includes("%")) return "percent";
  return /[ymdhs]/i.test(bare.replace(/general|G\/通用格式/gi, "")) ? "date" : "plain";
}

/**
 * A number as a person sees it, whatever the width of its column: in a narrow one Excel rounds a number of no format, and
 * shows `####` for others.
 *
 * @param text what Excel shows
 */
export function shownNumber(value: number, format: string, text: string): string {
  if (/^general$/i.test(format)) return showGeneral(value);
  const shown = text.trim();
  if (!/^#+$/.test(shown)) return shown;
  // 15 digits hide what binary fractions add: 0.57 × 100 is 56.99999999999999
  return classOfFormat(format) === "percent"
    ? `${Number((value * 100).toPrecision(15))}%`
    : String(value);
}

/** A number in the format General in a column that is wide enough: eleven characters at most, the sign not counted. */
export function showGeneral(value: number): string {
  const size = Math.abs(value);
  if (size >= 1e11) return toScientific(value);
  if (size !== 0 && size < 1e-4) {
    // nine decimals fit into eleven characters
    const plain = value.toFixed(9);
    return Number(plain) === value ? plain.replace(/0+$/, "") : toScientific(value);
  }
  const whole = Math.trunc(size).toString().length;
  return String(Number(value.toFixed(Math.max(0, 10 - whole))));
}

/** `1.23457E+12` */
function toScientific(value: number): string {
  const [mantissa = "", exponent = ""] = value.toExponential(5).split("e");
  const sign = exponent.startsWith("-") ? "-" : "+";
  return `${Number(mantissa)}E${sign}${exponent.replace(/^[+-]/, "").padStart(2, "0")}`;
}

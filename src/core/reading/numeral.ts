import { parseFigure } from "./figure-numeral";
import { parseSpelled } from "./spelled-numeral";
import type { Numeral } from "./numeral-reading";

/** More characters than a figure of any report needs; what is longer is refused whole, before anything else looks at it. */
export const LONGEST_FIGURE = 40;

/**
 * Reads a whole text as one number: 6100, 6,100.5, 6 100, 6.1E3, 6.1千, 12万5千, 3亿5000万, 三百, 九十六点五, 叁佰, 三亿零五百万.
 *
 * @param text folded (`foldTyped`), without unit
 * @returns null for anything else; `bad-grouping` where separators stand in the wrong places (4,40), which could be a slip
 *   of a digit, or could part two numbers (300 310).
 */
export function parseNumeral(text: string): Numeral {
  if (text.length === 0 || text.length > LONGEST_FIGURE) return null;
  const sign = "+-负負".includes(text.charAt(0)) ? text.charAt(0) : "";
  const unsigned = text.slice(sign.length);
  const numeral = parseFigure(unsigned) ?? parseSpelled(unsigned);
  if (numeral === null || "problem" in numeral) return numeral;
  const isNegative = sign !== "" && sign !== "+" && !numeral.value.eq(0);
  return isNegative ? { ...numeral, value: numeral.value.times(-1) } : numeral;
}

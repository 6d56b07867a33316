import { Big } from "../unit";
import { parseNumeral } from "./numeral";

/**
 * Money down to 角 and 分, as receipts write it, in 元.
 *
 * @param text folded, in plain characters (`simplify`)
 * @example parseAmount("玖仟陆佰陆拾伍元壹角捌分") // => 9665.18
 * @returns null for anything else, a whole number of 元 among it: that is a figure with its unit
 */
export function parseAmount(text: string): Big | null {
  const parts = /^([^元圆]+)[元圆]零?(?:(.)角)?(?:零?(.)分)?[整正]?$/u.exec(
    text.replace(/^人民币/, ""),
  );
  if (!parts?.[1] || (parts[2] === undefined && parts[3] === undefined)) return null;
  const yuan = parseNumeral(parts[1]);
  const tenths = digitOf(parts[2]);
  const hundredths = digitOf(parts[3]);
  if (yuan === null || "problem" in yuan || yuan.told !== null) return null;
  if (tenths === null || hundredths === null || !yuan.value.mod(1).eq(0)) return null;
  const rest = tenths.times(10).plus(hundredths).div(100);
  return yuan.value.lt(0) ? yuan.value.minus(rest) : yuan.value.plus(rest);
}

/** One digit, 5 or 五 or 伍; zero where nothing is said. */
function digitOf(text: string | undefined): Big | null {
  if (text === undefined) return new Big(0);
  const digit = parseNumeral(text);
  return digit === null || "problem" in digit || digit.value.gte(10) ? null : digit.value;
}

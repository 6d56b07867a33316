import type { Big } from "../unit";
import { parseFigure } from "./figure-numeral";

/** One word of a spelled numeral. */
export type NumeralToken =
  /** 三; 两 is 2. */
  | { readonly kind: "digit"; readonly value: number }
  /** A run of Arabic digits inside words: the 12 of 12万5千. `places` are its whole digits. */
  | {
      readonly kind: "figure";
      readonly value: Big;
      readonly places: number;
      readonly isPlain: boolean;
      /** Opens with a needless 0. */
      readonly isPadded: boolean;
    }
  /** 十 百 千 万 亿, as a power of ten. */
  | { readonly kind: "power"; readonly exponent: number }
  | { readonly kind: "zero" }
  | { readonly kind: "point" };

/** Formal, traditional and old characters of numerals, and the plain ones they stand for. */
const PLAIN: Readonly<Record<string, string>> = {
  ...{ 〇: "零", "○": "零", 两: "二", 兩: "二" },
  ...{ 壹: "一", 贰: "二", 貳: "二", 叁: "三", 叄: "三", 參: "三", 参: "三", 肆: "四" },
  ...{ 伍: "五", 陆: "六", 陸: "六", 柒: "七", 捌: "八", 玖: "九" },
  ...{ 拾: "十", 佰: "百", 仟: "千", 萬: "万", 億: "亿", 點: "点" },
  ...{ 廿: "二十", 卅: "三十", 卌: "四十" },
};

const DIGITS = "零一二三四五六七八九";
const POWERS: Readonly<Record<string, number>> = { 十: 1, 百: 2, 千: 3, 万: 4, 亿: 8 };

/** Every character that a spelled numeral is made of, for a look whether a text holds a figure at all. */
export const NUMERAL_CHARACTERS = [
  ...Object.keys(PLAIN),
  DIGITS,
  ...Object.keys(POWERS),
  "点",
].join("");

/**
 * The words of a numeral in their order.
 *
 * @example readTokens("12万5千") // => figure 12, 万, figure 5, 千
 * @returns null where anything else stands in the text
 */
export function readTokens(
  text: string,
): NumeralToken[] | { readonly problem: "bad-grouping" } | null {
  // 两 counts (两百, 两点五); behind a magnitude it is a weight, 二十两, and behind a point nothing
  const [, decimals = ""] = text.split(/[点點]/);
  if (/[两兩]/.test(decimals)) return null;
  if (/[两兩](?![百千万亿佰仟萬億])/.test(text.replace(/^[两兩](?=[点點]|$)/, ""))) return null;
  const tokens: NumeralToken[] = [];
  for (const part of text.match(/[0-9][0-9., ]*(?:[eE][+-]?[0-9]{1,2})?|[^0-9]/g) ?? []) {
    const read = /^\d/.test(part) ? [readFigure(part)] : [...(PLAIN[part] ?? part)].map(readWord);
    for (const token of read) {
      if (token === null || "problem" in token) return token;
      tokens.push(token);
    }
  }
  return tokens;
}

function readFigure(text: string): NumeralToken | { readonly problem: "bad-grouping" } | null {
  const figure = parseFigure(text);
  if (figure === null || "problem" in figure) return figure;
  const isPlain = /^\d+$/.test(text);
  return {
    kind: "figure",
    value: figure.value,
    places: text.replace(/[, ]|\..*/g, "").length,
    isPlain,
    isPadded: figure.told === "leading-zero",
  };
}

function readWord(character: string): NumeralToken | null {
  const exponent = POWERS[character];
  if (exponent !== undefined) return { kind: "power", exponent };
  if (character === "点") return { kind: "point" };
  const value = DIGITS.indexOf(character);
  return value < 0 ? null : value === 0 ? { kind: "zero" } : { kind: "digit", value };
}

import nzh from "nzh/cn";
import { Big } from "./decimal";

/** A numeral that was read, or why it cannot be one. */
export type Numeral = { readonly value: Big } | { readonly problem: "bad-grouping" } | null;

// More digits than any report needs; beyond them a "figure" is an accident, and decimals stay quick to compare.
const MAXIMUM_DIGITS = 40;

/**
 * Reads a whole text as one number: 6100, 6,100.5, 6 100, 6.1千, 1.5万, 3亿5000万, 6.1E3, 三百, 九十六点五, 叁佰.
 *
 * @param text folded (`foldTyped`), without unit
 * @returns null for anything else; `bad-grouping` where separators stand in the wrong places (4,40), which could be a slip of a digit.
 */
export function parseNumeral(text: string): Numeral {
  if (text.length === 0 || text.length > MAXIMUM_DIGITS) return null;
  const signed = /^([+-]|负)?(.+)$/s.exec(text);
  if (!signed?.[2]) return null;
  const unsigned = parseUnsigned(signed[2]);
  if (unsigned === null || "problem" in unsigned) return unsigned;
  const negative = signed[1] === "-" || signed[1] === "负";
  return negative ? { value: unsigned.value.times(-1) } : unsigned;
}

function parseUnsigned(text: string): Numeral {
  const figure = parseFigure(text);
  if (figure !== null) return figure;
  const magnified = /^([0-9][0-9., ]*)([十百千]?(?:万亿|亿|万)?)$/.exec(text);
  if (magnified?.[1] && magnified[2]) {
    const factor = parseFigure(magnified[1]);
    if (factor === null || "problem" in factor) return factor;
    return { value: factor.value.times(powerOf(magnified[2])) };
  }
  const compound = /^(\d+)亿(\d{1,4}(?:\.\d+)?)万$/.exec(text);
  if (compound?.[1] && compound[2]) {
    return { value: new Big(compound[1]).times(1e8).plus(new Big(compound[2]).times(1e4)) };
  }
  const spelled = /^(?:\d[千百十])+$/.test(text)
    ? text.replace(/\d/g, (digit) => "零一二三四五六七八九".charAt(Number(digit)))
    : text;
  const chinese = parseChinese(spelled);
  return chinese && { value: chinese };
}

const POWERS: Readonly<Record<string, number>> = { 十: 1, 百: 2, 千: 3, 万: 4, 亿: 8 };

function powerOf(magnitude: string): Big {
  const exponent = [...magnitude].reduce((sum, character) => sum + (POWERS[character] ?? 0), 0);
  return new Big(10).pow(exponent);
}

/** Arabic figures: plain, with correct thousands separators, or scientific. */
function parseFigure(text: string): Numeral {
  if (/^(?:\d+\.?\d*|\.\d+)$/.test(text)) return { value: new Big(text.replace(/\.$/, "")) };
  // a power beyond ±30 is no figure of a report, and would make endless digits
  if (/^\d+(?:\.\d+)?[eE][+-]?(?:[12]?\d|30)$/.test(text)) return { value: new Big(text) };
  if (/^[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?$/.test(text)) {
    return { value: new Big(text.replaceAll(",", "")) };
  }
  if (/^[1-9]\d{0,2}(?: \d{3})+(?:\.\d+)?$/.test(text)) {
    return { value: new Big(text.replaceAll(" ", "")) };
  }
  if (/^\d[\d., ]*\d$/.test(text)) return { problem: "bad-grouping" };
  return null;
}

const FORMAL: Readonly<Record<string, string>> = {
  〇: "零",
  两: "二",
  壹: "一",
  贰: "二",
  叁: "三",
  肆: "四",
  伍: "五",
  陆: "六",
  柒: "七",
  捌: "八",
  玖: "九",
  拾: "十",
  佰: "百",
  仟: "千",
  萬: "万",
  億: "亿",
};

/**
 * Chinese numerals. nzh never refuses a text (好三百 gives 300), so only a text of numerals gets to it, and its answer
 * counts only when writing that number out gives the same text again: 三百五 (350 in speech) and 二〇二二 are no numbers.
 */
function parseChinese(text: string): Big | null {
  const plain = [...text].map((character) => FORMAL[character] ?? character).join("");
  if (!/^[零一二三四五六七八九十百千万亿]+(?:点[零一二三四五六七八九]+)?$/.test(plain)) return null;
  const usual = plain.replace(/^一十/, "十").replace(/([百千万亿零])十/g, "$1一十");
  const decoded = nzh.decodeS(usual);
  if (!/^\d+(?:\.\d+)?$/.test(decoded)) return null;
  const [whole = "", decimals = ""] = usual.split("点");
  const again = nzh.encodeS(decoded.split(".")[0] ?? "");
  if (again.replace(/^一十/, "十") !== whole) return null;
  const digits = [...decimals].map((character) => "零一二三四五六七八九".indexOf(character));
  return new Big(`${decoded.split(".")[0] ?? ""}.${digits.join("") || "0"}`);
}

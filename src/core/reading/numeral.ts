import nzh from "nzh/cn";
import { Big } from "../unit";

/** A numeral that was read, or why it cannot be one. */
export type Numeral = { readonly value: Big } | { readonly problem: "bad-grouping" } | null;

// More digits than any report needs; beyond them a "figure" is an accident, and decimals stay quick to compare.
const MAXIMUM_DIGITS = 40;

/**
 * Reads a whole text as one number: 6100, 6,100.5, 6 100, 6.1千, 1.5万, 3亿5000万, 6.1E3, 三百, 九十六点五, 叁佰.
 *
 * @param text folded (`foldTyped`), without unit
 * @returns null for anything else; `bad-grouping` where separators stand in the wrong places (4,40), which could be a slip
 *   of a digit, or could part two numbers (300 310).
 */
export function parseNumeral(text: string): Numeral {
  if (text.length === 0 || text.length > MAXIMUM_DIGITS) return null;
  const signed = /^([+-]|负)?(.+)$/s.exec(text);
  if (!signed?.[2]) return null;
  const unsigned = parseUnsigned(signed[2]);
  if (unsigned === null || "problem" in unsigned) return unsigned;
  const negative = (signed[1] === "-" || signed[1] === "负") && !unsigned.value.eq(0);
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
  // 1万2千 is 一万二千
  const spelled = /^(?:\d[十百千万亿]+)+$/.test(text)
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
  if (/^\d+(?:\.\d+)?[eE][+-]?(?:[0-2]?\d|30)$/.test(text)) return { value: new Big(text) };
  // 300 310 may be two numbers; 6 100 and 100 000 are one
  if (/^[1-9]\d\d [1-9]\d\d$/.test(text)) return { problem: "bad-grouping" };
  if (/^[1-9]\d{0,2}(?:(?:,\d{3})+|(?: \d{3})+)(?:\.\d+)?$/.test(text)) {
    return { value: new Big(text.replace(/[, ]/g, "")) };
  }
  // 1.5.2 is a version or a paragraph, 6.100.000 another country's thousands
  if (/^\d+(?:\.\d+){2,}$/.test(text) && !/^\d{1,3}(?:\.\d{3})+$/.test(text)) return null;
  if (/^\d[\d., ]*[\d,]$/.test(text)) return { problem: "bad-grouping" };
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

// nzh's typings leave this option out: digits as text, not as a binary float.
const EXACT: object = { outputString: true };

/**
 * Chinese numerals. nzh never refuses a text (好三百 gives 300), so only a text of numerals gets to it, and its answer
 * counts only when writing that number out gives the same text again: 三百五 (350 in speech) and 二〇二二 are no numbers.
 */
function parseChinese(text: string): Big | null {
  // 两 counts (两百, 两点五); behind a magnitude it is a weight: 二十两
  if (/两(?![百千万亿佰仟萬億])/.test(text.replace(/^两(?=点|$)/, ""))) return null;
  const plain = [...text].map((character) => FORMAL[character] ?? character).join("");
  if (!/^[零一二三四五六七八九十百千万亿]+(?:点[零一二三四五六七八九]+)?$/.test(plain)) return null;
  const [whole = "", decimals = ""] = plain.split("点");
  // 二万万亿: nzh multiplies both 万, other readers let the second go; no report has such a figure
  if (/万[^亿]*万/.test(whole)) return null;
  const decoded = nzh.decodeS(withOne(whole), EXACT);
  if (!/^\d+$/.test(decoded) || withOne(nzh.encodeS(decoded)) !== withOne(whole)) return null;
  const digits = [...decimals].map((character) => "零一二三四五六七八九".indexOf(character));
  return new Big(`${decoded}.${digits.join("") || "0"}`);
}

/** 十五 as 一十五 and 百十 as 百一十: 一 before 十 may be written or left out, and nzh does both. */
function withOne(whole: string): string {
  return whole.replace(/(^|[百千万亿零])十/g, "$1一十");
}

import type { Span } from "./clause";
import { measureAt } from "./measure-words";
import { numberOf, quantityOf } from "./quantity";

/** A number of the text with its unit. */
export interface Figure extends Span {
  /** In `unit`. */
  readonly value: number;
  /** The upper end of 6.5%—7%. */
  readonly upper: number | null;
  /** As printed, with its 万 or 亿; null where none follows. */
  readonly unit: string | null;
  /** 前10位, 第3名, 居首位: a place, not an amount. */
  readonly isRank: boolean;
  /** 余, 多: about as many. */
  readonly isRough: boolean;
  /** 三个, 百家: spelled, and so small or so round that it may be a manner of speaking. */
  readonly isSpelled: boolean;
  /** Words that were counted but cannot be a number of a target: 三分之二, 五成, 数百家. */
  readonly isWords: boolean;
  /** Behind the number stand words that may be its unit, which nobody knows. */
  readonly isUnknownUnit: boolean;
}

/** More characters than any figure with its unit has. */
const LONGEST = 60;

const ARABIC = String.raw`(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?`;
const SPELLED = "[零〇一二两三四五六七八九十百千]{1,20}(?:点[零〇一二三四五六七八九]{1,10})?";
const SIZE = "(?:万亿|千亿|百亿|十亿|千万|百万|十万|亿|万|千|百)";
const DASH = "(?:——|—|-|至|到)";
const RANGE_END = new RegExp(`^${DASH}(?=${ARABIC})`);
const NUMBER = new RegExp(`^(?:(${ARABIC})(${SIZE})?|((?:${SPELLED}|${SIZE})+))`);
const RANK = new RegExp(
  `(?:前|第)(\\d{1,3}|[一二三四五六七八九十百]{1,3})(?:位(?!数)|名(?!录)|(?=$|[，。；、以之）\\n]))|(?:位居|居|位列|名列|列|保持|排名|排|进入|稳居)[^，。；、\\d]{0,6}?(首位|榜首|第一(?![方梯阵批步流道]))`,
  "g",
);
const FRACTION = new RegExp(
  `^(?:${SPELLED}分之${SPELLED}|\\d+\\/\\d+(?![\\d人百千万])|一半以?上?|过半|半数)`,
);
const PERCENT_WORDS = new RegExp(`^百分之(${ARABIC}|${SPELLED})`);

/**
 * Every number of a text, terms and days already taken out of it.
 *
 * @example findFigures("培育企业1.5万家以上") // => value 1.5, unit 万家
 */
export function findFigures(open: string): Figure[] {
  const found = findRanks(open);
  for (let place = 0; place < open.length;) {
    const taken = found.find(({ from, to }) => place >= from && place < to);
    const figure = taken === undefined ? figureAt(open, place) : null;
    if (figure !== null) found.push(figure);
    place = taken?.to ?? figure?.to ?? place + 1;
  }
  return found.sort((left, right) => left.from - right.from);
}

const PLAIN = {
  upper: null,
  isRank: false,
  isRough: false,
  isSpelled: false,
  isWords: false,
  isUnknownUnit: false,
} as const;

function findRanks(open: string): Figure[] {
  return [...open.matchAll(RANK)].flatMap((match): Figure[] => {
    const words = match[1] ?? match[2] ?? "";
    const value = /首|第一/.test(words) ? 1 : numberOf(words);
    if (value === null) return [];
    const to = match.index + match[0].length;
    const from = match[1] === undefined ? to - words.length : match.index;
    return [{ ...PLAIN, from, to, value, unit: "位", isRank: true }];
  });
}

function figureAt(open: string, place: number): Figure | null {
  const rest = open.slice(place, place + LONGEST);
  const fraction = FRACTION.exec(rest);
  const before = open.charAt(place - 1);
  if (/[\d.A-Za-z]/.test(before)) return null;
  const percent = PERCENT_WORDS.exec(rest);
  if (percent !== null) {
    const value = numberOf(percent[1] ?? "");
    const to = place + percent[0].length;
    return value === null ? null : { ...PLAIN, from: place, to, value, unit: "%" };
  }
  if (fraction !== null) {
    return {
      ...PLAIN,
      from: place,
      to: place + fraction[0].length,
      value: 0,
      unit: null,
      isWords: true,
    };
  }
  const match = NUMBER.exec(rest);
  if (match === null) return null;
  return match[1] === undefined
    ? spelledFigure(open, place, match[0])
    : arabicFigure(open, place, match);
}

function arabicFigure(open: string, place: number, match: RegExpExecArray): Figure | null {
  const { 0: words, 1: number = "", 2: size = "" } = match;
  const first = quantityOf(
    number,
    size,
    open.slice(place + words.length, place + words.length + LONGEST),
  );
  if (first === null) return null;
  const behind = open.slice(place + first.length, place + first.length + LONGEST);
  const ratio = first.unit === null ? ratioOf(first.value, behind) : null;
  if (ratio !== null) {
    const to = place + first.length + ratio.length;
    return { ...PLAIN, from: place, to, value: ratio.value, unit: "", isSpelled: true };
  }
  const dash = RANGE_END.exec(behind)?.[0] ?? "";
  const second = dash === "" ? null : NUMBER.exec(behind.slice(dash.length));
  if (second?.[1] !== undefined) {
    const upper = quantityOf(
      second[1],
      second[2] ?? "",
      behind.slice(dash.length + second[0].length),
    );
    const isOne = upper !== null && (first.unit === null || isSameUnit(first.unit, upper.unit));
    if (isOne && upper.value > first.value) {
      const to = place + first.length + dash.length + upper.length;
      return {
        ...PLAIN,
        from: place,
        to,
        value: first.value,
        upper: upper.value,
        unit: upper.unit,
      };
    }
  }
  const figure = { ...PLAIN, from: place, to: place + first.length, value: first.value };
  return first.unit === null
    ? withUnknownUnit({ ...figure, unit: null, isRough: first.isRough }, open)
    : { ...figure, unit: first.unit, isRough: first.isRough };
}

/** 1万—1.2万人: the unit stands behind the second. */
function isSameUnit(first: string, second: string | null): boolean {
  return first === second || (/^(?:万亿|亿|万)$/.test(first) && second?.startsWith(first) === true);
}

/** 3.2:1 and 1:3.2 are 3.2 to one; 8:42:50 is none of these. */
function ratioOf(value: number, behind: string): { value: number; length: number } | null {
  const match = /^[:：](\d{1,6}(?:\.\d{1,6})?)(?![\d.:：])/.exec(behind);
  const other = match === null ? null : numberOf(match[1] ?? "");
  if (match === null || other === null || (value !== 1 && other !== 1)) return null;
  return { value: other === 1 ? value : other, length: match[0].length };
}

/** 120羽 where 羽 were not known: what stands between the number and the end of its words is taken as it stands. */
function withUnknownUnit(figure: Figure, open: string): Figure {
  const [words = ""] =
    /^[\u4e00-\u9fff]{1,3}?(?=以上|以下|以内|左右|及以上|$|[，。；、）\n])/.exec(
      open.slice(figure.to),
    ) ?? [];
  if (words === "" || /^(?:以|左|及|之|的|余|多|内|上|下|和|或|与)/.test(words)) return figure;
  return { ...figure, to: figure.to + words.length, unit: words, isUnknownUnit: true };
}

/** 三百家, 百家, 六千万人; 三农, 一体, 四届 count nothing. */
function spelledFigure(open: string, place: number, words: string): Figure | null {
  if (/[第每若/]/.test(open.charAt(place - 1))) return null;
  const behind = open.slice(place + words.length, place + words.length + LONGEST);
  const rough = /^[余多]/.exec(behind)?.[0] ?? "";
  const measure = measureAt(behind.slice(rough.length), true);
  const isTenths = measure?.unit === undefined && /^成(?![立为员果本长功])/.test(behind);
  if (isTenths && words.length === 1) {
    return {
      ...PLAIN,
      from: place,
      to: place + words.length + 1,
      value: 0,
      unit: null,
      isWords: true,
    };
  }
  const [magnitude = ""] = /(?:万亿|亿|万)$/.exec(words) ?? [];
  if (measure === null && !(magnitude !== "" && /^(?:$|[，。；、以大])/.test(behind))) return null;
  // an article: 一个, 一项, 一家
  if (words === "一" || (words === "两" && measure?.unit === "级")) return null;
  const number = words.slice(0, words.length - magnitude.length);
  const read = readSpelled(number);
  const isLoose = /[数几]/.test(open.charAt(place - 1));
  const to = place + words.length + rough.length + (measure?.length ?? 0);
  if (read === null || isLoose) {
    const whole = isLoose ? null : numberOf(words);
    return whole === null
      ? { ...PLAIN, from: place, to, value: 0, unit: null, isWords: true }
      : { ...PLAIN, from: place, to, value: whole, unit: measure?.unit ?? null };
  }
  return {
    ...PLAIN,
    from: place,
    to,
    value: read,
    unit: magnitude + (measure?.unit ?? ""),
    isRough: rough !== "" || open.charAt(place - 1) === "上",
    isSpelled: words.length === 1 && !/[百千万亿]/.test(words),
  };
}

/** 百 by itself is 100, 三百 is 300; nothing before 万 is 1. */
function readSpelled(number: string): number | null {
  if (number === "") return 1;
  const bare = /^[百千]+(?:万|亿)?$/.exec(number);
  if (bare !== null && number.length === 1) return number === "百" ? 100 : 1000;
  return numberOf(number);
}

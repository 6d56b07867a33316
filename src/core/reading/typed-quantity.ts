import type { NumericTarget } from "../target";
import {
  Big,
  formatFigure,
  parseUnit,
  signAtStart,
  type Unit,
  unitsAtEnd,
  withExponent,
} from "../unit";
import { parseAmount } from "./amount";
import { parseNumeral } from "./numeral";
import type { Numeral, ReadNumeral } from "./numeral-reading";
import { checkPlausibility } from "./plausibility";

/** A typed text split into number and unit, or why it cannot be. */
export type TypedQuantity =
  | {
      readonly value: Big;
      readonly unit: Unit | null;
      readonly told: ReadNumeral["told"];
      /** Money named by a sign alone: ¥6100 does not say whether 元 or 亿元. */
      readonly sign: string | null;
      /** The 十 of 1305十亿元, which counts that unit by tens; else empty. */
      readonly scale: ReadNumeral["scale"];
    }
  | { readonly problem: "bad-grouping" }
  /** 0.61万 under 亿元: 0.61 万元, or 0.61 万 of 亿元. */
  | { readonly problem: "two-readings"; readonly readings: readonly [string, string] };

type Candidate = TypedQuantity | null;

/**
 * Splits a text into number and unit, preferring units of the target's own dimension: 6100亿元, 九十六%, 三亿零五百万元, ¥6100亿.
 *
 * @param text folded, without annotations (`withoutAnnotations`)
 * @returns null when it is neither.
 */
export function parseQuantity(text: string, numeric: NumericTarget): Candidate {
  const plain = withMoneyBefore(withPercentSign(simplify(text)));
  const sum = /[元圆]/.test(plain) ? parseAmount(plain) : null;
  if (sum !== null && YUAN !== null)
    return { value: sum, unit: YUAN, told: null, sign: null, scale: "" };
  const signed = signAtStart(plain, numeric.unit.dimension);
  return signed === null ? splitQuantity(plain, numeric) : readSigned(plain, signed, numeric);
}

const YUAN = parseUnit("元");

/** 6100人民币 and 6100亿rmb as 人民币6100 and RMB6100亿: wherever it stands, the word names the money and not its size. */
function withMoneyBefore(text: string): string {
  const plain = text.toUpperCase();
  if (MONEY.some((name) => plain.startsWith(name))) return plain;
  const name = MONEY.find((each) => plain.endsWith(each));
  return name === undefined || !/\d/.test(plain) ? text : name + plain.slice(0, -name.length);
}

const MONEY = ["人民币", "RMB", "CNY"];

/** 300家企业 under 家, 300个品牌 where the target's name speaks of 品牌: a figure, its unit, and what is counted. */
export function parseCounted(text: string, numeric: NumericTarget): Candidate {
  const plain = simplify(text);
  for (let length = 2; length <= 6 && length < plain.length; length += 1) {
    const noun = plain.slice(-length);
    const isNamed = numeric.name.includes(noun) && /^\p{Script=Han}+$/u.test(noun);
    if (!isNamed && !(numeric.unit.base === "家" && FIRMS.includes(noun))) continue;
    const quantity = splitQuantity(plain.slice(0, -length), numeric);
    if (quantity === null || "problem" in quantity || quantity.unit === null) continue;
    if (quantity.unit.dimension === numeric.unit.dimension) return quantity;
  }
  return null;
}

/** What is counted in 家, whatever a target's name calls it. */
const FIRMS = ["企业", "公司", "单位", "机构"];

/** The short word behind a figure that is no unit of the target's: 300瓶, 6100w; null where there is none. Not 300家企业 under 家. */
export function wordBehind(text: string, numeric: NumericTarget): string | null {
  const match =
    /^([+-]?[0-9][0-9.,]*)((?!(?:[oOlI]+|[十百千万亿]+)$)[\p{Script=Han}A-Za-z$€£]{1,4})$/u.exec(
      withPercentSign(simplify(text)),
    );
  if (!match?.[1] || !match[2] || parseNumeral(match[1]) === null) return null;
  const letters = [...match[2]];
  const isOwn = letters.some(
    (_, index) =>
      parseUnit(letters.slice(0, index + 1).join(""))?.dimension === numeric.unit.dimension,
  );
  return isOwn ? null : match[2];
}

/** Whether anything at the end of a word is a unit, or money, that somebody knows: 瓶, 万美元, $; not w or 见备注. */
export function isKnownUnit(word: string): boolean {
  const isUnit = unitsAtEnd(word).some(({ before }) => /^[十百千万亿]*$/.test(before));
  return isUnit || /[$€£%‰]$/.test(word);
}

const TRADITIONAL = "個項戶處條種類臺輛張場組隻頭間棟圓幣歐鎊韓盧畝頃噸萬億點負裏裡";
const SIMPLIFIED = "个项户处条种类台辆张场组只头间栋圆币欧镑韩卢亩顷吨万亿点负里里";

/** Traditional characters of units and magnitudes as plain ones, and 6个亿, as people say it, as 6亿. */
function simplify(text: string): string {
  return [...text]
    .map((character) => SIMPLIFIED[TRADITIONAL.indexOf(character)] ?? character)
    .join("")
    .replace(/(?<=[0-9零一二两三四五六七八九十百千])个(?=[万亿])/g, "");
}

const PARTS: Readonly<Record<string, string>> = { 百: "%", 佰: "%", 千: "‰", 仟: "‰", 万: "‱" };

/** 百分之九十七 is 九十七%, 万分之三 is 三‱. */
function withPercentSign(text: string): string {
  if (/^百分之?百$/.test(text)) return "100%";
  const spelled = /^([负-]?)([百佰千仟万])分之([负-]?)(.+)$/.exec(text);
  const [, sign = "", part = "", inner = "", figure] = spelled ?? [];
  if (figure === undefined || (sign !== "" && inner !== "")) return text;
  return sign + inner + figure + (PARTS[part] ?? "");
}

function splitQuantity(text: string, numeric: NumericTarget): Candidate {
  const own = numeric.unit;
  let problem: Extract<Numeral, { problem: string }> | null = null;
  const ends = unitsAtEnd(text, own)
    .filter(({ unit }) => unit.exponent === 0)
    .sort(
      (left, right) =>
        left.before.length - right.before.length ||
        Number(right.unit.dimension === own.dimension) -
          Number(left.unit.dimension === own.dimension),
    );
  for (const { unit, before } of ends) {
    const numeral = parseNumeral(before);
    if (numeral === null) continue;
    if ("value" in numeral) return inUnit(numeral, unit);
    problem ??= numeral;
  }
  const bare = parseNumeral(text);
  if (bare === null || "problem" in bare) return bare ?? problem;
  if (bare.isLarge && own.exponent > 0) return readUnitLeftOut(bare, numeric);
  const { value, told, scale } = bare;
  return { value, unit: null, told, sign: null, scale };
}

/** 61000000万 and 元 are 61000000 in 万元; 3亿5000万 and 元 are 350000000 in 元. */
function inUnit(numeral: ReadNumeral, unit: Unit): Extract<TypedQuantity, { value: Big }> {
  const exponent = unit.traits.takesMagnitude ? numeral.magnitude : 0;
  return {
    value: numeral.value.times(new Big(`1e-${exponent}`)),
    unit: withExponent(unit, exponent),
    told: numeral.told,
    sign: null,
    scale: numeral.scale,
  };
}

/**
 * 6100亿 under 亿元, 2000万 under 万元: a magnitude with 元 left out. 0.61万 under 亿元 may also be 0.61 万 of 亿元, and is when
 * that comes near the threshold; then a person has to say.
 */
function readUnitLeftOut(numeral: ReadNumeral, numeric: NumericTarget): TypedQuantity {
  const own = numeric.unit;
  const short = inUnit(numeral, withExponent(own, 0));
  if (short.unit?.exponent === own.exponent) return short;
  const { refusal, remark } = checkPlausibility(numeral.value, numeric, false);
  if (refusal || remark) return short;
  return {
    problem: "two-readings",
    readings: [
      `${formatFigure(short.value)} ${short.unit?.symbol ?? ""}`,
      `${formatFigure(numeral.value)} ${own.symbol}`,
    ],
  };
}

/** ¥6100亿元, ¥6100亿, and ¥6100, where the sign names the money and not its size. */
function readSigned(
  text: string,
  { currency, behind }: NonNullable<ReturnType<typeof signAtStart>>,
  numeric: NumericTarget,
): Candidate {
  if (currency.dimension !== numeric.unit.dimension) {
    const numeral = parseNumeral(behind);
    const unit = parseUnit(currency.symbol);
    if (numeral !== null && "value" in numeral && unit !== null) return inUnit(numeral, unit);
  }
  const quantity = splitQuantity(behind, numeric);
  if (quantity === null || "problem" in quantity) return quantity;
  if (quantity.unit !== null) {
    // $8亿元 names two currencies
    return quantity.unit.dimension === currency.dimension ? quantity : null;
  }
  // where 元 itself is asked, ¥6100 leaves nothing open
  if (numeric.unit.exponent === 0) return { ...quantity, unit: numeric.unit };
  return { ...quantity, sign: text.slice(0, text.length - behind.length) };
}

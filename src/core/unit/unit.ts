import { CURRENCIES } from "./currency";
import { type Dimension, type DimensionTraits, DIMENSIONS, type KnownDimension } from "./dimension";

interface BaseUnit {
  readonly symbol: string;
  readonly dimension: Dimension;
  readonly traits: DimensionTraits;
  /** The dimension's own unit is 1; a fraction so that 亩 (2000/3 square metres) stays exact. */
  readonly factor: readonly [numerator: number, denominator: number];
  /** Other spellings of the very same unit. */
  readonly aliases: readonly string[];
}

const unit = (
  dimension: KnownDimension,
  symbol: string,
  aliases: readonly string[] = [],
  factor: readonly [number, number] = [1, 1],
): BaseUnit => ({ symbol, dimension, traits: DIMENSIONS[dimension], factor, aliases });

/** The classifiers of countable things: 家 for enterprises, 项 for projects. They count the same dimension. */
const CLASSIFIERS = [
  ...Array.from(
    "个家项件户座处条种类所套台辆张篇场次批例组支只头株间栋幢款宗起部册份期对艘架片块笔床",
  ),
  ...["学位", "标箱", "件次", "车次", "户次", "场次", "册次"],
];

const BASE_UNITS: readonly BaseUnit[] = [
  ...CLASSIFIERS.map((symbol) => unit("count", symbol)),
  unit("people", "人", ["名", "位"]),
  unit("people", "人次"),
  ...CURRENCIES.map(({ dimension, symbol, aliases }) => unit(dimension, symbol, aliases)),
  unit("ratio", "%"),
  unit("ratio", "‰", [], [1, 10]),
  unit("ratio", "‱", [], [1, 100]),
  unit("percentage-points", "个百分点", ["百分点"]),
  unit("rank", "位", ["名"]),
  unit("score", "分"),
  unit("area", "平方米", ["㎡", "m2", "m²", "平米"]),
  unit("area", "亩", [], [2000, 3]),
  unit("area", "公顷", [], [10000, 1]),
  unit("area", "平方公里", ["平方千米", "km2", "km²"], [1_000_000, 1]),
  unit("length", "米", ["公尺"]),
  unit("length", "公里", ["千米", "km"], [1000, 1]),
  unit("mass", "克", ["公克", "g"], [1, 1000]),
  unit("mass", "斤", [], [1, 2]),
  unit("mass", "千克", ["公斤", "kg"]),
  unit("mass", "吨", [], [1000, 1]),
  unit("volume", "立方米", ["m3", "m³"]),
  unit("electric-energy", "千瓦时", ["度", "kWh"]),
  unit("days", "天", ["日"]),
  unit("land-price", "元/平方米", ["元/㎡", "元/m2", "元/m²"]),
  unit("land-price", "元/亩", [], [3, 2000]),
  unit("land-price", "元/平方公里", ["元/平方千米", "元/km2", "元/km²"], [1, 1_000_000]),
  unit("growth-factor", "倍"),
  unit("age", "岁", ["周岁"]),
  unit("grade", "级"),
  unit("time", "分钟"),
  unit("time", "小时", [], [60, 1]),
  unit("workdays", "工作日", ["个工作日"]),
  unit("months", "个月"),
  unit("months", "年", [], [12, 1]),
  unit("power", "千瓦", ["kW"]),
  unit("power", "兆瓦", ["MW"], [1000, 1]),
  unit("power", "吉瓦", ["GW"], [1_000_000, 1]),
  unit("coal-equivalent", "吨标准煤", ["吨标煤"]),
  unit("carbon-dioxide", "吨二氧化碳"),
  unit("daily-mass", "吨/日", ["吨/天"]),
  unit("money-per-person", "元/人"),
  unit("money-per-month", "元/月"),
  unit("concentration", "微克/立方米", ["μg/m3", "μg/m³", "µg/m3", "µg/m³", "ug/m3"]),
  unit("concentration", "毫克/立方米", ["mg/m3", "mg/m³"], [1000, 1]),
  unit("temperature", "℃", ["°C", "摄氏度"]),
  unit("loudness", "分贝", ["dB"]),
  unit("places-per-thousand", "张/千人"),
  unit("people-per-thousand", "人/千人"),
  unit("cases-per-ten-thousand", "件/万人"),
  unit("cases-per-ten-thousand", "起/万人"),
  unit("per-hundred-thousand", "/10万"),
  unit("per-hundred-thousand", "人/10万"),
  unit("area-per-person", "平方米/人", ["㎡/人"]),
];

/**
 * Spellings, longest first, so that 平方米 is never read as 米 and 千瓦时 never as a thousand of anything. Of two units with
 * one spelling the one whose own symbol it is comes first: 位 is a rank before it is a number of people.
 */
const SPELLINGS: readonly (readonly [spelling: string, base: BaseUnit])[] = BASE_UNITS.flatMap(
  (base) => [base.symbol, ...base.aliases].map((spelling) => [spelling, base] as const),
).sort(
  ([left, leftBase], [right, rightBase]) =>
    right.length - left.length ||
    Number(right === rightBase.symbol) - Number(left === leftBase.symbol),
);

const MAGNITUDES: Readonly<Record<string, number>> = {
  十: 1,
  百: 2,
  千: 3,
  万: 4,
  亿: 8,
};

/** A unit as written: a base unit with the magnitude in front of it (亿 + 元). */
export interface Unit {
  /** The unit in its usual spelling, 亿元. */
  readonly symbol: string;
  readonly dimension: Dimension;
  /** The power of ten of 万, 亿 … in front of the base unit: 8 for 亿元. */
  readonly exponent: number;
  readonly base: string;
  readonly factor: readonly [numerator: number, denominator: number];
  /** Whether the thing counted comes in whole numbers (4.4 万家 is 44,000 whole enterprises). */
  readonly whole: boolean;
  readonly traits: DimensionTraits;
  /** Other spellings of the base unit. */
  readonly aliases: readonly string[];
}

const withMagnitude = (base: BaseUnit, magnitude: string, exponent: number): Unit => ({
  symbol: magnitude + base.symbol,
  dimension: base.dimension,
  exponent,
  base: base.symbol,
  factor: base.factor,
  whole: base.traits.whole,
  traits: base.traits,
  aliases: base.aliases,
});

/**
 * Every unit that ends the text, the longest spelling first, with what stands before it.
 * 名 and 位 end a rank as well as a number of people, so one spelling can give two.
 *
 * @param own a unit that only its plan knows; any other is known anyway
 * @example unitsAtEnd("6100万元") // => [{ unit: 万元, before: "6100" }, { unit: 元, before: "6100万" }]
 */
export function unitsAtEnd(text: string, own?: Unit): { unit: Unit; before: string }[] {
  const spellings = own === undefined ? SPELLINGS : [...ownSpellings(own), ...SPELLINGS];
  return spellings
    .filter(([spelling]) => text.endsWith(spelling))
    .flatMap(([spelling, base]) => {
      const before = text.slice(0, text.length - spelling.length);
      const plain = { unit: withMagnitude(base, "", 0), before };
      const magnitude = base.traits.takesMagnitude ? before.slice(-1) : "";
      const exponent = magnitude === "万" || magnitude === "亿" ? MAGNITUDES[magnitude] : undefined;
      if (exponent === undefined) return [plain];
      return [
        { unit: withMagnitude(base, magnitude, exponent), before: before.slice(0, -1) },
        plain,
      ];
    });
}

/**
 * Reads a unit that stands alone, as in a plan: 亿元, 家, %, 元/平方米, 千万元.
 *
 * @returns null when the unit is unknown.
 */
export function parseUnit(written: string): Unit | null {
  const text = inHalfWidth(written);
  for (const [spelling, base] of SPELLINGS) {
    if (!text.endsWith(spelling)) continue;
    const magnitude = text.slice(0, text.length - spelling.length);
    if (magnitude !== "" && !base.traits.takesMagnitude) continue;
    const exponent = exponentOf(magnitude);
    if (exponent !== null) return withMagnitude(base, magnitude, exponent);
  }
  return null;
}

/** A unit with its full-width characters as half-width ones: ％ is %, 元／亩 is 元/亩. */
function inHalfWidth(written: string): string {
  return written
    .replace(/[\uFF01-\uFF5E]/g, (character) =>
      String.fromCharCode(character.charCodeAt(0) - 0xfee0),
    )
    .replace(/\uFE6A/g, "%");
}

/** 千万 is 7, nothing is 0, anything else null. */
function exponentOf(magnitude: string): number | null {
  return [...magnitude].reduce<number | null>((sum, character) => {
    const exponent = MAGNITUDES[character];
    return sum === null || exponent === undefined ? null : sum + exponent;
  }, 0);
}

/** What a plan says of a unit that nobody else knows. */
export interface DeclaredUnit {
  readonly symbol: string;
  readonly aliases: readonly string[];
  /** Whether it comes in whole numbers. */
  readonly whole: boolean;
  /** Whether several bureaus' values add up. */
  readonly adds: boolean;
}

/**
 * A unit as a plan writes it: one that the plan declares, one that everybody knows, a pure number (""), or one that nobody knows and
 * that is taken as it stands, a dimension of its own that converts into nothing.
 *
 * @param adds whether the values of a unit that nobody knows add up: only where the plan itself has them added
 * @example planUnit("筐", [], false) // => { unit: 筐, isKnown: false }
 */
export function planUnit(
  written: string,
  declared: readonly DeclaredUnit[],
  adds: boolean,
): { readonly unit: Unit; readonly isKnown: boolean } {
  const text = inHalfWidth(written);
  for (const each of declared) {
    for (const spelling of [each.symbol, ...each.aliases].map(inHalfWidth)) {
      const exponent = text.endsWith(spelling)
        ? exponentOf(text.slice(0, text.length - spelling.length))
        : null;
      if (exponent === null) continue;
      const magnitude = text.slice(0, text.length - spelling.length);
      return { unit: withMagnitude(ownUnit(each), magnitude, exponent), isKnown: true };
    }
  }
  const known = parseUnit(text);
  if (known !== null) return { unit: known, isKnown: true };
  const [, magnitude = "", symbol = ""] = /^([十百千]?[万亿]{0,2})(.*)$/su.exec(text) ?? [];
  const exponent = exponentOf(magnitude) ?? 0;
  if (symbol === "")
    return { unit: withMagnitude(PURE_NUMBER, magnitude, exponent), isKnown: true };
  const own = ownUnit({ symbol, aliases: [], whole: false, adds });
  return { unit: withMagnitude(own, magnitude, exponent), isKnown: false };
}

const PURE_NUMBER = unit("number", "");

function ownUnit({ symbol, aliases, whole, adds }: DeclaredUnit): BaseUnit {
  const traits = { adds, whole, takesMagnitude: true };
  return { symbol, aliases, dimension: `own:${symbol}`, traits, factor: [1, 1] };
}

/** How a unit that only its plan knows is spelled, the longest first; none for any other. */
function ownSpellings(own: Unit): (readonly [spelling: string, base: BaseUnit])[] {
  const { base, aliases, dimension, traits, factor } = own;
  if (!dimension.startsWith("own:")) return [];
  const unit = { symbol: base, aliases, dimension, traits, factor };
  return [base, ...aliases]
    .sort((left, right) => right.length - left.length)
    .map((spelling) => [spelling, unit] as const);
}

/**
 * The same unit with another magnitude before it.
 *
 * @param exponent of 万 (4), of 亿 (8), or 0 for none
 * @example withExponent(亿元, 4) // => 万元
 */
export function withExponent(unit: Unit, exponent: 0 | 4 | 8): Unit {
  return { ...unit, exponent, symbol: { 0: "", 4: "万", 8: "亿" }[exponent] + unit.base };
}

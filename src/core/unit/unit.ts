import { CURRENCIES } from "./currency";
import { DIMENSIONS, type Dimension } from "./dimension";

interface BaseUnit {
  readonly symbol: string;
  readonly dimension: Dimension;
  /** The dimension's own unit is 1; a fraction so that 亩 (2000/3 square metres) stays exact. */
  readonly factor: readonly [numerator: number, denominator: number];
  /** Other spellings of the very same unit. */
  readonly aliases: readonly string[];
}

const unit = (
  dimension: Dimension,
  symbol: string,
  aliases: readonly string[] = [],
  factor: readonly [number, number] = [1, 1],
): BaseUnit => ({ symbol, dimension, factor, aliases });

/** The classifiers of countable things: 家 for enterprises, 项 for projects. They count the same dimension. */
const CLASSIFIERS = Array.from("个家项件户座处条种类所套台辆张篇场次批例组支只头株间栋幢款宗起");

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
  unit("growth-factor", "倍"),
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
}

const withMagnitude = (base: BaseUnit, magnitude: string, exponent: number): Unit => ({
  symbol: magnitude + base.symbol,
  dimension: base.dimension,
  exponent,
  base: base.symbol,
  factor: base.factor,
  whole: DIMENSIONS[base.dimension].whole,
});

/**
 * Every unit that ends the text, the longest spelling first, with what stands before it.
 * 名 and 位 end a rank as well as a number of people, so one spelling can give two.
 *
 * @example unitsAtEnd("6100万元") // => [{ unit: 万元, before: "6100" }, { unit: 元, before: "6100万" }]
 */
export function unitsAtEnd(text: string): { unit: Unit; before: string }[] {
  return SPELLINGS.filter(([spelling]) => text.endsWith(spelling)).flatMap(([spelling, base]) => {
    const before = text.slice(0, text.length - spelling.length);
    const plain = { unit: withMagnitude(base, "", 0), before };
    const magnitude = DIMENSIONS[base.dimension].takesMagnitude ? before.slice(-1) : "";
    const exponent = magnitude === "万" || magnitude === "亿" ? MAGNITUDES[magnitude] : undefined;
    if (exponent === undefined) return [plain];
    return [{ unit: withMagnitude(base, magnitude, exponent), before: before.slice(0, -1) }, plain];
  });
}

/**
 * Reads a unit that stands alone, as in a plan: 亿元, 家, %, 元/平方米, 千万元.
 *
 * @returns null when the unit is unknown.
 */
export function parseUnit(text: string): Unit | null {
  for (const [spelling, base] of SPELLINGS) {
    if (!text.endsWith(spelling)) continue;
    const magnitude = text.slice(0, text.length - spelling.length);
    if (magnitude !== "" && !DIMENSIONS[base.dimension].takesMagnitude) continue;
    const exponents = [...magnitude].map((character) => MAGNITUDES[character]);
    if (exponents.some((exponent) => exponent === undefined)) continue;
    const exponent = exponents.reduce<number>((sum, each) => sum + (each ?? 0), 0);
    return withMagnitude(base, magnitude, exponent);
  }
  return null;
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

import type { NumericTarget } from "../target";
import { type Big, formatFigure, parseUnit, type Unit, unitsAtEnd, withExponent } from "../unit";
import { type Numeral, parseNumeral } from "./numeral";
import { checkPlausibility } from "./plausibility";

/** A typed text split into number and unit, or why it cannot be. */
export type TypedQuantity =
  | { readonly value: Big; readonly unit: Unit | null }
  | { readonly problem: "bad-grouping" }
  /** 0.61万 under 亿元: 0.61 万元, or 0.61 万 of 亿元. */
  | { readonly problem: "two-readings"; readonly readings: readonly [string, string] };

/**
 * Splits a folded text into number and unit, preferring units of the target's own dimension: 6100亿元, 九十六%, 第8名, ¥6100亿.
 *
 * @returns null when it is neither.
 */
export function parseQuantity(folded: string, numeric: NumericTarget): TypedQuantity | null {
  const text = withPercentSign(folded);
  const own = numeric.unit;
  const readings: { readonly unit: Unit | null; readonly before: string }[] = [
    ...unitsAtEnd(text).sort(
      (left, right) =>
        left.before.length - right.before.length ||
        Number(right.unit.dimension === own.dimension) -
          Number(left.unit.dimension === own.dimension),
    ),
    ...withUnitLeftOut(text, own),
    { unit: null, before: text },
  ];
  let problem: Extract<Numeral, { problem: string }> | null = null;
  for (const { unit, before } of readings) {
    const numeral = parseNumeral(withoutLead(before, numeric));
    if (numeral === null) continue;
    if ("value" in numeral) {
      const second = unit === null ? null : findSecondReading(text, numeral.value, unit, numeric);
      return second ?? { value: numeral.value, unit };
    }
    problem ??= numeral;
  }
  return problem;
}

/** A figure followed by a short word that is no unit we know: 300瓶. Not 300家企业 under 家. */
export function hasForeignUnit(folded: string, numeric: NumericTarget): boolean {
  const match = /^([+-]?[0-9][0-9.,]*)((?![oOlI]+$)[\p{Script=Han}A-Za-z$€£]{1,4})$/u.exec(
    withPercentSign(folded),
  );
  if (!match?.[1] || !match[2] || parseNumeral(match[1]) === null) return false;
  const letters = [...match[2]];
  return !letters.some(
    (_, index) =>
      parseUnit(letters.slice(0, index + 1).join(""))?.dimension === numeric.unit.dimension,
  );
}

/** 百分之九十七 is 九十七%. */
function withPercentSign(folded: string): string {
  if (/^百分之?百$/.test(folded)) return "100%";
  const spelled = /^(百|千)分之(.+)$/.exec(folded);
  return spelled?.[2] ? spelled[2] + (spelled[1] === "百" ? "%" : "‰") : folded;
}

/** 6100亿 under 亿元, 2000万 under 万元 or 亿元: a magnitude with 元 left out. */
function withUnitLeftOut(text: string, own: Unit): { unit: Unit | null; before: string }[] {
  const magnitude = text.slice(-1);
  if (own.exponent === 0 || (magnitude !== "万" && magnitude !== "亿")) return [];
  const unit = withExponent(own, magnitude === "万" ? 4 : 8);
  return [{ unit, before: text.slice(0, -1) }];
}

/** 0.61万 under 亿元 may also be 0.61 万 of 亿元, and is when that comes near the threshold; then a person has to say. */
function findSecondReading(
  text: string,
  value: Big,
  unit: Unit,
  numeric: NumericTarget,
): TypedQuantity | null {
  if (unit.exponent === numeric.unit.exponent) return null;
  const bare = parseNumeral(withoutLead(text, numeric));
  if (bare === null || "problem" in bare) return null;
  const { refusal, remark } = checkPlausibility(bare.value, numeric);
  if (refusal || remark) return null;
  return {
    problem: "two-readings",
    readings: [
      `${formatFigure(value)} ${unit.symbol}`,
      `${formatFigure(bare.value)} ${numeric.unit.symbol}`,
    ],
  };
}

/** What may stand before a figure: 第 before a rank, a currency sign before money. */
function withoutLead(text: string, numeric: NumericTarget): string {
  if (numeric.kind === "rank") return text.replace(/^第/, "");
  if (numeric.unit.dimension === "money") return text.replace(/^(?:¥|人民币|RMB)/, "");
  return text;
}

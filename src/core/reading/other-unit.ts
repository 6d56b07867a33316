import { isSameUnit, parseUnit, type Unit, unitsAtEnd, withExponent } from "../unit";

/**
 * A unit that stands alone and is not a target's own; 万 and 亿 alone are the target's with that magnitude.
 *
 * @returns null for the target's unit, and for what is no unit
 * @example readOtherUnit("万元", 亿元) // => 万元
 */
export function readOtherUnit(words: string, own: Unit): Unit | null {
  if (/^[万亿]$/.test(words)) {
    const unit = withExponent(own, words === "万" ? 4 : 8);
    return isSameUnit(unit, own) ? null : unit;
  }
  // one spelling can be of two units, as 名 is; what a plan alone knows is its own
  const alone = unitsAtEnd(words, own).flatMap(({ unit, before }) => (before === "" ? [unit] : []));
  if (alone.some((unit) => isSameUnit(unit, own))) return null;
  const unit = alone.find(({ dimension }) => dimension === own.dimension) ?? parseUnit(words);
  return unit === null || isSameUnit(unit, own) ? null : unit;
}

/** Whether a figure counted in one unit is another figure in the other: 万元 for 亿元, not 个 for 家. */
export function isOtherSize(unit: Unit, own: Unit): boolean {
  if (unit.dimension !== own.dimension) return false;
  const isSame = unit.factor[0] === own.factor[0] && unit.factor[1] === own.factor[1];
  return unit.exponent !== own.exponent || !isSame;
}

import { Big } from "./decimal";
import type { Unit } from "./unit";

/** Whether two units are one and the same, whatever their spelling. */
export function isSameUnit(left: Unit, right: Unit): boolean {
  return left.base === right.base && left.exponent === right.exponent;
}

/**
 * The same quantity in another unit of its dimension, in decimal arithmetic; exact wherever the result has at most 20 decimals.
 *
 * @example convert(new Big("61000000"), 万元, 亿元) // => 6100
 * @throws {RangeError} for units of two dimensions.
 */
export function convert(value: Big, from: Unit, to: Unit): Big {
  if (from.dimension !== to.dimension) {
    throw new RangeError(`${from.symbol} does not convert to ${to.symbol}`);
  }
  const numerator = new Big(from.factor[0]).times(to.factor[1]);
  const denominator = new Big(from.factor[1]).times(to.factor[0]);
  // a power of ten as a factor is exact in either direction; only the division below is cut at 20 decimals
  const scaled = value.times(numerator).times(new Big(`1e${from.exponent - to.exponent}`));
  return denominator.eq(1) ? scaled : scaled.div(denominator);
}

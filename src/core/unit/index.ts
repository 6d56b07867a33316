/**
 * What values are counted in: units and their magnitudes (万, 亿), exact decimals, conversion inside one dimension.
 *
 * @example convert(new Big(61_000_000), parseUnit("万元"), parseUnit("亿元")) // => 6100
 */
export { CURRENCIES, signAtStart } from "./currency";
export { convert, isSameUnit } from "./convert-unit";
export { Big, formatFigure, toDecimal, toStoredDecimal } from "./decimal";
export { type Dimension, DIMENSIONS, type DimensionTraits, type KnownDimension } from "./dimension";
export {
  type DeclaredUnit,
  parseUnit,
  planUnit,
  type Unit,
  unitsAtEnd,
  withExponent,
} from "./unit";

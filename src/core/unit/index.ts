export { convert, isSameUnit } from "./convert-unit";
export { Big, formatFigure, toDecimal, toStoredDecimal } from "./decimal";
export { type Dimension, DIMENSIONS } from "./dimension";
export { parseUnit, type Unit, unitsAtEnd, withExponent } from "./unit";

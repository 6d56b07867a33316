export { Big, formatFigure, toDecimal, toStoredDecimal } from "./decimal";
export { convert, type Dimension, isSameUnit, parseUnit, type Unit, unitsAtEnd } from "./unit";

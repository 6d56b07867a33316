export { BLANK_CELL, type CellContent, type NumberFormatClass, type ReportedCell } from "./cell";
export { type Numeral, parseNumeral } from "./numeral";
export { type Reading, readValue } from "./read-value";
export { foldTyped, isNothing, NOTHING_MARKS } from "./typed-text";

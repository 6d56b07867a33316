/**
 * What a cell says: the text a person sees becomes a value in the target's unit, or a finding why it cannot.
 *
 * @example readValue(cell("61000000万元"), 品牌价值总额).value // => 6100
 */

export { BLANK_CELL, type CellContent, type NumberFormatClass, type ReportedCell } from "./cell";
export { type Numeral, parseNumeral } from "./numeral";
export { type Reading, readValue } from "./read-value";
export { foldTyped, isNothing, NOTHING_MARKS } from "./typed-text";

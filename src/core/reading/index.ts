/**
 * What a cell says: the text a person sees becomes a value in the target's unit, or a finding why it cannot.
 *
 * @example readValue(cell("61000000万元"), 品牌价值总额).value // => 6100
 */

export { BLANK_CELL, type CellContent, type ReportedCell } from "./cell";
export {
  type CellLooks,
  type CharacterMark,
  type ConditionalShow,
  markedPieces,
  type TextRun,
} from "./cell-looks";
export { type DefinedName, nameExpander } from "./formula";
export { LONGEST_FIGURE, parseNumeral } from "./numeral";
export type { Numeral } from "./numeral-reading";
export { mayBeCountedDays, suspicionLimits, type SuspicionLimits } from "./plausibility";
export { isOtherSize, readOtherUnit } from "./other-unit";
export { readTypedText, type TextReading } from "./read-typed-text";
export { readValue } from "./read-value";
export type { Reading } from "./reading";
export { shorten } from "./shorten";
export { isPictureCell, isInSymbols, seenText } from "./seen-text";
export { foldTyped, isNothing, LONGEST_TEXT, NOTHING_MARKS } from "./typed-text";

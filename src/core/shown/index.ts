/**
 * What a cell shows: the number format applied, as Excel shows it in Chinese.
 *
 * @example shownText(61000, '0!.0,"万元"', { date1904: false }) // => "6.1万元"
 */

export { builtInFormatCode } from "./built-in-formats";
export { type FormatColour, type NumberFormatClass } from "./format-sections";
export { showGeneral } from "./general";
export {
  compileNumberFormat,
  type FormatOptions,
  GENERAL,
  type NumberFormat,
  shownText,
} from "./number-format";

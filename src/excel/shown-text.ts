import { type NumberFormat, type NumberFormatClass, showGeneral } from "../core";

/** Compiles a format code, as files are read. */
export type CompileFormat = (
  code: string,
) => Pick<NumberFormat, "classOf" | "show" | "showText" | "colourOf" | "unreadable">;

/** Whether Excel shows `####`: the column is too narrow for the number. */
export function isCovered(text: string): boolean {
  return /^\s*#+\s*$/.test(text);
}

/**
 * A number as a person sees it once its column is wide enough: in a narrow one Excel rounds a number of no format, and shows `####`
 * for others. Else what Excel shows counts, with all the words that the format adds.
 *
 * @param text what Excel shows
 */
export function shownNumber(
  value: number,
  code: string,
  text: string,
  compile: CompileFormat,
): string {
  if (/^general$/i.test(code)) return showGeneral(value);
  return isCovered(text) ? compile(code).show(value) : text.trim();
}

/** A text as a person sees it: a format with a section for texts may add words to it, or hide it. */
export function shownWords(value: string, code: string, text: string): string {
  const changes = code !== "@" && (code.includes("@") || code.split(";").length > 3);
  // Excel shows long texts as #### under some formats
  return changes && !isCovered(text) && text.trim() !== value.trim() ? text.trim() : value;
}

/** Whether the sections of a format may differ in what they make of a number. */
export function hasSections(code: string): boolean {
  return code.includes(";");
}

/** Whether a format may give its characters a colour of their own: `[White]0`, `[颜色 2]0`. */
export function hasColour(code: string): boolean {
  return /\[[^[\]\d<>=$]*(?:[a-z]{3}|[白黑颜色])/i.test(code) && !/^general$/i.test(code);
}

/** What a format makes of a number; with a single section its code tells. */
export function classOfNumber(
  value: number,
  code: string,
  compile: CompileFormat,
): NumberFormatClass {
  if (hasSections(code)) return compile(code).classOf(value);
  const bare = code
    .replace(/"[^"]*"?|[\\!].|[_*].|E[+-]/gi, "")
    // [h], [m] and [s] count elapsed time; what else stands in brackets is a colour, a condition or a language
    .replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]?/gi, "")
    .replace(/general|G\/通用格式/gi, "");
  if (/[ymdhs]|aaa|A\/P/i.test(bare)) return "date";
  return bare.includes("%") ? "percent" : "plain";
}

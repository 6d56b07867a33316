import { chinese, cutText, foldTyped, type ReportingPeriod } from "../../core";
import { FORM_TITLES, LONGEST_HEADER_NAME } from "../form";

/**
 * What somebody wrote into the headers and footers of a form's pages beside what is printed there: bureau, title, period, page numbers.
 *
 * @param texts in Excel's code, `&L&10责任单位：市商务局&C…`
 * @param formerNames which a form that is out may still have
 * @example listPageNotes(["&C— &P —&R数据为快报"], "市商务局", period) // => ["数据为快报"]
 */
export function listPageNotes(
  texts: readonly string[],
  bureau: string,
  period: ReportingPeriod | null,
  formerNames: readonly string[] = [],
): readonly string[] {
  const own = [
    ...[bureau, ...formerNames].map((name) => `责任单位：${cutText(name, LONGEST_HEADER_NAME)}`),
    ...(period === null ? [] : [`报告期：${chinese.period(period)}`]),
    ...Object.values(FORM_TITLES),
  ].map(bare);
  const notes = texts
    .flatMap(sectionsOf)
    .map((section) => withoutCodes(section).trim())
    .filter((section) => {
      const left = own.reduce((rest, words) => rest.replace(words, ""), bare(section));
      return /[\p{L}\p{N}]/u.test(left.replace(PAGE_WORDS, ""));
    });
  return [...new Set(notes)];
}

/** What programs print beside page numbers by themselves. */
const PAGE_WORDS = /第页|共页|页|Page|of/gi;

/** Left, centre and right. */
function sectionsOf(text: string): readonly string[] {
  return text.replaceAll("&&", AMPERSAND).split(/&[LCR]/i);
}

/** A sign that no header has, for an ampersand that is meant. */
const AMPERSAND = "\u0001";

/** Without what Excel puts in when it prints, and without how it looks (ECMA-376 part 1, 18.3.1.46). */
function withoutCodes(section: string): string {
  return section
    .replace(/&"[^"]*"/g, "")
    .replace(/&K(?:[0-9a-f]{6}|\d\d[+-]\d{3})/gi, "")
    .replace(/&\d{1,3}/g, "")
    .replace(/&[A-Z]/gi, "")
    .replaceAll(AMPERSAND, "&");
}

function bare(text: string): string {
  return foldTyped(text).replace(/\s+/g, "");
}

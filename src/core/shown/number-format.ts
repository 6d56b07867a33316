import { format, isValidFormat } from "numfmt";
import { inChineseFigures } from "./chinese-figures";
import {
  type FormatColour,
  type FormatSection,
  hasStrayLetters,
  LONGEST_CODE,
  type NumberFormatClass,
  sectionFor,
  splitSections,
  textSection,
} from "./format-sections";
import { showGeneral } from "./general";

/** What a number format makes of what is stored under it. */
export interface NumberFormat {
  /** The sections of one format may differ. */
  classOf(value: number): NumberFormatClass;
  /** The number as a person sees it in a cell that is wide enough, without the blanks that only align it. */
  show(value: number): string;
  /** The same of a text: `"约"@` shows 约12 for 12. */
  showText(text: string): string;
  /** The colour that it gives a number, or a text, whatever the font's is; null where it leaves that to the font, as nearly all do. */
  readonly colourOf: ((value: number | string) => FormatColour | null) | null;
  /** The code, where no spreadsheet would take it for a format: what a person sees then nobody can say. Left out where one would. */
  readonly unreadable?: string;
}

export interface FormatOptions {
  /** Whether day 0 is 1 January 1904, as in old Mac workbooks; changes only what is shown. */
  readonly date1904: boolean;
}

/** The format of cells that have none. */
export const GENERAL: NumberFormat = {
  classOf: () => "plain",
  show: showGeneral,
  showText: (text) => text,
  colourOf: null,
};

/**
 * Compiles a format code (ECMA-376 part 1, 18.8.31), with the conventions of a Chinese Excel. A code that cannot be read shows the
 * bare number, and is told.
 *
 * @example compileNumberFormat('#,##0.00"万元"', { date1904: false }).show(6100) // => "6,100.00万元"
 */
export function compileNumberFormat(code: string, options: FormatOptions): NumberFormat {
  if (code === "" || code === "@" || /^general$/i.test(code)) return GENERAL;
  const sections = splitSections(code);
  const pattern = sections.map((section) => section.pattern).join(";");
  const classOf = (value: number): NumberFormatClass =>
    sectionFor(sections, value)?.class ?? "plain";
  if (code.length > LONGEST_CODE || !isValidFormat(pattern) || sections.some(hasStrayLetters)) {
    return { ...GENERAL, classOf: () => "plain", show: String, unreadable: code };
  }
  const isColoured = sections.some(({ colour }) => colour !== null);
  const hasText = sections.length > 3 || sections.some(({ isText }) => isText);
  return {
    classOf,
    show: (value) => showIn(pattern, sectionFor(sections, value), value, options),
    showText: (text) => (hasText ? apply(pattern, text) : text),
    colourOf: isColoured ? (value) => colourIn(sections, value) : null,
  };
}

function colourIn(sections: readonly FormatSection[], value: number | string): FormatColour | null {
  const section = typeof value === "number" ? sectionFor(sections, value) : textSection(sections);
  return section?.colour ?? null;
}

/**
 * A number under a format code as Excel shows it in Chinese.
 *
 * @example shownText(61000, '0!.0,"万元"', { date1904: false }) // => "6.1万元"
 */
export function shownText(value: number, code: string, options: FormatOptions): string {
  return compileNumberFormat(code, options).show(value);
}

const DAYS_FROM_1900_TO_1904 = 1462;

function showIn(
  pattern: string,
  section: FormatSection | null,
  value: number,
  { date1904 }: FormatOptions,
): string {
  const shift = section?.class === "date" && date1904 ? DAYS_FROM_1900_TO_1904 : 0;
  const text =
    section?.general && value < 0
      ? showNegativeGeneral(section, value)
      : apply(pattern, value + shift);
  if (!section?.chinese) return text;
  const of = section.class === "date" ? "date" : section.general === null ? null : "general";
  return inChineseFigures(text, section.chinese, of);
}

/** General keeps the minus in a section of negative numbers as well, unless one is written before it. */
function showNegativeGeneral({ pattern, general }: FormatSection, value: number): string {
  const alone = pattern.replace(/\[[<>=][^[\]]*\]/g, "");
  return apply(alone, general === "after-minus" ? -value : value);
}

function apply(pattern: string, value: number | string): string {
  try {
    return format(pattern, value, { locale: "zh-CN", dateSpanLarge: false }).trim();
  } catch {
    return String(value);
  }
}

import { format, isDateFormat, isPercentFormat, isValidFormat } from "numfmt";
import type { NumberFormatClass } from "../../core";
import { MAXIMUM_FORMAT_CODE_LENGTH } from "../limits";

/** What a number format makes of the numbers under it. */
export interface NumberFormat {
  readonly class: NumberFormatClass;
  /** The number as a person sees it in the cell, without the blanks that only align it. */
  show(value: number): string;
}

/** The format of cells that have none. */
export const GENERAL: NumberFormat = { class: "plain", show: showGeneral };

/**
 * Compiles a format code (ECMA-376 part 1, 18.8.31), Chinese conventions for dates. A code that cannot be read shows the bare
 * number, and is still recognised as a percentage or a date.
 *
 * @param date1904 whether day 0 is 1 January 1904, as in old Mac workbooks; changes only what is shown.
 * @example
 * compileNumberFormat("0.00%", false).show(0.96) // => "96.00%"
 */
export function compileNumberFormat(code: string, date1904: boolean): NumberFormat {
  const pattern = translate(code);
  if (pattern === "" || /^general$/i.test(pattern)) return GENERAL;
  const readable = pattern.length <= MAXIMUM_FORMAT_CODE_LENGTH && isValidFormat(pattern);
  const formatClass = readable ? classOf(pattern) : guessClass(pattern);
  if (!readable) return { class: formatClass, show: String };
  const shift = formatClass === "date" && date1904 ? DAYS_FROM_1900_TO_1904 : 0;
  return { class: formatClass, show: (value) => showAs(pattern, value + shift) };
}

/** The code of a built-in format as a Chinese Excel has it (18.8.30, zh-cn); `General` for an unknown number. */
export function builtInFormatCode(id: number): string {
  return BUILT_IN.get(id) ?? "General";
}

const DAYS_FROM_1900_TO_1904 = 1462;
const SHOW_OPTIONS = { locale: "zh-CN", dateSpanLarge: false } as const;

function showAs(pattern: string, value: number): string {
  try {
    return format(pattern, value, SHOW_OPTIONS).trim();
  } catch {
    return String(value);
  }
}

/** General shows up to eleven characters; for numbers that are short as they stand no formatter is needed. */
function showGeneral(value: number): string {
  const text = String(value);
  const isShort =
    text.length <= 10 && !text.includes("e") && (Math.abs(value) >= 0.001 || value === 0);
  return isShort ? text : showAs("General", value);
}

/** Chinese programs write some words of the format language in Chinese; the system's long date and time are Chinese ones. */
function translate(code: string): string {
  if (/^\[\$-(?:F800|x-sysdate)\]/i.test(code)) return 'yyyy"年"m"月"d"日"';
  if (/^\[\$-(?:F400|x-systime)\]/i.test(code)) return "h:mm:ss";
  return code
    .replaceAll("G/通用格式", "General")
    .replaceAll("上午/下午", "AM/PM")
    .replace(/\[(?:黑色|蓝色|青色|绿色|洋红|红色|白色|黄色|颜色 ?\d+)\]/g, "");
}

function classOf(pattern: string): NumberFormatClass {
  if (isDateFormat(pattern)) return "date";
  return isPercentFormat(pattern) ? "percent" : "plain";
}

/** What is left of an unreadable code without its literals still tells what the number means. */
function guessClass(code: string): NumberFormatClass {
  const bare = code
    .slice(0, 10 * MAXIMUM_FORMAT_CODE_LENGTH)
    .replace(/"[^"]*"?|\\.|[_*]./g, "")
    .replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]?/gi, "");
  if (bare.includes("%")) return "percent";
  return /[ymdhs]/i.test(bare.replace(/general/gi, "")) ? "date" : "plain";
}

const YEAR_MONTH = 'yyyy"年"m"月"';
const MONTH_DAY = 'm"月"d"日"';
const ACCOUNTING = '_ * #,##0_ ;_ * -#,##0_ ;_ * "-"_ ;_ @_ ';
const ACCOUNTING_CENTS = '_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ ';

const BUILT_IN: ReadonlyMap<number, string> = new Map([
  [1, "0"],
  [2, "0.00"],
  [3, "#,##0"],
  [4, "#,##0.00"],
  [5, '"¥"#,##0;"¥"-#,##0'],
  [6, '"¥"#,##0;[Red]"¥"-#,##0'],
  [7, '"¥"#,##0.00;"¥"-#,##0.00'],
  [8, '"¥"#,##0.00;[Red]"¥"-#,##0.00'],
  [9, "0%"],
  [10, "0.00%"],
  [11, "0.00E+00"],
  [12, "# ?/?"],
  [13, "# ??/??"],
  [14, "yyyy/m/d"],
  [15, "d-mmm-yy"],
  [16, "d-mmm"],
  [17, "mmm-yy"],
  [18, "h:mm AM/PM"],
  [19, "h:mm:ss AM/PM"],
  [20, "h:mm"],
  [21, "h:mm:ss"],
  [22, "yyyy/m/d h:mm"],
  [27, YEAR_MONTH],
  [28, MONTH_DAY],
  [29, MONTH_DAY],
  [30, "m-d-yy"],
  [31, 'yyyy"年"m"月"d"日"'],
  [32, 'h"时"mm"分"'],
  [33, 'h"时"mm"分"ss"秒"'],
  [34, 'AM/PMh"时"mm"分"'],
  [35, 'AM/PMh"时"mm"分"ss"秒"'],
  [36, YEAR_MONTH],
  [37, "#,##0;-#,##0"],
  [38, "#,##0;[Red]-#,##0"],
  [39, "#,##0.00;-#,##0.00"],
  [40, "#,##0.00;[Red]-#,##0.00"],
  [41, ACCOUNTING],
  [42, ACCOUNTING.replaceAll("* ", '"¥"* ')],
  [43, ACCOUNTING_CENTS],
  [44, ACCOUNTING_CENTS.replaceAll("* ", '"¥"* ')],
  [45, "mm:ss"],
  [46, "[h]:mm:ss"],
  [47, "mm:ss.0"],
  [48, "##0.0E+0"],
  [49, "@"],
  [50, YEAR_MONTH],
  [51, MONTH_DAY],
  [52, YEAR_MONTH],
  [53, MONTH_DAY],
  [54, MONTH_DAY],
  [55, 'AM/PMh"时"mm"分"'],
  [56, 'AM/PMh"时"mm"分"ss"秒"'],
  [57, YEAR_MONTH],
  [58, MONTH_DAY],
]);

import type { Big } from "../unit";

const YEAR = "(?:(?:19|20)\\d\\d|[一二][零〇一二三四五六七八九]{3})";
const QUARTER = "(?:[上下]半年|第?[一二三四1-4]季度)";
const DATES = [
  new RegExp(`^${YEAR}年(?:度|底|末|初|${QUARTER}|\\d{1,2}月份?(?:底|末|初|\\d{1,2}[日号])?)?$`),
  new RegExp(`^${QUARTER}$`),
  /^(?:19|20)\d\d([-/.])(?:0?[1-9]|1[0-2])\1(?:0?[1-9]|[12]\d|3[01])(?:[T ]\d{1,2}:\d\d(?::\d\d(?:\.\d+)?)?Z?)?$/,
  /^(?:19|20)\d\d[-/](?:0?[1-9]|1[0-2])$/,
  /^\d{1,2}月(?:份|底|末|初|\d{1,2}[日号])?$/,
];

/** Whether a folded text is a day, a month, a quarter or a year: 2022年, 2022-12-31, 第三季度. */
export function isDateText(folded: string): boolean {
  return DATES.some((pattern) => pattern.test(folded));
}

/** A month or a day whose digits stand as a number would: 2022.12, 20221231, 202212. */
const DATES_IN_DIGITS = [
  /^(?:19|20)\d\d\.(?:0?[1-9]|1[0-2])$/,
  /^(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])$/,
  /^20[0-4]\d(?:0[1-9]|1[0-2])$/,
];

/**
 * Whether bare digits are probably a month or a day; with a unit behind them they are a figure.
 *
 * @example isDateInDigits("2022.12") // => true; 2022.12亿元 is no date
 */
export function isDateInDigits(folded: string): boolean {
  return DATES_IN_DIGITS.some((pattern) => pattern.test(folded));
}

/** A date that a number may be. */
export interface NumberedDate {
  /** `2022-12-31`, `2022-12` or `2022`. */
  readonly text: string;
  /** Whether its digits are written as a date's: 20221231, 2022.12; a year, and a day that a spreadsheet counts, are numbers too. */
  readonly isWritten: boolean;
}

/**
 * The day, month or year that a number may be; null where it is none.
 *
 * @example dateInNumber(new Big(44926)) // => { text: "2022-12-31", isWritten: false }
 */
export function dateInNumber(value: Big): NumberedDate | null {
  const digits = value.toFixed();
  if (digits.length > LONGEST_DATE) return null;
  if (isDateInDigits(digits)) {
    const [, year = "", month = "", day = ""] = DIGITS.exec(digits) ?? [];
    const parts = [year, month.padStart(2, "0"), ...(day === "" ? [] : [day])];
    return { text: parts.join("-"), isWritten: true };
  }
  if (/^(?:199\d|20[0-4]\d)$/.test(digits)) return { text: digits, isWritten: false };
  if (!/^\d{5}$/.test(digits)) return null;
  const count = Number(digits);
  if (count < COUNTED_DAYS.first || count > COUNTED_DAYS.last) return null;
  const day = new Date(Date.UTC(1899, 11, 30) + count * MILLISECONDS_PER_DAY);
  return { text: day.toISOString().slice(0, 10), isWritten: false };
}

/** Days as a spreadsheet counts them, from 2000 to 2049. */
export const COUNTED_DAYS = { first: 36_526, last: 54_788 } as const;
const DIGITS = /^(\d{4})\.?(\d{1,2})(\d{2})?$/;
const LONGEST_DATE = 8;
const MILLISECONDS_PER_DAY = 86_400_000;

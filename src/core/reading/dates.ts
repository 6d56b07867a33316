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

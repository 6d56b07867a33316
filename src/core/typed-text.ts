/**
 * The text of a cell as staff type it, brought to one form before anything is read from it: full-width characters
 * become half-width, invisible ones go, blanks stay only where they stand between figures.
 */

const INVISIBLE = /[\u200B-\u200F\u2060\uFEFF\u00AD]/g;
const BLANKS = /[ \t\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]+/g;
const DASHES = /[\u2010-\u2012\u2212\uFE63\uFE58]/g;

/**
 * @example foldTyped(" ６，１００ 亿元。") // => "6,100亿元"
 * @example foldTyped("6 100") // => "6 100" (the blank may be a thousands separator)
 */
export function foldTyped(text: string): string {
  return (
    text
      .replace(INVISIBLE, "")
      // U+FF01 to U+FF5E are the full-width forms of ! to ~; nothing else is folded, so ② or ½ never turns into a figure
      .replace(/[\uFF01-\uFF5E]/g, (character) =>
        String.fromCharCode(character.charCodeAt(0) - 0xfee0),
      )
      .replace(/\uFFE5/g, "¥")
      .replace(DASHES, "-")
      .replace(BLANKS, " ")
      .replace(/ ?\r?\n ?/g, "\n")
      .trim()
      .replace(/。+$/, "")
      .replace(/(?<![0-9.,])[ \n]|[ \n](?![0-9.,])/g, "")
  );
}

/** Marks that stand for “nothing to report”; `无` says it too, but may also mean none at all. */
const NOTHING = new Set(["—", "-", "/", "暂无", "无", "——", "–", "―", "--"]);

/** The marks the form's own formula shows as 未填; a spreadsheet compares them as they are. */
export const NOTHING_MARKS: readonly string[] = [...NOTHING];

/** Whether a folded text says that nothing is reported. Nothing is never zero. */
export function isNothing(folded: string): boolean {
  return folded === "" || NOTHING.has(folded);
}

const YEAR = "(?:(?:19|20)\\d\\d|[一二][零〇一二三四五六七八九]{3})";
const DATES = [
  new RegExp(
    `^${YEAR}年(?:度|底|末|初|[上下]半年|第?[一二三四1-4]季度|\\d{1,2}月份?(?:\\d{1,2}[日号])?)?$`,
  ),
  /^(?:19|20)\d\d([-/.])(?:0?[1-9]|1[0-2])\1(?:0?[1-9]|[12]\d|3[01])(?:[T ]\d{1,2}:\d\d(?::\d\d(?:\.\d+)?)?Z?)?$/,
  /^(?:19|20)\d\d[-/](?:0?[1-9]|1[0-2])$/,
  /^\d{1,2}月(?:\d{1,2}[日号])?$/,
];

/** Whether a folded text is a day, a month or a year: 2022年, 2022-12-31. */
export function isDateText(folded: string): boolean {
  return DATES.some((pattern) => pattern.test(folded));
}

const FIGURE = "[0-9零〇一二两三四五六七八九十百千万亿]";
const HAS_FIGURE = new RegExp(FIGURE);
// Words that make a figure a guess or a bound. The target's own words (以上, 超过) are no value.
const APPROXIMATE =
  /约|近|余|多|左右|上下|大概|估计|预计|以上|以下|以内|之内|超|突破|逾|不到|不足|不少于|不低于|不高于|未达|达到|至少|至多|最多|最少|前|几|数|[<>≤≥≈～~±?]|\+$/;
const RANGE = new RegExp(`${FIGURE}[^0-9]{0,4}?(?:-|–|—|~|～|〜|至|到)第?${FIGURE}`);

/** Whether a folded text gives a range or a figure that is not exact: 约300, 300～310, 前8名, 300余家. */
export function isApproximate(folded: string): boolean {
  if (!HAS_FIGURE.test(folded)) return false;
  if (/^[+-]?[0-9.,]+[eE][+-]?\d+/.test(folded)) return false;
  return APPROXIMATE.test(folded) || RANGE.test(folded);
}

/**
 * The text of a cell as staff type it, brought to one form before anything is read from it: full-width characters
 * become half-width, invisible ones go, blanks and line breaks stay only where they may part two figures.
 */

// U+202E, which shows digits backwards, is not among them: what a person sees and what is stored differ then.
const INVISIBLE = /[\u200B-\u200F\u202A-\u202D\u2060\u2066-\u2069\uFEFF\u00AD]/g;
const BLANKS = /[ \t\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]+/g;
const LINE_BREAKS = / ?[\r\n\v\f\u0085\u2028\u2029][ \r\n\v\f\u0085\u2028\u2029]*/g;
const DASHES = /[\u2010-\u2012\u2212\uFE63\uFE58]/g;

const NUMERALS = "零〇一二两三四五六七八九十壹贰叁肆伍陆柒捌玖拾";
const NEEDLESS_BLANK = /(?<![0-9.,]) | (?![0-9.,])/g;
// “6100⏎亿元” is one figure, “三百⏎五十” are two
const NEEDLESS_BREAK = new RegExp(
  `(?<![-+0-9.,${NUMERALS}百千万亿佰仟萬億点])\n|\n(?![-+0-9.,${NUMERALS}])`,
  "g",
);

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
      .replace(/\uFE6A/g, "%")
      .replace(DASHES, "-")
      .replace(BLANKS, " ")
      .replace(LINE_BREAKS, "\n")
      .trim()
      .replace(NEEDLESS_BLANK, "")
      .replace(NEEDLESS_BREAK, "")
      .replace(/(?<!。)。+$/, "")
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

/** Whether a folded text is a formula error that was pasted or imported as words: #DIV/0!, #N/A. */
export function isErrorText(folded: string): boolean {
  return /^#(?:DIV\/0!|N\/A|NAME\?|NULL!|NUM!|REF!|VALUE!)$/i.test(folded);
}

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

const FIGURE = "[0-9零〇一二两三四五六七八九十百千万亿]";
const HAS_FIGURE = new RegExp(FIGURE);
// Words that make a figure a guess or a bound. The target's own words (以上, 超过) are no value.
const APPROXIMATE = [
  /预计|预估|估计|大概|大约|[<>≤≥≈～~±?]/,
  new RegExp(
    "(?:(?<![签履节])约|(?<![最附])近|(?<![目此之以先])前|超过?|突破|逾|不到|不足|不少于|不低于|不高于|未达|达到" +
      `|[高低大小多少]于|至少|至多|最多|最少|数|几)(?:[为有是在第¥]|人民币)?${FIGURE}`,
  ),
  /上[十百千万亿]/,
  new RegExp(
    `${FIGURE}[^0-9,(]{0,3}?(?:余|多|几|左右|上下|以[上下内外]|之内|开外|出头|不止|不到|\\+$)`,
  ),
  new RegExp(`${FIGURE}[^0-9]{0,4}?(?:-|–|—|~|至|到)第?${FIGURE}`),
];

/** Whether a folded text gives a range or a figure that is not exact: 约300, 300~310, 前8名, 300余家. */
export function isApproximate(folded: string): boolean {
  if (!HAS_FIGURE.test(folded)) return false;
  if (/^[+-]?[0-9.,]+[eE][+-]?\d+/.test(folded)) return false;
  return APPROXIMATE.some((pattern) => pattern.test(folded));
}

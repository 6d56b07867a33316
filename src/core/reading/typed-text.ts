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
  if (FOLDED.test(text)) return text;
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

/** Letters of both scripts and figures: most texts have nothing else, and nothing of it folds. */
const FOLDED = /^[\u4E00-\u9FFF0-9A-Za-z.]*$/;

/** More characters than a cell of a workbook holds; a longer text is no cell's. */
export const LONGEST_TEXT = 32_767;

/** Marks that stand for “nothing to report”; `无` says it too, but may also mean none at all. */
const NOTHING = new Set(["—", "-", "/", "暂无", "无", "——", "–", "―", "--"]);

/** The marks the form's own formula shows as 未填; a spreadsheet compares them as they are. */
export const NOTHING_MARKS: readonly string[] = [...NOTHING];

/** Whether a folded text says that nothing is reported. Nothing is never zero. */
export function isNothing(folded: string): boolean {
  return folded === "" || NOTHING.has(folded) || NO_DATA.test(folded);
}

/** What else people write for it; the form's own formula does not know these. */
const NO_DATA =
  /^(?:N\/?A|[-—–―]{3,}|\/(?: ?\/)+|\\|…{1,2}|\.{3,6}|不适用|(?:暂|尚)?无(?:此项|该项|相关|有关)?(?:数据|数值|数字|资料)|没有(?:数据|数字|数)?)$/i;

/** Whether a folded text is a formula error that was pasted or imported as words: #DIV/0!, #N/A. */
export function isErrorText(folded: string): boolean {
  return /^#(?:DIV\/0!|N\/A|NAME\?|NULL!|NUM!|REF!|VALUE!)$/i.test(folded);
}

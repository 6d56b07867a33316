import { Big, CURRENCIES, type Unit } from "../unit";

/** How the words a person sees compare with the number that is stored. */
export type ShownComparison =
  /** The same number, but for what the display rounds away; `figure` is what it shows. */
  | { readonly outcome: "same"; readonly figure: Big }
  | { readonly outcome: "differs"; readonly figure: Big }
  /** What is shown is no number. */
  | { readonly outcome: "no-figure" };

/**
 * Compares what a cell shows with what it stores. The format's dress says nothing of a number's size: a currency sign, (5.00) or
 * △5 for a number below zero.
 *
 * @param shown folded (`foldTyped`)
 * @param stored in the target's unit
 * @param unit the target's
 * @param read reads a text as typed for the target; null where it is no number
 * @example compareShown("6100.00万元", new Big(6100), 亿元, read) // => differs, figure 0.61
 * @example compareShown("¥6,100", new Big(6100.4), 亿元, read) // => same, figure 6100
 */
export function compareShown(
  shown: string,
  stored: Big,
  unit: Unit,
  read: (text: string) => Big | null,
): ShownComparison {
  const text = undress(shown, unit);
  const figure = read(text);
  if (figure === null) return { outcome: "no-figure" };
  const step = lastStep(text, figure, read);
  const isRounded = stored.minus(figure).abs().times(2).times(step.of).lte(step.size);
  // a spreadsheet keeps 15 digits; programs may write more
  const isSame = isRounded || figure.prec(15).eq(stored);
  return { outcome: isSame ? "same" : "differs", figure };
}

/** The same text without what a format may put around a number, as somebody would type it. */
function undress(shown: string, unit: Unit): string {
  const figures = shown
    .replaceAll("○", "〇")
    // Chinese figures of a format have a point where a person writes 点
    .replace(
      /(?<=[零〇一二三四五六七八九十百千万亿壹贰叁肆伍陆柒捌玖拾佰仟])\.(?=[零〇一二三四五六七八九壹贰叁肆伍陆柒捌玖])/g,
      "点",
    );
  const bare = withoutCurrency(figures, unit);
  const negative = /^-?\((.+)\)$|^[△▲](.+)$|^(\d[\d.,]*)-$/.exec(bare);
  if (!negative) return bare;
  const inside = withoutCurrency(negative[1] ?? negative[2] ?? negative[3] ?? "", unit);
  return inside.startsWith("-") ? inside : `-${inside}`;
}

/** The same without the sign of the unit's own currency; 元 is shown as ¥ whatever the unit's size. */
function withoutCurrency(text: string, { base }: Unit): string {
  const signs = CURRENCIES.find(({ symbol }) => symbol === base)?.signs;
  if (signs === undefined) return text;
  const opening = OPENING.exec(text)?.[0] ?? "";
  const rest = text.slice(opening.length);
  const before = signs.find((sign) => rest.startsWith(sign)) ?? "";
  const figure = rest.slice(before.length);
  const bare = BEGINS_FIGURE.test(figure) ? opening + figure : text;
  const behind = signs.find((sign) => bare.endsWith(sign)) ?? "";
  const without = bare.slice(0, bare.length - behind.length);
  return /\d$/.test(without) ? without : bare;
}

const OPENING = /^[-(△▲]*/;
const BEGINS_FIGURE = /^[-(△▲\d.,零〇一二三四五六七八九十壹贰叁肆伍陆柒捌玖拾]/;

const FIGURE = /\d(?:[\d, ]*\d)?(?:\.(\d+))?/;

/**
 * How much the last digit shown is worth, as the fraction `size / of` in the target's unit: 0.01 of 亿元 for 37.60, 100 for 6.1千.
 * A fraction, because it is only compared, and exactly.
 */
function lastStep(
  text: string,
  figure: Big,
  read: (text: string) => Big | null,
): { readonly size: Big; readonly of: Big } {
  const match = FIGURE.exec(text);
  if (!match) return { size: decimalStep(/点(.+?)(?=\D*$)/.exec(text)?.[1] ?? ""), of: ONE };
  const [digits, decimals = ""] = match;
  const number = new Big(digits.replace(/[, ]/g, ""));
  const step = decimalStep(decimals);
  if (!number.eq(0)) return { size: figure.abs().times(step), of: number };
  // zero says nothing of the unit behind it; the same text with a one in the last place does. 0 of a larger unit hides the number
  const ones = `${digits.slice(0, -1)}1`;
  const value = read(text.replace(digits, ones))?.abs() ?? step;
  return { size: value.lt(step) ? value : step, of: ONE };
}

const ONE = new Big(1);

function decimalStep(decimals: string): Big {
  return new Big(10).pow(-decimals.length);
}

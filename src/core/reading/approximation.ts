import { NUMERAL_CHARACTERS } from "./numeral-tokens";

const FIGURE = `[0-9${NUMERAL_CHARACTERS}]`;
/** Whether a folded text has a figure anywhere. */
export const HAS_FIGURE = new RegExp(FIGURE);
// Words that make a figure a guess or a bound. The target's own words (以上, 超过) are no value.
const APPROXIMATE = [
  /预计|预估|估计|大概|大约|[<>≤≥≈～~±?]/,
  new RegExp(
    "(?:(?<![签履节])约|(?<![最附])近|(?<![目此之以先])前|超过?|突破|逾|不到|不足|不少于|不低于|不高于|未达|达到" +
      `|[高低大小多少]于|至少|至多|最多|最少|数|[几幾])(?:[为有是在第¥]|人民币)?${FIGURE}`,
  ),
  /上[十百千万亿萬億]/,
  new RegExp(
    `${FIGURE}[^0-9,(]{0,3}?(?:[余餘多几幾]|左右|上下|以[上下内外]|之内|开外|出头|不止|不到|\\+$)`,
  ),
  new RegExp(`${FIGURE}[^0-9]{0,4}?(?:-|–|—|~|至|到)第?${FIGURE}`),
];

/** Whether a folded text gives a range or a figure that is not exact: 约300, 300~310, 前8名, 300余家. */
export function isApproximate(folded: string): boolean {
  if (!HAS_FIGURE.test(folded)) return false;
  if (/^[+-]?[0-9.,]+[eE][+-]?\d+/.test(folded)) return false;
  return APPROXIMATE.some((pattern) => pattern.test(folded));
}

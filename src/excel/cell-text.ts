import { LONGEST_CELL_TEXT } from "../sheets";

/**
 * A text as Excel has to be told it, so that it stays that very text: Excel reads what it is given as if it were typed, and
 * an apostrophe before it says that it is text. The apostrophe is no part of the value.
 *
 * A text past Excel's limit ends in an ellipsis there.
 * @example entryOfText("=1+1") // => "'=1+1"
 * @example entryOfText("济南市") // => "济南市"
 */
export function entryOfText(text: string): string {
  const fitting = cutToCell(text);
  return isCertainlyText(fitting) ? fitting : `'${fitting}`;
}

/** The text, cut where a cell cannot hold more. */
export function cutToCell(text: string): string {
  if (text.length <= LONGEST_CELL_TEXT) return text;
  const last = text.charCodeAt(LONGEST_CELL_TEXT - 2);
  const splitsPair = last >= 0xd800 && last <= 0xdbff;
  return `${text.slice(0, LONGEST_CELL_TEXT - (splitsPair ? 2 : 1))}…`;
}

/**
 * Whether Excel cannot take the text for a formula, number, date, time, currency or truth value in any language. Whatever
 * begins with another character than a letter or an opening mark might be one, and so might a short text with figures
 * (3月5日, May 5) or one of Chinese numerals and units only. No value in any language has a vertical bar.
 */
function isCertainlyText(text: string): boolean {
  if (text === "") return true;
  if (!/^[\p{Letter}《〈「『【“‘（]/u.test(text)) return false;
  if (text.length > LONGEST_DATE || text.includes("|")) return true;
  return !/\p{Number}/u.test(text) && !TRUTH.test(text) && !CHINESE_DATE.test(text);
}

/** No way of writing a date with time, era and weekday is longer. */
const LONGEST_DATE = 60;
const TRUTH = /^(?:true|false)$/i;
const CHINESE_DATE = /^[〇零一二三四五六七八九十百千万亿廿元正年月日号时点分秒上下午中星期周]+$/u;

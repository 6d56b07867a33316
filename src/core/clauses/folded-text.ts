import type { Span } from "./clause";

/** A text in one way of writing, with the place every character came from. */
export interface FoldedText {
  readonly original: string;
  /** Half-width figures and signs, Chinese punctuation, no blanks. */
  readonly text: string;
  /** Where each character stands in the original; one more for the end. */
  readonly places: readonly number[];
}

const PUNCTUATION: Readonly<Record<string, string>> = {
  ",": "，",
  ";": "；",
  ":": "：",
  "(": "（",
  ")": "）",
  "!": "！",
  "?": "？",
  "－": "-",
  "–": "—",
  "―": "—",
  "─": "—",
  "~": "—",
  "～": "—",
  "∼": "—",
  "﹪": "%",
  "⩾": "≥",
  "≧": "≥",
  "≦": "≤",
  "⩽": "≤",
  "﹤": "<",
  "﹥": ">",
  "〈": "〔",
  "〉": "〕",
  "＂": '"',
  "\r": "\n",
  "﹣": "-",
  "·": "·",
  "•": "·",
  "‧": "·",
  "・": "·",
};

const BLANK = /[^\S\n\r]|[\u200b-\u200d\u2060\ufeff]/u;

/**
 * One way of writing for what may be typed in many, one character for one, so that every place can be told in the original.
 *
 * @example foldText("到 ２０２２ 年").text // => "到2022年"
 */
export function foldText(original: string): FoldedText {
  const places: number[] = [];
  let text = "";
  for (let place = 0; place < original.length; place += 1) {
    const character = original.charAt(place);
    if (BLANK.test(character) && !partsFigures(original, place)) continue;
    text += foldCharacter(original, place);
    places.push(place);
  }
  places.push(original.length);
  return { original, text, places };
}

/** A blank between two letters or figures says that they are two: 300 310. */
function partsFigures(original: string, place: number): boolean {
  const isWord = (character: string): boolean => /[0-9A-Za-z０-９]/.test(character);
  return isWord(original.charAt(place - 1)) && isWord(original.charAt(place + 1));
}

function foldCharacter(original: string, place: number): string {
  const character = original.charAt(place);
  const code = character.charCodeAt(0);
  const half = code > 0xff00 && code < 0xff5f ? String.fromCharCode(code - 0xfee0) : character;
  if (BLANK.test(character)) return " ";
  // 1:1.2, 1：1.2 and 1∶1.2 are one ratio
  if (
    /[:∶]/.test(half) &&
    /\d/.test(original.charAt(place - 1)) &&
    /\d/.test(original.charAt(place + 1))
  )
    return ":";
  // 6,100 is one figure
  if (half === "," && isGrouping(original, place)) return ",";
  return PUNCTUATION[character] ?? PUNCTUATION[half] ?? (half === "∶" ? "：" : half);
}

function isGrouping(original: string, place: number): boolean {
  const isDigit = (character: string): boolean => /[0-9０-９]/.test(character);
  const behind = Array.from(original.slice(place + 1, place + 5));
  return (
    isDigit(original.charAt(place - 1)) &&
    behind.slice(0, 3).filter(isDigit).length === 3 &&
    !isDigit(behind[3] ?? "")
  );
}

/** A span of the folded text as one of the original; what was left out at its ends stays outside. */
export function toOriginal({ places }: FoldedText, { from, to }: Span): Span {
  const first = places[from] ?? 0;
  const last = places[to - 1];
  return { from: first, to: last === undefined || to <= from ? first : last + 1 };
}

/** The words of a span, without blanks at its ends and without line breaks. */
export function wordsOf({ original }: FoldedText, { from, to }: Span): string {
  return original.slice(from, to).replace(/\s+/g, " ").trim();
}

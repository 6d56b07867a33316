import type { ClauseContext, Span } from "./clause";
import { type DayMark, findDayMarks } from "./day-marks";
import { type FoldedText, foldText } from "./folded-text";
import { wholeMeasure } from "./measure-words";
import { findTerms } from "./terms";

/** What stands in for a covered character: a term, a day, what is in brackets. */
export const TERM = "\uE000";
export const DAY = "\uE001";
export const BRACKET = "\uE002";

/** Brackets with what is in them. */
export interface Bracket extends Span {
  /** 亿元 of （亿元）. */
  readonly unit: string | null;
}

/** A text with everything covered that is neither a figure of a target nor a mark between segments. */
export interface OpenedText {
  readonly folded: FoldedText;
  readonly text: string;
  /** As long as the text; terms, days and brackets covered. */
  readonly view: string;
  /** The same with brackets open. */
  readonly inner: string;
  readonly days: readonly DayMark[];
  readonly brackets: readonly Bracket[];
}

/** Covers what a figure reader is not to see. */
export function openText(original: string, context: ClauseContext): OpenedText {
  const folded = foldText(original);
  const { text } = folded;
  const quotes = [...text.matchAll(/“[^“”\n]*”|《[^《》\n]*》/g)].map(({ index, 0: words }) => ({
    from: index,
    to: index + words.length,
  }));
  const days = findDayMarks(text, context).filter(
    (day) => !quotes.some(({ from, to }) => from < day.from && day.to < to),
  );
  const terms = findTerms(text);
  const inner = cover(cover(text, terms, TERM), days, DAY);
  const brackets = findBrackets(text, inner);
  return { folded, text, inner, view: cover(inner, brackets, BRACKET), days, brackets };
}

function cover(text: string, spans: readonly Span[], mark: string): string {
  const characters = Array.from({ length: text.length }, (_, place) => text.charAt(place));
  for (const { from, to } of spans) {
    for (let place = from; place < to; place += 1) {
      if (characters[place] !== "\n") characters[place] = mark;
    }
  }
  return characters.join("");
}

/** The outermost brackets, but for 〔18〕 that holds nothing but a figure. */
function findBrackets(text: string, inner: string): Bracket[] {
  const found: Bracket[] = [];
  let open: number | null = null;
  let depth = 0;
  for (let place = 0; place < text.length; place += 1) {
    const character = inner.charAt(place);
    if (/[（〔[【]/.test(character)) {
      if (depth === 0) open = place;
      depth += 1;
    } else if (/[）〕\]】]/.test(character) && depth > 0) {
      depth -= 1;
      if (depth > 0 || open === null) continue;
      const content = text.slice(open + 1, place);
      if (!/^[<>≤≥]?[\d.]+%?$/.test(content)) {
        found.push({ from: open, to: place + 1, unit: wholeMeasure(content) });
      }
    }
  }
  return found;
}

import { readClause } from "../clauses";
import type { DraftedRow, Offer } from "./draft";
import type { TextLine } from "./document-facts";

/** Offers of one document; whoever wants more reads the document itself. */
const MOST_OFFERS = 300;
const MOST_LINES = 3000;

/** Figures of the text around the tables that stand in no row: shown, never drafted. */
export function listOffers(lines: readonly TextLine[], rows: readonly DraftedRow[]): Offer[] {
  const said = rows.flatMap(({ cells }) => cells.map(({ text }) => text.value)).join("\n");
  const offers: Offer[] = [];
  for (const { text, place } of lines.slice(0, MOST_LINES)) {
    if (!/\d|[一二三四五六七八九十百千万]/.test(text)) continue;
    let from = 0;
    for (const sentence of text.split(/(?<=[。；\n])/)) {
      for (const { fragment, fragmentSpan, threshold } of readClause(sentence).targets) {
        if (threshold === null || said.includes(fragment) || offers.length >= MOST_OFFERS) continue;
        const span = { from: from + fragmentSpan.from, to: from + fragmentSpan.to };
        offers.push({ text: fragment, place: { ...place, ...span } });
      }
      from += sentence.length;
    }
  }
  return offers;
}

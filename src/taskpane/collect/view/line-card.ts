/// <reference lib="dom" />
import { html, type TemplateResult } from "lit/html.js";
import type { LineDecision } from "../../../exchange";
import type { LineCard } from "../session/card";
import type { CollectView } from "./collect-view";
import { otherChoice, sideView } from "./card-parts";
import { valueCard } from "./value-card";

/** What one of several bureaus answers for, where it is in question. */
export function lineCard(view: CollectView, card: LineCard): TemplateResult {
  const { line, decision } = card;
  return valueCard(view, card, {
    tone: card.asks === "refused" ? "error" : "warning",
    came: line.contributions,
    asked: () => askedView(view, card),
    taken: decision === null ? "" : sayLine(view, decision),
  });
}

function sayLine({ words }: CollectView, { bureau, value }: LineDecision): string {
  return words.cards.lineValue(bureau, String(value));
}

function askedView(view: CollectView, card: LineCard): TemplateResult {
  const { contributions, bureau } = card.line;
  return html`<fieldset>
    <legend>${view.words.cards.line(bureau)}</legend>
    <div class="sides">
      ${contributions.map((each, index) =>
        each.entry.value === null
          ? html`<div class="side">${sideView(each)}</div>`
          : html`<label class="choice side"
              ><input type="radio" name="choice" value=${index} /><span
                >${sideView(each)}</span
              ></label
            >`,
      )}
    </div>
    ${otherChoice(view, card)}
  </fieldset>`;
}

/// <reference lib="dom" />
import { html, type TemplateResult } from "lit/html.js";
import type { LineDecision } from "../../../exchange";
import { isOpen, type LineCard } from "../session/card";
import type { CollectView } from "./collect-view";
import { foundLines, otherChoice, sideView, targetHead } from "./card-parts";
import { decidedView, decidingForm } from "./signing";

/** What one of several bureaus answers for, where it is in question. */
export function lineCard(view: CollectView, card: LineCard): TemplateResult {
  const { words } = view;
  const { standing, line, decision, findings } = card;
  const tone = isOpen(card) ? (card.asks === "refused" ? "error" : "warning") : "done";
  return html`<li class="card ${tone}" id=${card.id} tabindex="-1">
    ${targetHead(view, standing.target, tone)}
    ${
      decision === null
        ? html`${foundLines(view, findings, standing.target)}
          ${decidingForm(view, card, {
            asked: askedView(view, card),
            label: words.cards.decide,
          })}`
        : html`<div class="sides">
              ${line.contributions.map((each) => html`<div class="side">${sideView(each)}</div>`)}
            </div>
            ${decidedView(view, card, decision, sayLine(view, decision))}`
    }
  </li>`;
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

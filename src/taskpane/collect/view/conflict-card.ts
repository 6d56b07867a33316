/// <reference lib="dom" />
import { html, nothing, type TemplateResult } from "lit/html.js";
import { unitOf } from "../../../core";
import type { TargetDecision } from "../../../exchange";
import { contradictingBureau, isOpen, type ConflictCard, type Side } from "../session/card";
import { foundLines, otherChoice, sideView, targetHead } from "./card-parts";
import type { CollectView } from "./collect-view";
import { decidedView, decidingForm } from "./signing";

/** Values that do not go together, wait to be verified or cannot be used, side by side, and the choice between them. */
export function conflictCard(view: CollectView, card: ConflictCard): TemplateResult {
  const { words } = view;
  const { standing, sides, decision, findings } = card;
  const tone = !isOpen(card) ? "done" : card.asks === "suspect" ? "warning" : "error";
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
              ${sides.map(({ contribution }) => html`<div class="side">${sideView(contribution)}</div>`)}
            </div>
            ${decidedView(view, card, decision, takenBy(view, decision))}`
    }
  </li>`;
}

function askedView(view: CollectView, card: ConflictCard): TemplateResult {
  const { words } = view;
  const { sides, sum, standing } = card;
  const unit = unitOf(standing.target) ?? "";
  return html`<fieldset>
    <legend>${questionOf(view, card)}</legend>
    <div class="sides">${sides.map(sideChoice)}</div>
    ${
      sum === null
        ? nothing
        : html`<label class="choice"
            ><input type="radio" name="choice" value="sum" /><span lang="zh-CN"
              >${words.cards.sum(`${sum} ${unit}`.trim())}</span
            ></label
          >`
    }
    ${otherChoice(view, card)}
  </fieldset>`;
}

function sideChoice({ taken, contribution }: Side, index: number): TemplateResult {
  return taken === null
    ? html`<div class="side">${sideView(contribution)}</div>`
    : html`<label class="choice side"
        ><input type="radio" name="choice" value=${index} /><span
          >${sideView(contribution)}</span
        ></label
      >`;
}

function questionOf({ words }: CollectView, card: ConflictCard): string {
  const { cards } = words;
  if (card.asks !== "conflict") return cards.asks[card.asks];
  const only = contradictingBureau(card);
  return only === null ? cards.conflict : cards.contradiction(only);
}

function takenBy({ words }: CollectView, decision: TargetDecision): string {
  switch (decision.kind) {
    case "value":
      return String(decision.value);
    case "bureau":
      return words.cards.bureausValue(decision.bureau);
    case "file":
      return words.cards.filesValue(decision.file);
  }
}

/// <reference lib="dom" />
import { html, nothing, type TemplateResult } from "lit/html.js";
import { unitOf } from "../../../core";
import type { TargetDecision } from "../../../exchange";
import { contradictingBureau, type ConflictCard, type Side } from "../session/card";
import { otherChoice, sideView } from "./card-parts";
import type { CollectView } from "./collect-view";
import { valueCard } from "./value-card";

/** Values that do not go together, wait to be verified or cannot be used, side by side, and the choice between them. */
export function conflictCard(view: CollectView, card: ConflictCard): TemplateResult {
  const { sides, decision } = card;
  return valueCard(view, card, {
    tone: card.asks === "suspect" ? "warning" : "error",
    came: sides.map(({ contribution }) => contribution),
    asked: () => askedView(view, card),
    taken: decision === null ? "" : takenBy(view, decision),
  });
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

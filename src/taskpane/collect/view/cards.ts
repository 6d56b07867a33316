import { html, nothing, type TemplateResult } from "lit/html.js";
import { repeat } from "lit/directives/repeat.js";
import { signatureOf } from "../../../core";
import { nameDecision, type Collection, type Decision } from "../../../exchange";
import { buttonView, splitAdvice } from "../../kit";
import { countWaiting, isOpen, listUnused, whyUnused, type Card } from "../session/cards";
import type { CollectView } from "./collect-view";
import { conflictCard } from "./conflict-card";
import { ownerCard } from "./owner-card";
import { versionsCard } from "./versions-card";

/** The heading of what there is to decide: it takes the focus when a card goes. */
export const CARDS_HEADING = "to-decide";

/** What a person has to decide, then what was decided, and decisions that fit nothing. */
export function cardsView(view: CollectView, collection: Collection): TemplateResult {
  const { words, cards, own } = view;
  const unused = listUnused(own.rulings().decisions, cards, collection.findings);
  if (cards.length === 0 && unused.length === 0) return html``;
  return html`${
      cards.length === 0
        ? nothing
        : html`<h2 id=${CARDS_HEADING} tabindex="-1">
            ${words.cards.title(countWaiting(cards), cards.some(isOpen))}
          </h2>`
    }
    <ul class="list decisions">
      ${repeat(
        cards,
        // a card that was decided is another one than the form it was
        (card) => `${card.id} ${isOpen(card)}`,
        (card) => cardView(view, card),
      )}
    </ul>
    ${unused.length === 0 ? nothing : unusedView(view, collection, unused)}`;
}

function cardView(view: CollectView, card: Card): TemplateResult {
  switch (card.kind) {
    case "conflict":
      return conflictCard(view, card);
    case "versions":
      return versionsCard(view, card);
    case "owner":
      return ownerCard(view, card);
  }
}

function unusedView(
  { words, messages, own, isBusy }: CollectView,
  { findings }: Collection,
  unused: readonly Decision[],
): TemplateResult {
  return html`<h2>${words.cards.unused}</h2>
    <ul class="list">
      ${unused.map((decision) => {
        const name = nameDecision(decision);
        const why = whyUnused(decision, findings);
        const told = why && splitAdvice(messages.finding(why, null), messages.language);
        return html`<li class="card warning">
          <h3>${name}</h3>
          ${told ? html`<p>${told.what}</p>` : nothing}
          <p class="hint">${signatureOf(decision, messages)}</p>
          <div class="buttons">
            ${buttonView({
              label: words.cards.revoke,
              name: words.cards.revokeNamed(name),
              look: "outline",
              size: "small",
              disabled: isBusy,
              run: () => void own.revoke(decision, CARDS_HEADING),
            })}
          </div>
        </li>`;
      })}
    </ul>`;
}

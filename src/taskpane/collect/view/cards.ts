import { html, nothing, type TemplateResult } from "lit/html.js";
import { repeat } from "lit/directives/repeat.js";
import { signatureOf } from "../../../core";
import { nameDecision, type Collection, type Decision } from "../../../exchange";
import { buttonView, splitAdvice } from "../../kit";
import { type Card, type CardSection, countWaiting, isOpen, sectionOf } from "../session/card";
import { listUnused, whyUnused } from "../session/unused-decisions";
import type { CollectView } from "./collect-view";
import { conflictCard } from "./conflict-card";
import { lineCard } from "./line-card";
import { ownerCard } from "./owner-card";
import { verdictCard } from "./verdict-card";
import { versionsCard } from "./versions-card";

/** The heading of what there is to decide: it takes the focus when a card goes. */
export const CARDS_HEADING = "to-decide";

/** Cards that are drawn of what is folded away; each that is decided makes room for the next. */
const FOLDED = 30;

/**
 * What waits for the office, and what was decided; folded away what only a person judges, and what bureaus are first of all asked to
 * correct; then decisions that fit nothing.
 */
export function cardsView(view: CollectView, collection: Collection): TemplateResult {
  const { words, cards, own } = view;
  const unused = listUnused(own.rulings().decisions, cards);
  const of = (section: CardSection) => cards.filter((card) => sectionOf(card) === section);
  const [first, verdicts, rest] = [of("first"), of("verdicts"), of("rest")];
  return html`${
    first.length === 0
      ? nothing
      : html`<h2 id=${CARDS_HEADING} tabindex="-1">
            ${words.cards.title(countWaiting(first), first.some(isOpen))}
          </h2>
          ${listView(view, first)}`
  }
  ${foldedView(view, verdicts, words.cards.verdictsTitle(verdicts.filter(isOpen).length))}
  ${foldedView(view, rest, words.cards.restTitle(rest.length))}
  ${unused.length === 0 ? nothing : unusedView(view, collection, unused)}`;
}

function listView(view: CollectView, cards: readonly Card[]): TemplateResult {
  return html`<ul class="list decisions">
    ${repeat(
      cards,
      // a card that was decided is another one than the form it was
      (card) => `${card.id} ${isOpen(card)}`,
      (card) => cardView(view, card),
    )}
  </ul>`;
}

function foldedView(
  view: CollectView,
  cards: readonly Card[],
  title: string,
): TemplateResult | typeof nothing {
  if (cards.length === 0) return nothing;
  // what is open stands first: it must not be out of sight behind what was decided
  const sorted = [...cards.filter(isOpen), ...cards.filter((card) => !isOpen(card))];
  const more = sorted.length - FOLDED;
  return html`<details class="folded">
    <summary>${title}</summary>
    ${listView(view, sorted.slice(0, FOLDED))}
    ${more <= 0 ? nothing : html`<p class="note">${view.words.cards.restMore(more)}</p>`}
  </details>`;
}

function cardView(view: CollectView, card: Card): TemplateResult {
  switch (card.kind) {
    case "conflict":
      return conflictCard(view, card);
    case "line":
      return lineCard(view, card);
    case "verdict":
      return verdictCard(view, card);
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

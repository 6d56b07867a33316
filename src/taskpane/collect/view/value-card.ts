/// <reference lib="dom" />
import { html, type TemplateResult } from "lit/html.js";
import type { Contribution } from "../../../sheets";
import { isOpen, type ConflictCard, type LineCard } from "../session/card";
import { foundLines, sideView, targetHead } from "./card-parts";
import type { CollectView } from "./collect-view";
import { decidedView, decidingForm } from "./signing";

/** What a card about values says of its own. */
interface ValueCardParts {
  /** How urgent it is while it is open. */
  readonly tone: "error" | "warning";
  /** What came in. */
  readonly came: readonly Contribution[];
  /** The choice, while it is open. */
  readonly asked: () => TemplateResult;
  /** What was taken; empty while it is open. */
  readonly taken: string;
}

/** Values of a target that are in question: what was found, what came, and the choice or what was decided. */
export function valueCard(
  view: CollectView,
  card: ConflictCard | LineCard,
  { tone, came, asked, taken }: ValueCardParts,
): TemplateResult {
  const { standing, decision, findings } = card;
  const look = isOpen(card) ? tone : "done";
  return html`<li class="card ${look}" id=${card.id} tabindex="-1">
    ${targetHead(view, standing.target, look)}
    ${
      decision === null
        ? html`${foundLines(view, findings, standing.target)}
          ${decidingForm(view, card, { asked: asked(), label: view.words.cards.decide })}`
        : html`<div class="sides">
              ${came.map((each) => html`<div class="side">${sideView(each)}</div>`)}
            </div>
            ${decidedView(view, card, decision, taken)}`
    }
  </li>`;
}

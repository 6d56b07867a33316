import { unitOf } from "../../../core";
/// <reference lib="dom" />
import { html, nothing, type TemplateResult } from "lit/html.js";
import type { TargetDecision } from "../../../exchange";
import { GLYPHS } from "../../kit";
import {
  contradictingBureau,
  isOpen,
  isSuspicion,
  type ConflictCard,
  type Side,
} from "../session/cards";
import type { CollectView } from "./collect-view";
import { decidedView, decidingForm } from "./signing";

/** Values that do not go together, or wait to be verified, side by side, and the choice between them. */
export function conflictCard(view: CollectView, card: ConflictCard): TemplateResult {
  const { words, messages } = view;
  const { standing, sides, decision } = card;
  const { target } = standing;
  const only = contradictingBureau(card);
  const isWaiting = isSuspicion(card);
  const open = isWaiting ? "warning" : "error";
  const question = isWaiting
    ? words.cards.suspect
    : only === null
      ? words.cards.conflict
      : words.cards.contradiction(only);
  const goal = `${messages.targetInWords(target)} ${unitOf(target) ?? ""}`.trim();
  return html`<li class="card ${isOpen(card) ? open : "done"}" id=${card.id} tabindex="-1">
    <div class="title">
      <span class="glyph" aria-hidden="true">${isOpen(card) ? GLYPHS[open] : "✓"}</span>
      <h3 lang="zh-CN">${target.id} ${target.name}</h3>
      <span class="address">${goal}</span>
    </div>
    ${
      decision === null
        ? decidingForm(view, card, {
            asked: askedView(view, card, question),
            label: words.cards.decide,
          })
        : html`<div class="sides">
              ${sides.map((side) => html`<div class="side">${sideView(side)}</div>`)}
            </div>
            ${decidedView(view, decision, { what: takenBy(view, decision), focus: card.id })}`
    }
  </li>`;
}

function askedView(
  { words }: CollectView,
  { standing, sides, id }: ConflictCard,
  question: string,
): TemplateResult {
  const unit = unitOf(standing.target);
  const chooseOther = (event: Event) => {
    const field = event.currentTarget as HTMLInputElement;
    const radio = field.form?.querySelector<HTMLInputElement>('input[value="other"]');
    if (radio && field.value !== "") radio.checked = true;
  };
  return html`<fieldset>
    <legend>${question}</legend>
    <div class="sides">
      ${sides.map((side, index) =>
        side.taken === null
          ? html`<div class="side">${sideView(side)}</div>`
          : html`<label class="choice side"
              ><input type="radio" name="choice" value=${index} /><span
                >${sideView(side)}</span
              ></label
            >`,
      )}
    </div>
    <div class="other">
      <label class="choice"
        ><input type="radio" name="choice" value="other" /><span>${words.cards.other}</span></label
      >
      <input
        class="value"
        name="value"
        type="text"
        maxlength="60"
        autocomplete="off"
        id="value-${id}"
        aria-label=${words.cards.otherValue(unit ?? "")}
        @input=${chooseOther}
      />
      ${unit === null ? nothing : html`<span class="hint" lang="zh-CN">${unit}</span>`}
    </div>
  </fieldset>`;
}

/** A bureau's value as typed, with the place it came from. */
function sideView({ contribution: { bureau, file, entry } }: Side): TemplateResult {
  const { place } = entry;
  const where = place === null ? "" : `${place.sheet}!${place.value ?? ""}`;
  return html`<strong class="typed" lang="zh-CN">${entry.typed ?? ""}</strong>
    <span class="side-of" lang="zh-CN">${bureau}</span>
    <span class="hint">${file}</span>
    <span class="hint">${where}</span>`;
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

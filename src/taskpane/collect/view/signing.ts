/// <reference lib="dom" />
import { html, nothing, type TemplateResult } from "lit/html.js";
import { signatureOf } from "../../../core";
import type { Decision } from "../../../exchange";
import { buttonView } from "../../kit";
import type { Card } from "../session/cards";
import type { Draft } from "../session/decide";
import type { CollectView } from "./collect-view";

/** The form of a card: what it asks, then who decides and why. */
export function decidingForm(
  view: CollectView,
  card: Card,
  parts: { readonly asked: TemplateResult | typeof nothing; readonly label: string },
): TemplateResult {
  const { own, words, collect, isBusy } = view;
  const refusal = collect.refusal?.card === card.id ? collect.refusal.why : null;
  const submit = (event: Event) => {
    event.preventDefault();
    void own.decide(card, filledIn(event.currentTarget as HTMLFormElement));
  };
  const id = (name: string) => `${name}-${card.id}`;
  return html`<form class="deciding" novalidate @submit=${submit}>
    ${parts.asked}
    <div class="signing">
      <div class="inputs">
        <label for=${id("reason")}>${words.cards.reason}</label>
        <input
          id=${id("reason")}
          name="reason"
          type="text"
          maxlength="200"
          autocomplete="off"
          aria-invalid=${refusal?.kind === "no-reason" ? "true" : nothing}
          aria-describedby=${id("refusal")}
        />
        <label for=${id("by")}>${words.cards.by}</label>
        <input
          id=${id("by")}
          name="by"
          type="text"
          maxlength="40"
          autocomplete="off"
          value=${own.decidedBy()}
          aria-invalid=${refusal?.kind === "no-name" ? "true" : nothing}
          aria-describedby=${id("refusal")}
        />
      </div>
      <div class="buttons">
        <button
          type="submit"
          class="button outline small"
          aria-disabled=${isBusy ? "true" : nothing}
        >
          ${parts.label}
        </button>
      </div>
    </div>
    <p class="refusal" id=${id("refusal")} role="alert">
      ${refusal === null ? nothing : words.cards.refusal(refusal)}
    </p>
  </form>`;
}

function filledIn(form: HTMLFormElement): Draft {
  const filled = new FormData(form);
  const text = (name: string): string => {
    const value = filled.get(name);
    return typeof value === "string" ? value : "";
  };
  const choice = filled.has("choice") ? text("choice") : null;
  return { choice, value: text("value"), reason: text("reason"), by: text("by") };
}

/** What was decided, by whom and why; it can be taken back. */
export function decidedView(
  { own, words, messages, isBusy }: CollectView,
  decision: Decision,
  card: { readonly what: string; readonly focus: string },
): TemplateResult {
  return html`<p><strong>${words.cards.taken(card.what)}</strong></p>
    <p class="hint">${signatureOf(decision, messages)}</p>
    <div class="buttons">
      ${buttonView({
        label: words.cards.revoke,
        name: words.cards.revokeNamed(card.what),
        look: "outline",
        size: "small",
        disabled: isBusy,
        run: () => void own.revoke(decision, card.focus),
      })}
    </div>`;
}

/// <reference lib="dom" />
import { html, nothing, type TemplateResult } from "lit/html.js";
import { signatureOf } from "../../../core";
import type { Decision } from "../../../exchange";
import { buttonView } from "../../kit";
import type { Card } from "../session/card";
import type { Draft } from "../session/decide";
import type { CollectView } from "./collect-view";

/** What a card's form asks, and how its buttons are called; what a button says where it chooses something itself. */
interface FormParts {
  readonly asked: TemplateResult | typeof nothing;
  readonly label: string;
  readonly value?: string;
  readonly other?: { readonly label: string; readonly value: string };
}

/** The form of a card: what it asks, then who decides and why. */
export function decidingForm(view: CollectView, card: Card, parts: FormParts): TemplateResult {
  const { own, words, collect, isBusy } = view;
  const refusal = collect.refusal?.card === card.id ? collect.refusal.why : null;
  const submit = (event: Event) => {
    event.preventDefault();
    const { submitter } = event as SubmitEvent;
    void own.decide(card, filledIn(event.currentTarget as HTMLFormElement, submitter));
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
        ${submitButton(parts, isBusy)}
        ${parts.other === undefined ? nothing : submitButton(parts.other, isBusy)}
      </div>
    </div>
    <p class="refusal" id=${id("refusal")} role="alert">
      ${refusal === null ? nothing : words.cards.refusal(refusal)}
    </p>
  </form>`;
}

function submitButton(
  { label, value }: Pick<FormParts, "label" | "value">,
  isBusy: boolean,
): TemplateResult {
  return html`<button
    type="submit"
    class="button outline small"
    value=${value ?? nothing}
    aria-disabled=${isBusy ? "true" : nothing}
  >
    ${label}
  </button>`;
}

function filledIn(form: HTMLFormElement, submitter: HTMLElement | null): Draft {
  const filled = new FormData(form);
  const text = (name: string): string => {
    const value = filled.get(name);
    return typeof value === "string" ? value : "";
  };
  const pressed = submitter?.getAttribute("value") ?? null;
  const choice = pressed ?? (filled.has("choice") ? text("choice") : null);
  return { choice, value: text("value"), reason: text("reason"), by: text("by") };
}

/** What was decided, by whom and why; it can be taken back. */
export function decidedView(
  { own, words, messages, isBusy }: CollectView,
  card: Card,
  decision: Decision,
  what: string,
): TemplateResult {
  return html`<p><strong>${words.cards.taken(what)}</strong></p>
    <p class="hint">${signatureOf(decision, messages)}</p>
    <div class="buttons">
      ${buttonView({
        label: words.cards.revoke,
        name: words.cards.revokeNamed(what),
        look: "outline",
        size: "small",
        disabled: isBusy,
        run: () => void own.revoke(decision, card.id),
      })}
    </div>`;
}

/// <reference lib="dom" />
import { html, nothing, type TemplateResult } from "lit/html.js";
import { type Finding, type Target, unitOf } from "../../../core";
import { targetWithUnit } from "../../../exchange";
import type { Contribution } from "../../../sheets";
import { GLYPHS, splitAdvice } from "../../kit";
import type { ConflictCard, LineCard } from "../session/card";
import type { CollectView } from "./collect-view";

/** Which target a card is about, and what it is to reach. */
export function targetHead(
  { messages }: CollectView,
  target: Target,
  tone: "error" | "warning" | "done",
): TemplateResult {
  return html`<div class="title">
    <span class="glyph" aria-hidden="true">${tone === "done" ? "✓" : GLYPHS[tone]}</span>
    <h3 lang="zh-CN">${target.id} ${target.name}</h3>
    <span class="address">${targetWithUnit(target, messages)}</span>
  </div>`;
}

/** A bureau's value as typed, with the place it came from. */
export function sideView({ bureau, file, entry }: Contribution): TemplateResult {
  const { place } = entry;
  const where = place === null ? "" : `${place.sheet}!${place.value ?? ""}`;
  return html`<strong class="typed" lang="zh-CN">${entry.typed ?? ""}</strong>
    <span class="side-of" lang="zh-CN">${bureau}</span>
    <span class="hint">${file}</span>
    <span class="hint">${where}</span>`;
}

/** What was found about a target, a sentence a line. */
export function foundLines(
  { messages }: CollectView,
  findings: readonly Finding[],
  target: Target,
): TemplateResult | typeof nothing {
  if (findings.length === 0) return nothing;
  return html`${findings.map(
    (each) => html`<p>${splitAdvice(messages.finding(each, target), messages.language).what}</p>`,
  )}`;
}

/** A value that is typed instead of those that came. */
export function otherChoice(
  { words }: CollectView,
  { id, standing }: ConflictCard | LineCard,
): TemplateResult {
  const unit = unitOf(standing.target);
  const chooseOther = (event: Event) => {
    const field = event.currentTarget as HTMLInputElement;
    const radio = field.form?.querySelector<HTMLInputElement>('input[value="other"]');
    if (radio && field.value !== "") radio.checked = true;
  };
  return html`<div class="other">
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
  </div>`;
}

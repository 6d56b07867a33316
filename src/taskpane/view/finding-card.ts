import { html, nothing, type TemplateResult } from "lit/html.js";
import type { Finding, Messages, Target } from "../../core";
import { splitAdvice } from "./sentences";
import type { ShownFinding } from "./findings";
import type { View } from "./view";

/** A glyph beside each word, so that severities differ without colour. */
export const GLYPHS = { error: "●", warning: "▲", blank: "○", info: "·" } as const;

/** One finding: what, where, what came and was expected, what to do. */
export function findingCard(view: View, { finding, target, group }: ShownFinding): TemplateResult {
  const { messages } = view;
  const title = target === null ? (finding.target ?? "") : `${target.id} ${target.name}`;
  return html`<li class="card ${group}">
    <div class="title">
      <span class="glyph" aria-hidden="true">${GLYPHS[group]}</span>
      <h3 lang=${target === null ? nothing : "zh-CN"}>
        ${title === "" ? messages.severities[finding.severity] : title}
      </h3>
      ${cellView(view, finding, title)}
    </div>
    ${sayingView(messages, finding, target)}
  </li>`;
}

/** What a finding says: how much it weighs and what it is, then what to do. */
export function sayingView(
  messages: Messages,
  finding: Finding,
  target: Target | null,
): TemplateResult {
  const { what, next } = splitAdvice(messages.finding(finding, target), messages.language);
  const colon = messages.language === "zh-CN" ? "：" : ": ";
  return html`<p>
      <span class="word">${messages.severities[finding.severity]}${colon}</span>${what}
    </p>
    ${next === "" ? nothing : html`<p class="todo">${next}</p>`}`;
}

/** The lines nobody has filled in, as one card that opens. */
export function blanksCard(view: View, blanks: readonly ShownFinding[]): TemplateResult {
  const { texts } = view;
  return html`<li class="card blank">
    <details ?open=${view.state.filter === "blank"}>
      <summary>
        <span class="glyph" aria-hidden="true">${GLYPHS.blank}</span>
        <h3>${texts.check.blanks(blanks.length)}</h3>
      </summary>
      <p class="todo">${texts.check.blanksAdvice}</p>
      <ul class="lines">
        ${blanks.map(({ finding, target }) => {
          const name = target === null ? (finding.target ?? "") : `${target.id} ${target.name}`;
          return html`<li><span>${name}</span>${cellView(view, finding, name)}</li>`;
        })}
      </ul>
    </details>
  </li>`;
}

/** The cell: a button that selects it, or only its address where there is no Excel to show it. */
function cellView(
  { state, actions, texts }: View,
  { sheet, cell }: ShownFinding["finding"],
  name: string,
): TemplateResult | typeof nothing {
  if (cell === null) return nothing;
  if (state.host !== "excel" || sheet === null) return html`<span class="address">${cell}</span>`;
  return html`<button
    class="cell"
    type="button"
    aria-label=${texts.check.goTo(cell, name)}
    @click=${() => void actions.reveal(sheet, cell)}
  >
    ${cell}
  </button>`;
}

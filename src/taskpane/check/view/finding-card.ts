import { html, nothing, type TemplateResult } from "lit/html.js";
import { GLYPHS, sayingView } from "../../kit";
import type { ShownFinding } from "../findings";
import type { CheckView } from "./check-view";

/** One finding: what, where, what came and was expected, what to do. */
export function findingCard(
  view: CheckView,
  { finding, target, group }: ShownFinding,
): TemplateResult {
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

/** The lines nobody has filled in, as one card that opens. */
export function blanksCard(view: CheckView, blanks: readonly ShownFinding[]): TemplateResult {
  const { texts } = view;
  return html`<li class="card blank">
    <details ?open=${view.state.filter === "blank"}>
      <summary>
        <span class="glyph" aria-hidden="true">${GLYPHS.blank}</span>
        <h3>${texts.blanks(blanks.length)}</h3>
      </summary>
      <p class="todo">${texts.blanksAdvice}</p>
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
  { state, actions, texts }: CheckView,
  { sheet, cell }: ShownFinding["finding"],
  name: string,
): TemplateResult | typeof nothing {
  if (cell === null) return nothing;
  if (state.host !== "excel" || sheet === null) return html`<span class="address">${cell}</span>`;
  return html`<button
    class="cell"
    type="button"
    aria-label=${texts.goTo(cell, name)}
    @click=${() => void actions.reveal(sheet, cell)}
  >
    ${cell}
  </button>`;
}

import { html, nothing, type TemplateResult } from "lit/html.js";
import { buttonView, GLYPHS, sayingView } from "../../kit";
import { cardId } from "../card-id";
import type { ShownFinding, TargetCard } from "../findings";
import type { CheckView } from "./check-view";

/** What is found of one target: what came and was expected, what to do, and what one press can put right. */
export function targetCard(view: CheckView, card: TargetCard): TemplateResult {
  const { messages, state } = view;
  const { key, target, group, findings } = card;
  const [first] = findings;
  const name = target === null ? (first?.finding.target ?? "") : `${target.id} ${target.name}`;
  return html`<li
    class="card ${group}"
    id=${cardId(key)}
    tabindex="-1"
    aria-current=${state.current === key ? "true" : nothing}
  >
    <div class="title">
      <span class="glyph" aria-hidden="true">${GLYPHS[group]}</span>
      <h3 lang=${target === null ? nothing : "zh-CN"}>
        ${name === "" && first !== undefined ? messages.severities[first.finding.severity] : name}
      </h3>
      ${first === undefined ? nothing : cellView(view, first.finding, name)}
    </div>
    ${findings.map(
      (each, index) =>
        html`<div class="remark ${each.group}">
          ${
            index > 0 && each.finding.cell !== first?.finding.cell
              ? html`<span class="beside">${cellView(view, each.finding, name)}</span>`
              : nothing
          }
          ${sayingView(messages, each.finding, target)} ${fixesView(view, each, name)}
        </div>`,
    )}
  </li>`;
}

function fixesView(
  { state, actions, texts }: CheckView,
  { finding }: ShownFinding,
  name: string,
): TemplateResult | typeof nothing {
  const fixes = state.host === "excel" ? (state.fixes.get(finding) ?? []) : [];
  if (fixes.length === 0) return nothing;
  return html`<div class="buttons">
    ${fixes.map((fix) => {
      const label = texts.fix[fix.kind](fix.figure);
      return buttonView({
        ...{ label, name: `${label} · ${fix.cell} ${name}`, look: "outline", size: "small" },
        disabled: state.busy !== null,
        run: () => void actions.fix(fix),
      });
    })}
  </div>`;
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

import { html, nothing, type TemplateResult } from "lit/html.js";
import { GLYPHS } from "../../kit";
import { isOpen, type OwnerCard } from "../session/cards";
import type { CollectView } from "./collect-view";
import { whyOf } from "./file-line";
import { decidedView, decidingForm } from "./signing";

/** A file that has lost whose it is: what it seems to be, to be confirmed. */
export function ownerCard(view: CollectView, card: OwnerCard): TemplateResult {
  const { words } = view;
  const { standing, decision } = card;
  const { path, bureau } = standing.file.report;
  return html`<li class="card ${isOpen(card) ? "warning" : "done"}" id=${card.id} tabindex="-1">
    <div class="title">
      <span class="glyph" aria-hidden="true">${isOpen(card) ? GLYPHS.warning : "✓"}</span>
      <h3>${path}</h3>
    </div>
    ${
      decision === null
        ? html`<p lang="zh-CN">${words.cards.owner(bureau ?? "")}</p>
            <p class="todo">${whyOf(view, standing)}</p>
            ${decidingForm(view, card, { asked: nothing, label: words.cards.confirm(bureau ?? "") })}`
        : decidedView(view, decision, {
            what: words.cards.confirm(bureau ?? ""),
            focus: card.id,
          })
    }
  </li>`;
}

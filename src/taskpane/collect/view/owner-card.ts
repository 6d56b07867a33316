import { html, nothing, type TemplateResult } from "lit/html.js";
import type { ConfirmingDecision, IgnoringDecision } from "../../../exchange";
import { GLYPHS } from "../../kit";
import { isOpen, type OwnerCard, sectionOf } from "../session/card";
import type { CollectView } from "./collect-view";
import { whyOf } from "./file-line";
import { decidedView, decidingForm } from "./signing";

/** A file that does not count by itself: what it seems to be, to be confirmed or set aside. */
export function ownerCard(view: CollectView, card: OwnerCard): TemplateResult {
  const { words } = view;
  const { standing, bureau, decision } = card;
  const { path } = standing.file.report;
  const tone = !isOpen(card) ? "done" : sectionOf(card) === "rest" ? "error" : "warning";
  const ignore = { value: "ignore", label: words.cards.ignore };
  return html`<li class="card ${tone}" id=${card.id} tabindex="-1">
    <div class="title">
      <span class="glyph" aria-hidden="true">${tone === "done" ? "✓" : GLYPHS[tone]}</span>
      <h3>${path}</h3>
    </div>
    ${
      decision === null
        ? html`${bureau === null ? nothing : html`<p lang="zh-CN">${words.cards.owner(bureau)}</p>`}
            <p class="todo">${whyOf(view, standing)}</p>
            ${decidingForm(
              view,
              card,
              bureau === null
                ? { asked: nothing, ...ignore }
                : { asked: nothing, label: words.cards.confirm(bureau), other: ignore },
            )}`
        : decidedView(view, card, decision, said(view, card, decision))
    }
  </li>`;
}

function said(
  { words }: CollectView,
  { standing }: OwnerCard,
  decision: ConfirmingDecision | IgnoringDecision,
): string {
  return decision.kind === "ignores"
    ? words.cards.ignore
    : words.cards.confirm(standing.file.report.bureau ?? "");
}

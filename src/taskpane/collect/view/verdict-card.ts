import { html, type TemplateResult } from "lit/html.js";
import { isOpen, type VerdictCard } from "../session/card";
import { targetHead } from "./card-parts";
import type { CollectView } from "./collect-view";
import { decidedView, decidingForm } from "./signing";

/** What only a person can judge: what the bureaus wrote, and whether that is enough. */
export function verdictCard(view: CollectView, card: VerdictCard): TemplateResult {
  const { words } = view;
  const { standing, decision } = card;
  const written = standing.lines.flatMap(({ bureau, typed, evidence }) =>
    typed === null ? [] : [{ bureau, typed, evidence }],
  );
  const choice = (value: "met" | "not-met") =>
    html`<label class="choice"
      ><input type="radio" name="choice" value=${value} /><span
        >${words.cards.verdicts[value]}</span
      ></label
    >`;
  return html`<li class="card ${isOpen(card) ? "info" : "done"}" id=${card.id} tabindex="-1">
    ${targetHead(view, standing.target, isOpen(card) ? "warning" : "done")}
    <div class="sides">
      ${written.map(
        ({ bureau, typed, evidence }) =>
          html`<div class="side" lang="zh-CN">
            <strong class="typed">${typed}</strong>
            <span class="side-of">${bureau}</span>
            ${evidence ?? words.cards.noEvidence}
          </div>`,
      )}
    </div>
    ${
      decision === null
        ? decidingForm(view, card, {
            asked: html`<fieldset>
              <legend>${words.cards.judge}</legend>
              ${choice("met")} ${choice("not-met")}
            </fieldset>`,
            label: words.cards.decide,
          })
        : decidedView(view, card, decision, words.cards.verdicts[decision.verdict])
    }
  </li>`;
}

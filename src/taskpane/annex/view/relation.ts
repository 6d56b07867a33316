import { html, nothing, type TemplateResult } from "lit/html.js";
import type { ChangedTarget, PlanDifference } from "../../../sheets";
import { choicesView } from "../../kit";
import type { Review, Revision } from "../state";
import type { AnnexView } from "./annex-view";

/** Changes that are listed at once; the others are folded away. */
const LISTED = 8;

/** Whether the annex is the plan in use once more, and what then changes in it. */
export function relationView(view: AnnexView, review: Review): TemplateResult | typeof nothing {
  const { state, own, texts, isBusy } = view;
  // an annex that has nothing of the plan in use is another plan
  if (review.known === 0) return nothing;
  const words = texts.relation;
  const choices = words.choices(state.settings.plan.title);
  return html`${choicesView({
    id: "relation",
    label: words.title,
    choices: [
      { value: "revision" as const, ...choices.revision },
      { value: "new" as const, ...choices.new },
    ],
    chosen: review.relation,
    disabled: isBusy,
    choose: (relation) => void own.relate(relation),
  })}
  ${review.relation === "revision" ? changesView(view, review) : nothing}`;
}

function changesView({ texts }: AnnexView, { revision }: Review): TemplateResult {
  const words = texts.relation;
  if (revision === null) return html`<p class="note">${words.waiting}</p>`;
  return differenceView(words, revision);
}

/** What a revision changes in the plan in use: the targets first, the rest folded away. */
export function differenceView(words: Words, revision: Revision): TemplateResult {
  const { targets, facts, bureaus, lines, readings } = revision;
  const others = facts.length + bureaus.length + lines.length + readings.length;
  if (targets.length + others === 0) return html`<p class="note">${words.nothing}</p>`;
  const count = (change: ChangedTarget["change"]) =>
    targets.filter((each) => each.change === change).length;
  const items = targets.map((each) => changeView(words, each));
  return html`<section class="difference">
    <p>
      <strong
        >${words.summary({
          ...{ added: count("added"), removed: count("removed"), changed: count("changed") },
          handedOver: targets.filter(({ handedOver }) => handedOver !== null).length,
        })}</strong
      >
    </p>
    <ul class="changes">
      ${items.slice(0, LISTED)}
    </ul>
    ${
      items.length <= LISTED
        ? nothing
        : html`<details class="rest">
            <summary>${words.more(items.length - LISTED)}</summary>
            <ul class="changes">
              ${items.slice(LISTED)}
            </ul>
          </details>`
    }
    ${others === 0 ? nothing : otherView(words, revision, others)}
  </section>`;
}

type Words = AnnexView["texts"]["relation"];

function changeView(words: Words, { id, name, change, fields }: ChangedTarget): TemplateResult {
  return html`<li>
    <span class="word">${words.changes[change]}</span> ${id} <span lang="zh-CN">${name}</span>
    ${fields.map((each) => fieldView(words, each))}
  </li>`;
}

function fieldView(
  { blank }: Words,
  { field, before, after }: PlanDifference["facts"][number],
): TemplateResult {
  return html`<span class="field" lang="zh-CN"
    >${field} <del>${before ?? blank}</del> → <ins>${after ?? blank}</ins></span
  >`;
}

function otherView(
  words: Words,
  { facts, bureaus, lines, readings }: Revision,
  count: number,
): TemplateResult {
  return html`<details class="rest">
    <summary>${words.others(count)}</summary>
    <ul class="changes">
      ${facts.map((each) => html`<li>${fieldView(words, each)}</li>`)}
      ${bureaus.map(
        ({ bureau, change }) =>
          html`<li><span class="word">${words.changes[change]}</span> ${bureau}</li>`,
      )}
      ${lines.map(
        ({ sheet, change, line }) =>
          html`<li><span class="word">${words.changes[change]}</span> ${sheet} ${line}</li>`,
      )}
      ${readings.map((each) => changeView(words, each))}
    </ul>
  </details>`;
}

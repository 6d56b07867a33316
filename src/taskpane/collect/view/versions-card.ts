import { html, nothing, type TemplateResult } from "lit/html.js";

import type { FileStanding } from "../../../exchange";
import { beijingTime } from "../../../sheets";
import { GLYPHS } from "../../kit";
import { isOpen, type VersionsCard } from "../session/card";
import type { CollectView } from "./collect-view";
import { decidedView, decidingForm } from "./signing";

/** Differences that are shown before one has to ask for the rest. */
const SHOWN = 5;

/** Two files of one bureau that differ: when each was saved, value by value what changed, and which one counts. */
export function versionsCard(view: CollectView, card: VersionsCard): TemplateResult {
  const { words } = view;
  const { bureau, earlier, later, decision } = card;
  const [one, other] = [earlier.file.savedAt, later.file.savedAt];
  const isKnown = one !== null && other !== null && one !== other;
  return html`<li class="card ${isOpen(card) ? "warning" : "done"}" id=${card.id} tabindex="-1">
    <div class="title">
      <span class="glyph" aria-hidden="true">${isOpen(card) ? GLYPHS.warning : "✓"}</span>
      <h3 lang="zh-CN">${words.cards.versions(bureau)}</h3>
    </div>
    <dl class="versions">
      ${versionView(view, isKnown ? words.cards.earlier : words.cards.one, earlier)}
      ${versionView(view, isKnown ? words.cards.later : words.cards.another, later)}
    </dl>
    ${changesView(view, card)}
    ${isOpen(card) ? html`<p class="todo">${words.cards.versionsAdvice}</p>` : nothing}
    ${
      decision === null
        ? decidingForm(view, card, { asked: askedView(view, card), label: words.cards.decide })
        : decidedView(
            view,
            card,
            decision,
            words.cards.supersedes(decision.file, decision.supersedes),
          )
    }
  </li>`;
}

function versionView(
  { words }: CollectView,
  label: string,
  { file }: FileStanding,
): TemplateResult {
  const { savedAt, report } = file;
  return html`<dt>${label}</dt>
    <dd>
      <span>${report.path}</span>
      ${
        savedAt === null
          ? nothing
          : html`<span class="hint">${words.files.savedAt(beijingTime(savedAt))}</span>`
      }
    </dd>`;
}

/** Old against new, value by value. */
function changesView({ words, state }: CollectView, { changes }: VersionsCard): TemplateResult {
  const names = new Map(state.settings.plan.targets.map(({ id, name }) => [id, name]));
  const line = ({ target, field, before, after }: VersionsCard["changes"][number]) =>
    html`<li>
      <span class="hint"
        ><span lang="zh-CN">${target} ${names.get(target) ?? ""}</span>${
          field === "typed" ? "" : ` · ${words.cards.fields[field]}`
        }</span
      >
      <span lang="zh-CN"
        ><del>${before ?? words.cards.blank}</del> → <ins>${after ?? words.cards.blank}</ins></span
      >
    </li>`;
  const rest = changes.slice(SHOWN);
  return html`<p>${words.cards.changes(changes.length)}</p>
    <ul class="changes">
      ${changes.slice(0, SHOWN).map(line)}
    </ul>
    ${
      rest.length === 0
        ? nothing
        : html`<details class="rest">
            <summary>${words.cards.more(rest.length)}</summary>
            <ul class="changes">
              ${rest.map(line)}
            </ul>
          </details>`
    }`;
}

function askedView({ words }: CollectView, { earlier, later, id }: VersionsCard): TemplateResult {
  const choice = (value: string, label: string, hint: string, checked: boolean) =>
    html`<label class="choice"
      ><input
        type="radio"
        name="choice"
        value=${value}
        ?checked=${checked}
        aria-describedby="${value}-${id}"
      /><span>${label}<span class="hint" id="${value}-${id}">${hint}</span></span></label
    >`;
  const { cards } = words;
  return html`<fieldset>
    <legend>${cards.which}</legend>
    ${choice("merge", cards.merge, cards.mergeHint, true)}
    ${choice("later", cards.only(later.file.report.path), cards.onlyHint, false)}
    ${choice("earlier", cards.only(earlier.file.report.path), cards.onlyHint, false)}
  </fieldset>`;
}

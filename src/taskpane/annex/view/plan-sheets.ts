import { html, nothing, type TemplateResult } from "lit/html.js";
import type { BookProblem } from "../../../sheets";
import { buttonView, GLYPHS } from "../../kit";
import { SHEETS_HEADING } from "../bench";
import type { PlanSheets } from "../state";
import type { AnnexView } from "./annex-view";
import { differenceView } from "./relation";

/** Mistakes that are listed at once; the others are folded away. */
const LISTED = 20;

/** The plan that stands in the open workbook's sheets, or in a plan workbook: what is wrong with it cell by cell, or what it changes. */
export function sheetsView(view: AnnexView): TemplateResult | typeof nothing {
  const { sheets } = view.annex;
  if (sheets === null) return nothing;
  const { origin, mistakes, plan } = sheets;
  const words = view.texts.sheets;
  return html`<section class="plan-sheets" aria-labelledby=${SHEETS_HEADING}>
    <h2 id=${SHEETS_HEADING} tabindex="-1">
      ${origin.kind === "open" ? words.open : words.file(origin.name)}
    </h2>
    ${plan === null ? mistakesView(view, mistakes) : planView(view, sheets)}
    ${
      origin.kind === "file"
        ? html`<p class="hint">${words.fileHint}</p>`
        : html`<div class="other-way">
            ${buttonView({
              ...({ look: "outline", size: "small", disabled: view.isBusy } as const),
              label: words.again,
              run: () => void view.own.checkSheets(),
            })}
            <span class="hint">${words.openHint}</span>
          </div>`
    }
  </section>`;
}

/** Whether the sheets hold a plan that is not the one in use. */
export function isNewPlan({ annex, state }: AnnexView): boolean {
  const plan = annex.sheets?.plan ?? null;
  return plan !== null && plan.hash !== state.settings.plan.hash;
}

function mistakesView(view: AnnexView, mistakes: readonly BookProblem[]): TemplateResult {
  const items = mistakes.map((each) => mistakeView(view, each));
  const words = view.texts.sheets;
  return html`<p><strong>${words.mistakes(mistakes.length)}</strong></p>
    <ul class="list">
      ${items.slice(0, LISTED)}
    </ul>
    ${
      items.length <= LISTED
        ? nothing
        : html`<details class="rest">
            <summary>${view.texts.relation.more(items.length - LISTED)}</summary>
            <ul class="list">
              ${items.slice(LISTED)}
            </ul>
          </details>`
    }`;
}

function mistakeView(view: AnnexView, mistake: BookProblem): TemplateResult {
  const { sheet, cell, heading, problem } = mistake;
  return html`<li class="card error">
    <div class="title">
      <span class="glyph" aria-hidden="true">${GLYPHS.error}</span>
      <h3 lang="zh-CN">${heading ?? sheet}</h3>
      ${placeView(view, mistake, cell === null ? sheet : `${sheet}!${cell}`)}
    </div>
    <p>${view.messages.bookProblem(problem)}</p>
  </li>`;
}

/** A button that selects the cell, or only its address where there is no Excel to show it. */
function placeView(
  { annex, own, texts }: AnnexView,
  { sheet, cell, heading }: BookProblem,
  address: string,
): TemplateResult {
  const isThere =
    annex.sheets?.origin.kind === "open" && annex.sheets.origin.sheets.includes(sheet);
  if (!isThere) return html`<span class="address">${address}</span>`;
  // of a row without the column, and of a sheet as a whole, where it begins
  const shown = cell === null ? "A1" : /^\d+$/.test(cell) ? `A${cell}` : cell;
  return html`<button
    class="cell"
    type="button"
    aria-label=${texts.sheets.goTo(address, heading ?? "")}
    @click=${() => void own.revealSheet(sheet, shown)}
  >
    ${address}
  </button>`;
}

function planView(view: AnnexView, { plan, revision, notes, remarks }: PlanSheets): TemplateResult {
  const { texts, state, messages } = view;
  if (plan === null) return html``;
  const words = texts.sheets;
  const isSame = plan.hash === state.settings.plan.hash;
  const told = [
    ...notes.map(({ sheet, note }) => [sheet, messages.bookNote(note)]),
    ...remarks.map((remark) => {
      const target = plan.targetById.get(remark.target ?? "") ?? null;
      const name = target === null ? "" : `${target.id} ${target.name}`;
      return [name, messages.finding(remark, target)];
    }),
  ];
  const { rows, targets, bureaus } = plan;
  return html`<p><strong>${words.right}</strong> <span lang="zh-CN">${plan.title}</span></p>
    <p class="hint">${texts.start.counts(rows.length, targets.length, bureaus.length)}</p>
    ${
      isSame
        ? html`<p class="note">${texts.relation.nothing}</p>`
        : revision === null
          ? html`<p class="note">${words.other}</p>`
          : html`<p>${words.revision}</p>
              ${differenceView(texts.relation, revision)}`
    }
    ${
      told.length === 0
        ? nothing
        : html`<details class="rest">
            <summary>${texts.review.told(told.length)}</summary>
            <ul class="changes">
              ${told.map(
                ([where, sentence]) =>
                  html`<li><span lang="zh-CN">${where}</span> ${sentence}</li>`,
              )}
            </ul>
          </details>`
    }`;
}

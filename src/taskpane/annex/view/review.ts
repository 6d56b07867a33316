/// <reference lib="dom" />
import { html, nothing, type TemplateResult } from "lit/html.js";
import { buttonView } from "../../kit";
import { REVIEW_HEADING } from "../bench";
import { countOpen } from "../session/counts";
import { reviewRows, type ReviewedRow } from "../session/review-rows";
import type { Review } from "../state";
import type { AnnexView } from "./annex-view";
import { documentView } from "./document";
import { goToNextDoubt, moveAmongDoubts, SIGNER } from "./keys";
import { relationView } from "./relation";
import { rowView } from "./row";
import { sourceName } from "./source-name";

/** What stays above the list: how much is open, and what is shown. */
export function reviewTop(view: AnnexView, review: Review): TemplateResult {
  const { own, annex } = view;
  const words = view.texts.review;
  const open = countOpen(review);
  const filter = (shows: "all" | "open", label: string, tone: string) =>
    html`<button
      type="button"
      class="button outline small ${tone}"
      aria-pressed=${annex.shows === shows ? "true" : "false"}
      @click=${() => {
        own.show(shows);
      }}
    >
      ${tone === "" ? nothing : html`<span class="glyph" aria-hidden="true">▲</span>`}${label}
    </button>`;
  return html`<div class="filters">
    ${open === 0 ? filter("open", words.settled, "") : filter("open", words.open(open), "warning")}
    ${filter("all", words.all(review.draft.rows.length), "")}
    ${
      open === 0
        ? nothing
        : buttonView({ label: words.next, look: "subtle", size: "small", run: goToNextDoubt })
    }
  </div>`;
}

/** The annex row by row, what was read of it, and what a person has to settle. */
export function reviewBody(view: AnnexView, review: Review): TemplateResult {
  const words = view.texts.review;
  const reviewed = reviewRows(review);
  const rows =
    view.annex.shows === "all" ? reviewed.rows : reviewed.rows.filter(({ cells }) => asks(cells));
  return html`<div class="annex reviewing" @keydown=${moveAmongDoubts}>
    <h2 id=${REVIEW_HEADING} tabindex="-1">${words.title(sourceName(view, review.source))}</h2>
    <p class="hint">${words.legend} ${words.keys}</p>
    ${documentView(view, review, reviewed)}
    <ol class="list annex-rows">
      ${rows.map((row) => rowView(view, row, review.draft.tables.length > 1))}
    </ol>
    ${offersView(view, review)} ${relationView(view, review)} ${signView(view)} ${keepView(view)}
  </div>`;
}

const asks = (cells: ReviewedRow["cells"]): boolean => cells.some(({ asked }) => asked.length > 0);

/** Figures of the text around the tables: shown, and never taken by themselves. */
function offersView({ texts }: AnnexView, { draft }: Review): TemplateResult | typeof nothing {
  if (draft.offers.length === 0) return nothing;
  return html`<details class="rest">
    <summary>${texts.review.offers(draft.offers.length)}</summary>
    <ul class="changes" lang="zh-CN">
      ${draft.offers.map(({ text }) => html`<li>${text}</li>`)}
    </ul>
  </details>`;
}

function signView({ annex, own, texts }: AnnexView): TemplateResult {
  const words = texts.sign;
  return html`<section aria-labelledby="sign-title">
    <h2 id="sign-title">${words.title}</h2>
    <div class="inputs">
      <label for=${SIGNER}>${words.name}</label>
      <input
        id=${SIGNER}
        type="text"
        maxlength="40"
        autocomplete="off"
        .value=${annex.signer}
        aria-describedby="sign-hint"
        @input=${(event: Event) => {
          own.sign((event.currentTarget as HTMLInputElement).value);
        }}
      />
    </div>
    <p class="hint" id="sign-hint">${words.hint}</p>
  </section>`;
}

function keepView({ state, own, texts, isBusy }: AnnexView): TemplateResult {
  const words = texts.keep;
  const small = { size: "small", disabled: isBusy } as const;
  return html`<div class="buttons keep">
      ${buttonView({ ...small, look: "outline", label: words.save, run: () => void own.saveBook() })}
      ${
        state.host === "excel"
          ? buttonView({
              ...{ ...small, look: "outline" },
              label: words.insert,
              run: () => void own.insertBook(),
            })
          : nothing
      }
      ${buttonView({
        ...{ ...small, look: "subtle" },
        label: words.leave,
        run: () => {
          own.leave();
        },
      })}
    </div>
    <p class="hint">${words.note}</p>`;
}

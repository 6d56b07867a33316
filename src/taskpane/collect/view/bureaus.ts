/// <reference lib="dom" />
import { html, nothing, type TemplateResult } from "lit/html.js";
import { repeat } from "lit/directives/repeat.js";
import { live } from "lit/directives/live.js";
import type { FileStanding } from "../../../exchange";
import { filledOf, hasReported } from "../../../sheets";
import { buttonView } from "../../kit";
import { CAME_HEADING } from "../actions/file-list";
import { BUREAU_GROUPS, PAGE, type BureauList, type ListedBureau } from "../session/bureau-list";
import type { BureauFilter } from "../state";
import type { BureauStatus } from "../texts/texts";
import type { CollectView } from "./collect-view";
import { fileLine } from "./file-line";

/** A glyph beside each word, so that standings differ without colour. */
const GLYPHS: Readonly<Record<BureauStatus, string>> = {
  returned: "✓",
  partial: "◐",
  blank: "○",
  awaited: "○",
  overdue: "●",
  rejected: "●",
  helping: "–",
  unconfirmed: "▲",
};
const TONES: Readonly<Record<BureauStatus, string>> = {
  returned: "done",
  partial: "warning",
  blank: "warning",
  awaited: "blank",
  overdue: "error",
  rejected: "error",
  helping: "info",
  unconfirmed: "warning",
};

/** What came: chips, a search, a line for every bureau, its files under it; then the files that nobody can be laid to. */
export function bureausView(view: CollectView): TemplateResult | typeof nothing {
  const { words, own } = view;
  const list = own.bureaus();
  if (list === null) return nothing;
  const { shown, more, others } = list;
  return html`<h2 id=${CAME_HEADING} tabindex="-1">${words.bureaus.title}</h2>
    ${chipsView(view, list)} ${searchView(view)}
    <div class="bureaus">
      ${repeat(
        shown,
        ({ standing }) => standing.bureau,
        (listed) => bureauView(view, listed),
      )}
      ${others.length === 0 ? nothing : othersView(view, others)}
    </div>
    ${shown.length + others.length > 0 ? nothing : html`<p class="note">${words.bureaus.notFound}</p>`}
    ${
      more === 0
        ? nothing
        : buttonView({
            label: words.bureaus.showMore(Math.min(PAGE, more), more),
            ...{ look: "outline", size: "small" },
            run: () => {
              own.showMore();
            },
          })
    }
    ${chaseView(view)} ${summariesButton(view)}`;
}

function chipsView({ words, own }: CollectView, list: BureauList): TemplateResult {
  const { counts, overdue, all, filter } = list;
  const chip = (group: BureauFilter, count: number) =>
    html`<button
      type="button"
      class="button outline small"
      aria-pressed=${filter === group ? "true" : "false"}
      @click=${() => {
        own.showBureaus(group);
      }}
    >
      ${words.bureaus.group(group, count, overdue)}
    </button>`;
  return html`<div class="filters" role="group" aria-label=${words.bureaus.filters}>
    ${BUREAU_GROUPS.filter((group) => counts[group] > 0).map((group) => chip(group, counts[group]))}
    ${chip("all", all)}
  </div>`;
}

function searchView({ words, own, collect }: CollectView): TemplateResult {
  return html`<input
    class="search"
    type="search"
    autocomplete="off"
    maxlength="100"
    placeholder=${words.bureaus.search}
    aria-label=${words.bureaus.search}
    .value=${live(collect.list.search)}
    @input=${(event: Event) => {
      own.search((event.currentTarget as HTMLInputElement).value);
    }}
  />`;
}

/** What is made of what came, bureau by bureau. */
function summariesButton({ actions, said, isBusy }: CollectView): TemplateResult {
  return html`<div class="buttons">
    ${buttonView({
      label: said.kit.bureauSummaries,
      ...{ look: "outline", size: "small", disabled: isBusy },
      run: () => void actions.openSummaries("collection"),
    })}
  </div>`;
}

/** The list to chase by: copied, or to be copied by hand. */
function chaseView({ words, own, collect, isBusy }: CollectView): TemplateResult {
  const { chased } = collect;
  const small = { look: "outline", size: "small" } as const;
  return html`<div class="chase">
    ${buttonView({
      ...small,
      label: words.bureaus.chase,
      disabled: isBusy,
      run: () => void own.copyChased(),
    })}
    <div role="status">
      ${
        chased === null
          ? nothing
          : html`<p class="note">
              ${chased.isCopied || chased.bureaus === 0 ? words.bureaus.chased(chased.bureaus) : words.bureaus.chasedByHand}
            </p>`
      }
    </div>
    ${
      chased === null || chased.isCopied || chased.bureaus === 0
        ? nothing
        : html`<textarea
              readonly
              rows="6"
              lang="zh-CN"
              aria-label=${words.bureaus.chase}
              .value=${chased.text}
              @focus=${(event: Event) => {
                (event.currentTarget as HTMLTextAreaElement).select();
              }}
            ></textarea>
            ${buttonView({
              ...small,
              look: "subtle",
              label: words.bureaus.leaveChased,
              run: () => {
                own.leaveChased();
              },
            })}`
    }
  </div>`;
}

function bureauView(
  view: CollectView,
  { standing, status, isWaiting }: ListedBureau,
): TemplateResult {
  const { words, messages } = view;
  const { bureau, counts, files, due, owed } = standing;
  const isTroubled = files.some(({ outcome }) => outcome === "rejected");
  return html`<details ?open=${isTroubled}>
    <summary class=${TONES[status]}>
      <span class="glyph" aria-hidden="true">${GLYPHS[status]}</span>
      <span class="who-is" lang="zh-CN">${bureau}</span>
      <span class="word"
        >${words.bureaus.statuses[status]}${
          isWaiting && status !== "unconfirmed" ? ` · ${words.bureaus.waits}` : ""
        }</span
      >
      <span class="count">${words.bureaus.reported(filledOf(counts), counts.targets)}</span>
    </summary>
    ${
      files.length === 0
        ? html`<p class="hint">
            ${words.bureaus.noFiles}${due === null ? "" : ` ${words.bureaus.due(messages.day(due))}`}
          </p>`
        : filesView(view, files)
    }
    ${
      hasReported(standing.status) && owed.length > 0
        ? html`<p class="hint">${words.bureaus.owed(owed.map(({ target }) => target))}</p>`
        : nothing
    }
  </details>`;
}

function othersView(view: CollectView, files: readonly FileStanding[]): TemplateResult {
  const { words } = view;
  return html`<details open>
    <summary class="error">
      <span class="glyph" aria-hidden="true">●</span>
      <span class="who-is">${words.bureaus.nobody}</span>
      <span class="count">${words.bureaus.files(files.length)}</span>
    </summary>
    ${filesView(view, files)}
  </details>`;
}

function filesView(view: CollectView, files: readonly FileStanding[]): TemplateResult {
  return html`<ul class="files">
    ${repeat(
      files,
      ({ file }) => file.report.path,
      (standing) => fileLine(view, standing),
    )}
  </ul>`;
}

import { html, nothing, type TemplateResult } from "lit/html.js";
import { repeat } from "lit/directives/repeat.js";
import type { BureauStanding, Collection, FileStanding } from "../../../exchange";
import { CAME_HEADING } from "../actions/file-list";
import type { BureauStatus } from "../texts/texts";
import { filledOf, hasReported } from "../../../sheets";
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
  unconfirmed: "▲",
};
const TONES: Readonly<Record<BureauStatus, string>> = {
  returned: "done",
  partial: "warning",
  blank: "warning",
  awaited: "blank",
  overdue: "error",
  rejected: "error",
  unconfirmed: "warning",
};

/** What came: a line for every bureau, its files under it; then the files that nobody can be laid to. */
export function bureausView(view: CollectView, collection: Collection): TemplateResult {
  const { words } = view;
  const owned = new Set(collection.bureaus.flatMap(({ files }) => files));
  const others = collection.files.filter((standing) => !owned.has(standing));
  return html`<h2 id=${CAME_HEADING} tabindex="-1">${words.bureaus.title}</h2>
    <div class="bureaus">
      ${repeat(
        collection.bureaus,
        ({ bureau }) => bureau,
        (standing) => bureauView(view, standing),
      )}
      ${others.length === 0 ? nothing : othersView(view, others)}
    </div>`;
}

function bureauView(view: CollectView, standing: BureauStanding): TemplateResult {
  const { words, messages } = view;
  const { bureau, counts, files, due, owed } = standing;
  const status = statusOf(standing);
  const isTroubled = files.some(({ outcome }) => outcome === "rejected");
  return html`<details ?open=${isTroubled}>
    <summary class=${TONES[status]}>
      <span class="glyph" aria-hidden="true">${GLYPHS[status]}</span>
      <span class="who-is" lang="zh-CN">${bureau}</span>
      <span class="word">${words.bureaus.statuses[status]}</span>
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

/** A file that waits for a person is no silence. */
function statusOf({ status, files }: BureauStanding): BureauStatus {
  const waits = files.some(({ outcome }) => outcome === "unconfirmed");
  return waits && !hasReported(status) ? "unconfirmed" : status;
}

/// <reference lib="dom" />
import { html, nothing, type TemplateResult } from "lit/html.js";
import { live } from "lit/directives/live.js";
import { repeat } from "lit/directives/repeat.js";
import { parsePeriod, VERDICTS } from "../../core";
import type { FileReport } from "../../exchange";
import type { FindingFilter } from "../state";
import { buttonView } from "./button";
import { boxView } from "./choices";
import { blanksCard, findingCard, GLYPHS } from "./finding-card";
import {
  countEntries,
  countFindings,
  effectiveFilter,
  GROUPS,
  listFindings,
  type ShownFinding,
} from "./findings";
import { frameView } from "./frame";
import { chooseFile, takeFiles, type View } from "./view";

const CHECKED_FILES = "checked-files";

/** The step that tells what is wrong, and where. */
export function checkView(view: View): TemplateResult {
  const { state, actions, texts } = view;
  const isFiles = state.host === "files";
  const { reports } = state;
  const { check } = texts;
  return frameView(view, {
    top: reports === null ? nothing : filtersView(view, reports),
    body: html`
      ${isFiles ? filesInput(view) : tableView(view)}
      ${
        reports === null
          ? emptyView(view)
          : repeat(
              reports,
              ({ path }, index) => `${index} ${path}`,
              (report) => reportView(view, report),
            )
      }
    `,
    action: {
      label: isFiles ? check.fileAction : reports === null ? check.action : check.again,
      disabled: state.busy !== null || state.host === null,
      run: () => {
        if (isFiles) chooseFile(CHECKED_FILES);
        else void actions.check();
      },
    },
    status: statusOf(view),
  });
}

function filesInput({ actions, texts }: View): TemplateResult {
  return html`<input
    id=${CHECKED_FILES}
    type="file"
    accept=".xlsx"
    multiple
    hidden
    tabindex="-1"
    aria-label=${texts.check.fileAction}
    @change=${(event: Event) => {
      const files = takeFiles(event);
      if (files.length > 0) void actions.checkFiles(files);
    }}
  />`;
}

function statusOf({ state, texts }: View): string {
  const { reports } = state;
  const [first] = reports ?? [];
  if (!reports || !first) return texts.check.notYet;
  if (state.host === "files" && (reports.length > 1 || first.status === "rejected")) {
    const rejected = reports.filter(({ status }) => status === "rejected").length;
    return texts.check.filesDone(reports.length, rejected);
  }
  const { targets, filled, clean } = countEntries(first);
  return texts.check.done(targets, filled, clean);
}

function filtersView(view: View, reports: readonly FileReport[]): TemplateResult {
  const { state, actions, texts } = view;
  const counts = countFindings(reports);
  const chosen = effectiveFilter(state);
  const toggle = (filter: FindingFilter, label: string, glyph: string | null) =>
    html`<button
      type="button"
      class="button outline small ${filter}"
      aria-pressed=${chosen === filter ? "true" : "false"}
      @click=${() => {
        actions.showFindings(filter);
      }}
    >
      ${glyph === null ? nothing : html`<span class="glyph" aria-hidden="true">${glyph}</span>`}
      ${label}
    </button>`;
  const groups = GROUPS.filter((group) => counts[group] > 0);
  if (groups.length === 0) return html``;
  return html`<div class="filters" role="group" aria-label=${texts.check.filters}>
    ${groups.map((group) => toggle(group, texts.check.counts[group](counts[group]), GLYPHS[group]))}
    ${toggle("all", texts.check.all, null)}
  </div>`;
}

/** Which table, and whether it is checked while a person types. */
function tableView({ state, actions, texts }: View): TemplateResult | typeof nothing {
  if (state.table === null) return nothing;
  return html`<div class="table-settings">
    ${
      state.tables.length < 2
        ? nothing
        : html`<span class="pick field"
            ><select
              aria-label=${texts.check.table}
              .value=${live(state.table)}
              ?disabled=${state.busy !== null}
              @change=${(event: Event) => {
                void actions.chooseTable((event.currentTarget as HTMLSelectElement).value);
              }}
            >
              ${state.tables.map(
                (name) =>
                  html`<option value=${name} ?selected=${name === state.table}>${name}</option>`,
              )}
            </select></span
          >`
    }
    ${boxView({
      label: texts.check.live,
      checked: state.checksLive,
      disabled: false,
      choose: (on) => {
        actions.checkWhileTyping(on);
      },
    })}
  </div>`;
}

function reportView(view: View, report: FileReport): TemplateResult {
  const { state, texts, messages } = view;
  const filter = effectiveFilter(state);
  const all = listFindings(report, state.plans);
  const shown = all.filter(({ group }) => filter === "all" || group === filter);
  const blanks = shown.filter(({ group }) => group === "blank");
  const isBlank = ({ group }: ShownFinding) => group === "blank";
  const before = shown.filter((each) => each.group === "error" || each.group === "warning");
  const after = shown.filter((each) => !isBlank(each) && !before.includes(each));
  const verdicts = VERDICTS.flatMap((verdict) => {
    const count = report.entries.filter((entry) => entry.verdict === verdict).length;
    return count === 0 ? [] : [`${messages.verdicts[verdict]} ${count}`];
  });
  const period = parsePeriod(report.period ?? "");
  const who = texts.check.accepted(
    report.bureau,
    period && messages.period(period),
    report.receipt,
  );
  return html`
    ${
      state.host === "files"
        ? html`<h2 class="file">${report.path}</h2>
            <p class="who">${report.status === "rejected" ? texts.check.rejected : who}</p>`
        : nothing
    }
    ${verdicts.length === 0 ? nothing : html`<p class="who">${verdicts.join(" · ")}</p>`}
    ${
      shown.length === 0
        ? html`<p class="note">${all.length === 0 ? texts.check.none : texts.check.noneOfThese}</p>`
        : html`<h2 class="visually-hidden">${texts.check.results}</h2>
            <ul class="list">
              ${before.map((each) => findingCard(view, each))}
              ${blanks.length === 0 ? nothing : blanksCard(view, blanks)}
              ${after.map((each) => findingCard(view, each))}
            </ul>`
    }
  `;
}

function emptyView({ state, actions, texts }: View): TemplateResult {
  if (state.host === "files") return html`<p class="note">${texts.check.beforeFiles}</p>`;
  if (state.table !== null) return html`<p class="note">${texts.check.before}</p>`;
  return html`<p class="note">${texts.check.beforeTable}</p>
    ${buttonView({
      label: texts.check.toInsert,
      look: "outline",
      size: "small",
      run: () => {
        actions.goTo("insert");
      },
    })}`;
}

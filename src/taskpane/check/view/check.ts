/// <reference lib="dom" />
import { html, nothing, type TemplateResult } from "lit/html.js";
import { live } from "lit/directives/live.js";
import { repeat } from "lit/directives/repeat.js";
import type { FileReport } from "../../../exchange";
import {
  boxView,
  buttonView,
  chooseFile,
  GLYPHS,
  GROUPS,
  takeFiles,
  type FindingFilter,
} from "../../kit";
import { isSameOccasion } from "../../notebook";
import type { StepParts } from "../../shell";
import { countEntries, countFindings, effectiveFilter } from "../findings";
import { checkViewOf, type CheckInput, type CheckView } from "./check-view";
import { findingTools, goToNextCard } from "./finding-tools";
import { reportView } from "./report";

const CHECKED_FILES = "checked-files";

/** The step that tells what is wrong, and where. */
export function checkView(input: CheckInput): StepParts {
  const view = checkViewOf(input);
  const { state, actions, texts } = view;
  const isFiles = state.host === "files";
  const { reports } = state;
  return {
    top:
      reports === null
        ? nothing
        : html`${filtersView(view, reports)}
          ${hasFindings(reports) ? findingTools(view, reports) : nothing}`,
    keys: {
      F8: (isBack) => {
        goToNextCard(view, isBack ? -1 : 1);
      },
    },
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
    action: hasNoTable(view)
      ? {
          label: texts.toInsert,
          disabled: state.busy !== null,
          run: () => {
            actions.goTo("insert");
          },
        }
      : {
          label: isFiles ? texts.fileAction : reports === null ? texts.action : texts.again,
          disabled: state.busy !== null || state.host === null,
          run: () => {
            if (isFiles) chooseFile(CHECKED_FILES);
            else void actions.check();
          },
        },
    status: statusOf(view),
  };
}

function filesInput({ actions, texts }: CheckView): TemplateResult {
  return html`<input
    id=${CHECKED_FILES}
    type="file"
    accept=".xlsx"
    multiple
    hidden
    tabindex="-1"
    aria-label=${texts.fileAction}
    @change=${(event: Event) => {
      const files = takeFiles(event);
      if (files.length > 0) void actions.checkFiles(files);
    }}
  />`;
}

function hasFindings(reports: readonly FileReport[]): boolean {
  return reports.some(({ findings }) => findings.length > 0);
}

function statusOf({ state, texts }: CheckView): string {
  const { reports } = state;
  const [first] = reports ?? [];
  if (!reports || !first) return texts.notYet;
  if (state.host === "files" && (reports.length > 1 || first.status === "rejected")) {
    const rejected = reports.filter(({ status }) => status === "rejected").length;
    return texts.filesDone(reports.length, rejected);
  }
  const { targets, filled, clean } = countEntries(first);
  return texts.done(targets, filled, clean);
}

function filtersView(view: CheckView, reports: readonly FileReport[]): TemplateResult {
  const { state, actions, texts, said } = view;
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
  return html`<div class="filters" role="group" aria-label=${texts.filters}>
    ${groups.map((group) => toggle(group, said.kit.counts[group](counts[group]), GLYPHS[group]))}
    ${toggle("all", texts.all, null)}
  </div>`;
}

/** Which table, and whether it is checked while a person types. */
function tableView(view: CheckView): TemplateResult | typeof nothing {
  const { state, texts } = view;
  if (state.table === null) return nothing;
  return html`${tableSettings(state.table, view)} ${otherOccasionView(view)}
  ${state.isManual ? html`<p class="note">${texts.manual}</p>` : nothing}
  ${state.isMarked ? nothing : html`<p class="note">${texts.notMarked}</p>`}
  ${state.keepsUndo || (state.isMarked && state.reports !== null) ? nothing : html`<p class="note">${texts.marksClearUndo}</p>`}`;
}

/** A table is judged by what it is of; that something else is chosen is said, with one button. */
function otherOccasionView(view: CheckView): TemplateResult | typeof nothing {
  const { state, actions, texts, messages } = view;
  const { facts, settings } = state;
  if (facts === null || isSameOccasion(facts, settings)) return nothing;
  const plan = facts.plan.id === settings.plan.id ? null : facts.plan.title;
  const period = messages.period(facts.period);
  return html`<section class="card other-occasion">
    <p>${texts.otherOccasion(plan, period)}</p>
    ${buttonView({
      label: texts.followTable(plan, period),
      look: "outline",
      size: "small",
      disabled: state.busy !== null,
      run: () => {
        actions.followTable();
      },
    })}
  </section>`;
}

function tableSettings(table: string, { state, actions, texts, said }: CheckView): TemplateResult {
  return html`<div class="table-settings">
    ${
      state.tables.length < 2
        ? nothing
        : html`<span class="pick field"
            ><select
              aria-label=${texts.table}
              .value=${live(table)}
              ?disabled=${state.busy !== null}
              @change=${(event: Event) => {
                void actions.chooseTable((event.currentTarget as HTMLSelectElement).value);
              }}
            >
              ${state.tables.map(
                (name) => html`<option value=${name} ?selected=${name === table}>${name}</option>`,
              )}
            </select></span
          >`
    }
    ${boxView({
      label: texts.live,
      checked: state.checksLive,
      disabled: false,
      choose: (on) => {
        actions.checkWhileTyping(on);
      },
    })}
    ${buttonView({
      label: said.kit.bureauSummaries,
      ...{ look: "outline", size: "small", disabled: state.busy !== null },
      run: () => void actions.openSummaries("table"),
    })}
  </div>`;
}

function emptyView({ state, actions, texts }: CheckView): TemplateResult {
  if (state.host === "files") return html`<p class="note">${texts.beforeFiles}</p>`;
  if (state.table !== null) return html`<p class="note">${texts.before}</p>`;
  if (state.host === null) return html``;
  return html`<p class="note">${texts.beforeTable}</p>
    ${buttonView({
      label: texts.findTable,
      ...{ look: "outline", size: "small", disabled: state.busy !== null },
      run: () => void actions.check(),
    })}`;
}

/** Whether the workbook has no table that could be checked, as far as is known: one of another name is found by checking. */
function hasNoTable({ state }: CheckView): boolean {
  return state.host === "excel" && state.table === null && state.reports === null;
}

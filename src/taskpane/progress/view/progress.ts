/// <reference lib="dom" />
import { html, nothing, type TemplateResult } from "lit/html.js";
import { repeat } from "lit/directives/repeat.js";
import { PROGRESS_GROUPS } from "../../../exchange";
import { buttonView } from "../../kit";
import type { StepParts } from "../../shell";
import { LINES_HEADING } from "../actions";
import type { ProgressFilter } from "../state";
import { bureausView } from "./bureaus";
import { pacingView } from "./pacing";
import { GLYPHS, lineView, TONES } from "./line";
import type { ProgressInput, ProgressView } from "./progress-view";

/** The step that tells how the plan stands: by light, by bureau, target by target. */
export function progressView(input: ProgressInput): StepParts {
  const { own, texts, state } = input;
  const stood = own.stood();
  const lines = own.lines();
  const next = stood?.source === "table" ? "check" : "collect";
  const action = {
    label: texts.action[next],
    disabled: state.busy !== null,
    run: () => {
      input.actions.goTo(next);
    },
  };
  if (stood === null || lines === null) {
    return { body: emptyView(input), action, status: texts.empty.what };
  }
  const view = { ...input, stood, lines };
  return {
    top: filtersView(view),
    body: html`<div class="progress-step">
      ${sourceView(view)}
      <p class="who">${texts.of(stood.source, input.messages.period(stood.now.period))}</p>
      ${lines.bureau === null ? bureausView(view) : nothing}
      ${lines.bureau === null ? sheetView(view) : nothing} ${linesView(view)} ${pacingView(view)}
      ${methodView(view)}
    </div>`,
    action,
    status: texts.status(lines.shown.length, lines.all),
  };
}

function emptyView({ texts, actions, state }: ProgressInput): TemplateResult {
  return html`<p class="note">${texts.empty.what} ${texts.empty.next}</p>
    ${buttonView({
      label: texts.action.check,
      ...{ look: "outline", size: "small", disabled: state.busy !== null },
      run: () => {
        actions.goTo("check");
      },
    })}`;
}

/** One chip for every group that has lines: its count is that of the list that it shows. */
function filtersView({ texts, own, lines }: ProgressView): TemplateResult {
  const { counts, all, filter } = lines;
  const chip = (group: ProgressFilter, label: string) =>
    html`<button
      type="button"
      class="button outline small ${group === "all" ? "" : TONES[group]}"
      aria-pressed=${filter === group ? "true" : "false"}
      @click=${() => {
        own.show(group);
      }}
    >
      ${group === "all" ? nothing : html`<span class="glyph" aria-hidden="true">${GLYPHS[group]}</span>`}
      ${label}
    </button>`;
  return html`<div class="filters" role="group" aria-label=${texts.groups}>
    ${PROGRESS_GROUPS.filter((group) => counts[group] > 0).map((group) =>
      chip(group, texts.group(group, counts[group])),
    )}
    ${chip("all", texts.all(all))}
  </div>`;
}

/** Where both a collection and a checked table are at hand, a person says which. */
function sourceView({ texts, own, stood }: ProgressView): TemplateResult | typeof nothing {
  const sources = own.sources();
  if (sources.length < 2) return nothing;
  return html`<div class="sources" role="group" aria-label=${texts.source}>
    ${sources.map(
      (source) =>
        html`<button
          type="button"
          class="button subtle small"
          aria-pressed=${source === stood.source ? "true" : "false"}
          @click=${() => {
            own.chooseSource(source);
          }}
        >
          ${texts.sources[source]}
        </button>`,
    )}
  </div>`;
}

/** One button puts all of it on a sheet, with charts. */
function sheetView({ texts, own, state }: ProgressView): TemplateResult {
  const made = state.progress?.made ?? null;
  return html`<div class="to-sheet">
    ${buttonView({
      label: texts.sheet[state.host === "excel" ? "insert" : "save"],
      ...{ look: "outline", size: "small", disabled: state.busy !== null },
      run: () => void own.makeSheet(),
    })}
    <p class="hint" role="status">${made === null ? nothing : texts.made(made)}</p>
  </div>`;
}

function linesView(view: ProgressView): TemplateResult {
  const { texts, own, lines } = view;
  const { bureau, shown } = lines;
  return html`<div class="lines-head">
      <h2 id=${LINES_HEADING} tabindex="-1" lang=${bureau === null ? nothing : "zh-CN"}>
        ${texts.lines(bureau)}
      </h2>
      ${
        bureau === null
          ? nothing
          : buttonView({
              ...{ label: texts.toAll, look: "subtle", size: "small" },
              run: () => {
                own.showBureau(null);
              },
            })
      }
    </div>
    <ul class="list">
      ${repeat(
        shown,
        ({ target }) => target.id,
        (line) => lineView(view, line),
      )}
    </ul>`;
}

/** How it is reckoned, in the report's words. */
function methodView({ texts, stood }: ProgressView): TemplateResult {
  const { greenDownTo, yellowDownTo } = stood.lights;
  return html`<details class="method">
    <summary>${texts.how}</summary>
    ${texts.report
      .method(pointsBehind(greenDownTo), pointsBehind(yellowDownTo))
      .map((paragraph) => html`<p class="hint">${paragraph}</p>`)}
  </details>`;
}

/** @example pointsBehind(-0.3) // => 30 */
function pointsBehind(share: number): number {
  return Math.abs(Math.round(share * 10_000) / 100);
}

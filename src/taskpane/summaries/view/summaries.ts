/// <reference lib="dom" />
import { html, nothing, type TemplateResult } from "lit/html.js";
import { live } from "lit/directives/live.js";
import { boxView, buttonView, choicesView } from "../../kit";
import type { AskedQuestion, ShellState, StepParts, StepView } from "../../shell";
import { SUMMARIES_HEADING, type SummariesActions } from "../actions";
import type { CheckedTable } from "../checked-table";
import { listedOf, LONG_LIST } from "../session/listed";
import type {
  ReadyFile,
  SummariesQuestion,
  SummariesSlot,
  SummariesState,
  SummaryDelivery,
} from "../state";
import type { SummariesTexts } from "../texts";

/** What the view is made from. */
export interface SummariesInput extends StepView<
  ShellState & CheckedTable & SummariesSlot & { readonly savesFiles: boolean },
  unknown
> {
  readonly own: SummariesActions;
  readonly texts: SummariesTexts;
}

interface SummariesView extends SummariesInput {
  readonly summaries: SummariesState;
}

const DELIVERIES: readonly SummaryDelivery[] = ["zip", "sheets", "single", "open"];

/** In the place of the step that it was opened from: whose summaries are made, and as what. */
export function summariesView(input: SummariesInput): StepParts {
  const { state, own, texts } = input;
  const { summaries } = state;
  if (summaries === null) throw new Error("nobody makes summaries");
  const view = { ...input, summaries };
  const { chosen, delivery } = summaries;
  return {
    keys: {
      Escape: () => {
        own.close();
      },
    },
    body: html`<div class="summaries">
      ${backView(view)}
      <h2 id=${SUMMARIES_HEADING} tabindex="-1">${texts.title}</h2>
      <p class="hint">${texts.of(summaries.origin, periodOf(view))}</p>
      ${readyView(view)}
      <div class="two">
        <div>${deliveryView(view)}</div>
        <div>${bureausView(view)}</div>
      </div>
    </div>`,
    action: {
      label: texts.action(delivery, chosen.size),
      disabled: state.busy !== null || chosen.size === 0,
      run: () => void own.make(),
    },
    status: statusOf(view),
  };
}

/** What would be replaced, with the answers. */
export function askSummaries(
  question: SummariesQuestion,
  own: SummariesActions,
  texts: SummariesTexts,
): AskedQuestion {
  return {
    advice: texts.replace(question.replaced),
    answers: [{ label: texts.replaceAnswer, run: () => void own.make(question) }],
  };
}

function periodOf({ state, summaries, messages }: SummariesView): string {
  const { facts, settings } = state;
  const isTable = summaries.origin === "table" && facts !== null;
  return messages.period(isTable ? facts.period : settings.period);
}

function statusOf({ summaries, texts }: SummariesView): string {
  const { made, chosen, bureaus } = summaries;
  if (made !== null) return texts.made(made);
  return chosen.size === 0 ? texts.nobody : texts.notYet(chosen.size, bureaus.length);
}

function backView({ own, texts, state }: SummariesView): TemplateResult {
  return html`<div class="buttons">
    ${buttonView({
      label: texts.back,
      ...{ look: "subtle", size: "small", disabled: state.busy !== null },
      run: () => {
        own.close();
      },
    })}
  </div>`;
}

/** Ways that do not work here are not offered. */
function deliveryView({ state, own, texts, summaries }: SummariesView): TemplateResult {
  const isOffered = (value: SummaryDelivery): boolean =>
    value === "sheets" || value === "open" ? state.host === "excel" : state.savesFiles;
  return choicesView({
    id: "summary-delivery",
    label: texts.delivery,
    choices: DELIVERIES.filter(isOffered).map((value) => ({ value, ...texts.deliveries[value] })),
    chosen: summaries.delivery,
    disabled: state.busy !== null,
    choose: (delivery) => {
      own.chooseDelivery(delivery);
    },
  });
}

function bureausView({ state, own, texts, summaries }: SummariesView): TemplateResult {
  const { bureaus, chosen, search } = summaries;
  const listed = listedOf(summaries);
  const ticked = listed.filter((bureau) => chosen.has(bureau)).length;
  const elsewhere = chosen.size - ticked;
  const disabled = state.busy !== null;
  return html`<fieldset>
    <legend>${texts.bureaus}</legend>
    ${
      bureaus.length < LONG_LIST
        ? nothing
        : html`<input
            class="search"
            type="search"
            autocomplete="off"
            placeholder=${texts.search}
            aria-label=${texts.search}
            .value=${live(search)}
            @input=${(event: Event) => {
              own.search((event.currentTarget as HTMLInputElement).value);
            }}
          />`
    }
    <div class="all">
      ${boxView({
        label: texts.all,
        checked: listed.length > 0 && ticked === listed.length,
        mixed: ticked > 0 && ticked < listed.length,
        disabled: disabled || listed.length === 0,
        choose: (on) => {
          own.tickAll(on);
        },
      })}
    </div>
    ${listed.map((bureau) =>
      boxView({
        label: html`<span lang="zh-CN">${bureau}</span>`,
        ...{ checked: chosen.has(bureau), disabled },
        choose: (on) => {
          own.tick(bureau, on);
        },
      }),
    )}
    ${listed.length === 0 ? html`<p class="hint">${texts.notFound}</p>` : nothing}
    ${elsewhere === 0 ? nothing : html`<p class="hint">${texts.alsoTicked(elsewhere)}</p>`}
  </fieldset>`;
}

/** What was made last and waits to be saved: above the rest, because the next step is there. */
function readyView(view: SummariesView): TemplateResult | typeof nothing {
  const { made } = view.summaries;
  if (made?.kind !== "ready") return nothing;
  return html`<h3>${view.texts.ready}</h3>
    <ul class="lines made">
      ${made.files.map((file) => fileView(view, file))}
    </ul>`;
}

function fileView({ own, texts, state }: SummariesView, file: ReadyFile): TemplateResult {
  return html`<li>
    <span lang="zh-CN">${file.name}</span>
    ${file.isSaved ? html`<span class="hint">${texts.saved}</span>` : nothing}
    ${buttonView({
      label: texts.save,
      name: texts.saveNamed(file.name),
      ...{ look: "outline", size: "small", disabled: state.busy !== null },
      run: () => void own.save(file.name),
    })}
  </li>`;
}

/// <reference lib="dom" />
import { html, nothing, type TemplateResult } from "lit/html.js";
import { live } from "lit/directives/live.js";
import { LANGUAGES, type Language } from "../../core";
import { PLAN_SHELF, type ShelvedPlan } from "../../exchange";
import { chooseFile, takeFiles, type PickedFile } from "../kit";
import { listPeriods } from "./periods";
import type { ShellState } from "./state";
import { STEPS, type Navigation, type Step } from "./steps";
import type { ShellTexts } from "./texts";
import type { StepView } from "./view";

/** What can be chosen over all steps. */
export interface HeaderActions extends Navigation {
  choosePlan(id: string): void;
  choosePeriod(id: string): void;
  chooseLanguage(language: Language): void;
  openPlanFile(file: PickedFile): Promise<void>;
}

export interface HeaderView extends StepView<ShellState, HeaderActions> {
  /** Nothing can be chosen while a question waits. */
  readonly isAsking: boolean;
  readonly texts: ShellTexts;
}

/** The element id of what opens plan files. */
export const PLAN_FILE = "plan-file";
/** The entry of the list of plans that is no plan. */
const OPEN_FILE = "";

/** Plan, period and language, and the steps as tabs. */
export function headerView(view: HeaderView): TemplateResult {
  const { state, isAsking, actions, texts } = view;
  const other = nextLanguage(state.settings.language);
  const choosePlan = (event: Event) => {
    const select = event.currentTarget as HTMLSelectElement;
    if (select.value === OPEN_FILE) {
      select.value = state.settings.plan.id;
      chooseFile(PLAN_FILE);
    } else actions.choosePlan(select.value);
  };
  return html`<header class="head" ?inert=${isAsking}>
    <div class="where">
      <span class="pick plan">
        <select
          aria-label=${texts.header.plan}
          title=${state.settings.plan.title}
          .value=${live(state.settings.plan.id)}
          ?disabled=${state.busy !== null}
          @change=${choosePlan}
        >
          ${listPlans(state).map(
            ({ id, title }) =>
              html`<option value=${id} lang="zh-CN" ?selected=${id === state.settings.plan.id}>
                ${title}
              </option>`,
          )}
          <option value=${OPEN_FILE}>${texts.header.openPlanFile}</option>
        </select>
      </span>
      <input
        id=${PLAN_FILE}
        type="file"
        accept=".xlsx,.json,application/json"
        tabindex="-1"
        aria-label=${texts.header.openPlanFile}
        hidden
        @change=${(event: Event) => {
          const [file] = takeFiles(event);
          if (file) void actions.openPlanFile(file);
        }}
      />
      <span class="pick period">${periodView(view)}</span>
      <button
        class="language"
        type="button"
        lang=${other}
        aria-label="${texts.header.otherLanguage} · ${texts.header.switchLanguage}"
        title=${texts.header.switchLanguage}
        @click=${() => {
          actions.chooseLanguage(other);
        }}
      >
        ${texts.header.otherLanguage}
      </button>
    </div>
    ${tabsView(view)}
    ${state.host === "files" ? html`<p class="mode">${texts.header.withoutExcel}</p>` : nothing}
  </header>`;
}

/** The built-in plans, those that were not fetched too, then the ones that were opened. */
function listPlans({ plans }: ShellState): readonly ShelvedPlan[] {
  const known = new Map(plans.map((plan) => [plan.id, plan]));
  const shelved = new Set(PLAN_SHELF.map(({ id }) => id));
  return [
    ...PLAN_SHELF.map((each) => known.get(each.id) ?? each),
    ...plans.filter(({ id }) => !shelved.has(id)),
  ];
}

/** The language that the button goes on to. */
function nextLanguage(language: Language): Language {
  return LANGUAGES[(LANGUAGES.indexOf(language) + 1) % LANGUAGES.length] ?? language;
}

function periodView({ state, actions, texts, messages }: HeaderView): TemplateResult {
  const { plan, period } = state.settings;
  return html`<select
    aria-label=${texts.header.period}
    .value=${live(period.id)}
    ?disabled=${state.busy !== null}
    @change=${(event: Event) => {
      actions.choosePeriod((event.currentTarget as HTMLSelectElement).value);
    }}
  >
    ${listPeriods(plan, period).map(
      ({ year, periods }) =>
        html`<optgroup label=${texts.header.year(year)}>
          ${periods.map(
            (each) =>
              html`<option value=${each.id} ?selected=${each.id === period.id}>
                ${messages.period(each)}
              </option>`,
          )}
        </optgroup>`,
    )}
  </select>`;
}

function tabsView({ state, actions, texts }: HeaderView): TemplateResult {
  const move = (event: KeyboardEvent) => {
    const at = STEPS.indexOf(state.step);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: -1 }[event.key];
    const step = to === undefined ? undefined : STEPS.at(to % STEPS.length);
    if (step === undefined) return;
    event.preventDefault();
    actions.goTo(step);
    document.getElementById(tabId(step))?.focus();
  };
  return html`<div class="tabs" role="tablist" aria-label=${texts.header.steps} @keydown=${move}>
    ${STEPS.map(
      (step) =>
        html`<button
          type="button"
          role="tab"
          id=${tabId(step)}
          aria-controls="panel"
          aria-selected=${step === state.step ? "true" : "false"}
          tabindex=${step === state.step ? "0" : "-1"}
          data-caption=${texts.steps[step]}
          @click=${() => {
            actions.goTo(step);
          }}
        >
          ${texts.steps[step]}
        </button>`,
    )}
  </div>`;
}

/** The element id of a step's tab. */
export const tabId = (step: Step): string => `step-${step}`;

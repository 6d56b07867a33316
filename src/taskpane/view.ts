import { html, type TemplateResult } from "lit/html.js";
import { checkView } from "./check";
import { insertView } from "./insert";
import { makeView } from "./make";
import type { Actions } from "./pane";
import { frameView, headerView, type Step, type StepParts, type StepView } from "./shell";
import type { PaneState } from "./state";
import { askQuestion, tellProblem } from "./told";
import type { Words } from "./words";

type PaneView = StepView<PaneState, Actions, Words>;

const STEP_VIEWS: Readonly<Record<Step, (view: PaneView) => StepParts>> = {
  plan: annexView,
  insert: insertView,
  check: checkView,
  make: makeView,
  collect: collectView,
  progress: progressView,
};

/** The whole pane. */
export function paneView(state: PaneState, actions: Actions): TemplateResult {
  const { notice, question, said, messages } = state;
  const { shell: texts } = said;
  const view = { state, actions, said, messages };
  const advice =
    notice &&
    tellProblem(notice.problem, said, {
      ...{ collect: actions.collect(), annex: actions.annex(), progress: actions.progress() },
      summaries: actions.summaries(),
    });
  const frame = {
    ...{ state, actions, texts },
    notice: notice && advice && { advice, canRetry: notice.retry !== null },
    question: question && askQuestion(question, view),
  };
  const header = headerView({ ...view, texts, isAsking: question !== null });
  const parts = summariesView(view) ?? STEP_VIEWS[state.step](view);
  const press = (event: KeyboardEvent) => {
    const act = parts.keys?.[event.key];
    if (act === undefined || question !== null) return;
    event.preventDefault();
    act(event.shiftKey);
  };
  return html`<div class="pane" @keydown=${press}>${header}${frameView(frame, parts)}</div>`;
}

/** The step that takes a plan from an annex; until it has been fetched, that it is on its way. */
function annexView(view: PaneView): StepParts {
  const { state, actions } = view;
  const step = actions.annex();
  if (step === null || state.annex === null) return comingView(view);
  return step.part.view({ ...view, own: step.actions, texts: step.texts });
}

/** The step that takes returned forms in; until it has been fetched, that it is on its way. */
function collectView(view: PaneView): StepParts {
  const { state, actions } = view;
  const step = actions.collect();
  if (step === null || state.collect === null) return comingView(view);
  return step.part.view({ ...view, own: step.actions, texts: step.texts });
}

/** The step that tells how the plan stands; until it has been fetched, that it is on its way. */
function progressView(view: PaneView): StepParts {
  const { state, actions } = view;
  const step = actions.progress();
  if (step === null || state.progress === null) return comingView(view);
  return step.part.view({ ...view, own: step.actions, texts: step.texts });
}

/** What stands in the place of a step while summaries are made from there; null otherwise. */
function summariesView(view: PaneView): StepParts | null {
  const step = view.actions.summaries();
  if (step === null || view.state.summaries === null) return null;
  return step.part.view({ ...view, own: step.actions, texts: step.texts });
}

function comingView({ state, said }: PaneView): StepParts {
  const { fetching, steps } = said.shell;
  return {
    body: html`<p class="note">${fetching}</p>`,
    action: {
      label: steps[state.step],
      disabled: true,
      run: () => {
        // it comes with the step
      },
    },
    status: state.notice === null ? fetching : "",
  };
}

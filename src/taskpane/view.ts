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
  insert: insertView,
  check: checkView,
  make: makeView,
  collect: collectView,
};

/** The whole pane. */
export function paneView(state: PaneState, actions: Actions): TemplateResult {
  const { notice, question, said, messages } = state;
  const { shell: texts } = said;
  const view = { state, actions, said, messages };
  const advice = notice && tellProblem(notice.problem, said, actions.collect());
  const frame = {
    ...{ state, actions, texts },
    notice: notice && advice && { advice, canRetry: notice.retry !== null },
    question: question && askQuestion(question, view),
  };
  const header = headerView({ ...view, texts, isAsking: question !== null });
  return html`${header}${frameView(frame, STEP_VIEWS[state.step](view))}`;
}

/** The step that takes returned forms in; until it has been fetched, that it is on its way. */
function collectView(view: PaneView): StepParts {
  const { state, actions, said } = view;
  const step = actions.collect();
  if (step !== null && state.collect !== null) {
    return step.part.view({ ...view, own: step.actions, texts: step.texts });
  }
  const { fetching, steps } = said.shell;
  return {
    body: html`<p class="note">${fetching}</p>`,
    action: {
      label: steps.collect,
      disabled: true,
      run: () => {
        // it comes with the step
      },
    },
    status: state.notice === null ? fetching : "",
  };
}

import { html, type TemplateResult } from "lit/html.js";
import { messagesFor } from "../core";
import { checkView } from "./check";
import { insertView } from "./insert";
import { makeView } from "./make";
import type { Actions } from "./pane";
import {
  frameView,
  headerView,
  shellTexts,
  type Step,
  type StepParts,
  type StepView,
} from "./shell";
import type { PaneState } from "./state";
import { askQuestion, tellProblem } from "./told";

type PaneView = StepView<PaneState, Actions>;

const STEP_VIEWS: Readonly<Record<Step, (view: PaneView) => StepParts>> = {
  insert: insertView,
  check: checkView,
  make: makeView,
  collect: collectView,
};

/** The whole pane. */
export function paneView(state: PaneState, actions: Actions): TemplateResult {
  const { language } = state.settings;
  const messages = messagesFor(language);
  const texts = shellTexts(language);
  const view = { state, actions, messages };
  const { notice, question } = state;
  const advice = notice && tellProblem(notice.problem, language, actions.collect());
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
  const { state, actions } = view;
  const step = actions.collect();
  if (step !== null && state.collect !== null) {
    return step.part.view({ ...view, own: step.actions });
  }
  const { fetching, steps } = shellTexts(state.settings.language);
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

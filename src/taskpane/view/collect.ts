import { html, type TemplateResult } from "lit/html.js";
import { frameView } from "./frame";
import type { View } from "./view";

/** The step that takes returned forms in; until it has been fetched, that it is on its way. */
export function collectView(view: View): TemplateResult {
  const { state, actions, texts } = view;
  const step = actions.collect();
  if (step !== null && state.collect !== null) return step.part.view(view, step.actions);
  return frameView(view, {
    body: html`<p class="note">${texts.fetching}</p>`,
    action: {
      label: texts.steps.collect,
      disabled: true,
      run: () => {
        // it comes with the step
      },
    },
    status: state.notice === null ? texts.fetching : "",
  });
}

import { html, nothing, type TemplateResult } from "lit/html.js";
import { buttonView } from "../../kit";
import type { MadeForm } from "../state";
import type { MakeView } from "./make-view";

/** What was made last: above the rest, because the next step is there. */
export function resultView(view: MakeView): TemplateResult {
  const { state, actions, texts } = view;
  if (state.made[0]?.standing === "packed") {
    return html`<h2>${texts.result}</h2>
      <p>${state.pack?.name}</p>
      <p class="hint">${texts.packHint}</p>
      ${buttonView({
        label: texts.saveAgain,
        look: "outline",
        size: "small",
        run: () => {
          actions.saveAgain();
        },
      })}`;
  }
  return html`<h2>${texts.result}</h2>
    <ul class="lines made">
      ${state.made.map((made) => madeView(view, made))}
    </ul>`;
}

function madeView(
  { state, actions, texts }: MakeView,
  { form, bytes, standing }: MadeForm,
): TemplateResult {
  const word = texts.standings[standing];
  const save = buttonView({
    label: texts.save,
    name: texts.saveNamed(form.file),
    look: "outline",
    size: "small",
    disabled: state.busy !== null,
    run: () => void actions.saveForm(form.formId),
  });
  return html`<li>
    <span>${form.file}</span>
    ${word === "" ? nothing : html`<span class="hint">${word}</span>`}
    ${bytes === null ? nothing : save}
  </li>`;
}

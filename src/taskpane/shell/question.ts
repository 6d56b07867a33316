/// <reference lib="dom" />
import { html, nothing, type TemplateResult } from "lit/html.js";
import { buttonView, type Advice } from "../kit";
import type { ShellTexts } from "./texts";

/** A question with the answers that do something; leaving it is always possible. */
export interface AskedQuestion {
  readonly advice: Advice;
  readonly answers: readonly { readonly label: string; readonly run: () => void }[];
}

export interface QuestionActions {
  /** Leaves a question without doing anything. */
  cancelQuestion(): void;
}

/** A question instead of an alert box: it waits at the foot of the pane, Esc leaves it, the first answer is the safe one. */
export function questionView(
  { advice, answers }: AskedQuestion,
  actions: QuestionActions,
  texts: ShellTexts["question"],
): TemplateResult {
  return html`<section
    class="question"
    id="question"
    role="alertdialog"
    aria-labelledby="question-what"
    aria-describedby="question-next"
    @keydown=${(event: KeyboardEvent) => {
      if (event.key !== "Escape") return;
      event.stopPropagation();
      actions.cancelQuestion();
    }}
  >
    <h2 id="question-what">${advice.what}</h2>
    ${
      (advice.list ?? []).length === 0
        ? nothing
        : html`<ul tabindex="0">
            ${advice.list?.map((each) => html`<li>${each}</li>`)}
          </ul>`
    }
    <p id="question-next">${advice.next}</p>
    <div class="buttons">
      ${answers.map(({ label, run }, index) =>
        buttonView({ label, look: index === 0 ? "primary" : "outline", run }),
      )}
      ${buttonView({
        label: texts.cancel,
        look: "subtle",
        run: () => {
          actions.cancelQuestion();
        },
      })}
    </div>
  </section>`;
}

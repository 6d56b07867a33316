/// <reference lib="dom" />
import { html, type TemplateResult } from "lit/html.js";
import { parsePeriod } from "../../core";
import type { AskedQuestion } from "../collect-part";
import type { Question } from "../state";
import { buttonView } from "./button";
import type { View } from "./view";

/** A question instead of an alert box: it waits at the foot of the pane, Esc leaves it, the first answer is the safe one. */
export function questionView(view: View, question: Question): TemplateResult {
  const { actions, texts } = view;
  const { advice, answers } = ask(view, question);
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
    <p id="question-next">${advice.next}</p>
    <div class="buttons">
      ${answers.map(({ label, run }, index) =>
        buttonView({ label, look: index === 0 ? "primary" : "outline", run }),
      )}
      ${buttonView({
        label: texts.question.cancel,
        look: "subtle",
        run: () => {
          actions.cancelQuestion();
        },
      })}
    </div>
  </section>`;
}

function ask(view: View, question: Question): AskedQuestion {
  const { state, actions, texts, messages } = view;
  switch (question.kind) {
    case "collect": {
      const step = actions.collect();
      if (step === null) throw new Error("asked before it was fetched");
      return step.part.ask(question.question, view, step.actions);
    }
    case "sheet-exists": {
      const insert = (whenExists: "replace" | "keep-both") => () => void actions.insert(whenExists);
      const keepBoth = { label: texts.question.keepBoth, run: insert("keep-both") };
      const replace = { label: texts.question.replace, run: insert("replace") };
      const canReplace = question.known && question.lost.length === 0;
      return {
        advice: texts.question.exists(question),
        answers: canReplace ? [replace, keepBoth] : [keepBoth],
      };
    }
    case "other-ledger": {
      const { ledger } = question;
      const period = parsePeriod(ledger.period);
      return {
        advice: texts.question.otherLedger(
          period ? messages.period(period) : ledger.period,
          ledger.forms.length,
          messages.period(state.settings.period),
        ),
        answers: [{ label: texts.question.putAway, run: () => void actions.putLedgerAway() }],
      };
    }
  }
}

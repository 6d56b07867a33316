import type { Language, Messages } from "../core";
import { checkTexts } from "./check";
import type { CollectStep } from "./collect";
import { earlierTexts } from "./earlier";
import { askInsert } from "./insert";
import type { Advice } from "./kit";
import { askMake, makeTexts } from "./make";
import type { Actions } from "./pane";
import { shellTexts, type AskedQuestion } from "./shell";
import type { PaneState, Problem, Question } from "./state";

/** A problem in words; null for one of the step 回收 until that is there. */
export function tellProblem(
  problem: Problem,
  language: Language,
  collect: CollectStep | null,
): Advice | null {
  switch (problem.kind) {
    case "spreadsheet":
    case "notebook-unreadable":
    case "plan-file":
    case "ledger-file":
    case "other-ledger-file":
    case "not-loaded":
    case "unexpected":
      return shellTexts(language).notice.problem(problem);
    case "not-marked":
    case "no-table":
      return checkTexts(language).problem(problem);
    case "ledger-not-kept":
      return makeTexts(language).problem(problem);
    case "previous-file":
      return earlierTexts(language).problem(problem);
    case "collect":
      return collect?.part.describe(problem.problem, language) ?? null;
  }
}

/** A question in words, with its answers. */
export function askQuestion(
  question: Question,
  view: { readonly state: PaneState; readonly actions: Actions; readonly messages: Messages },
): AskedQuestion {
  switch (question.kind) {
    case "sheet-exists":
      return askInsert(question, view);
    case "other-ledger":
      return askMake(question, view);
    case "collect": {
      const step = view.actions.collect();
      if (step === null) throw new Error("asked before it was fetched");
      return step.part.ask(question.question, { ...view, own: step.actions });
    }
  }
}

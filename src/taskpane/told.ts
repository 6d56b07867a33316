import type { Messages } from "../core";
import type { AnnexStep } from "./annex";
import type { CollectStep } from "./collect";
import { askInsert } from "./insert";
import type { Advice } from "./kit";
import { askMake } from "./make";
import type { Actions } from "./pane";
import type { ProgressStep } from "./progress";
import type { SummariesStep } from "./summaries";
import type { AskedQuestion } from "./shell";
import type { PaneState, Problem, Question } from "./state";
import type { Words } from "./words";

/** The steps that may not have been fetched yet. */
export interface LaterSteps {
  readonly collect: CollectStep | null;
  readonly annex: AnnexStep | null;
  readonly progress: ProgressStep | null;
  readonly summaries: SummariesStep | null;
}

/** A problem in words; null for one of a step that is not there yet. */
export function tellProblem(
  problem: Problem,
  words: Words,
  { collect, annex, progress, summaries }: LaterSteps,
): Advice | null {
  switch (problem.kind) {
    case "spreadsheet":
    case "notebook-unreadable":
    case "plan-file":
    case "plan-remarks":
    case "ledger-file":
    case "other-ledger-file":
    case "not-loaded":
    case "not-undoable":
    case "unexpected":
      return words.shell.notice.problem(problem);
    case "not-marked":
    case "no-table":
    case "unknown-plan":
    case "changed-since":
      return words.check.problem(problem);
    case "ledger-not-kept":
    case "not-opened":
      return words.make.problem(problem);
    case "previous-file":
      return words.earlier.problem(problem);
    case "collect":
      return collect?.part.describe(problem.problem, collect.texts) ?? null;
    case "annex":
      return annex?.part.describe(problem.problem, annex.texts, words.messages) ?? null;
    case "progress":
      return progress?.part.describe(problem.problem, progress.texts) ?? null;
    case "summaries":
      return summaries?.part.describe(problem.problem, summaries.texts) ?? null;
  }
}

/** A question in words, with its answers. */
export function askQuestion(
  question: Question,
  view: {
    readonly state: PaneState;
    readonly actions: Actions;
    readonly said: Words;
    readonly messages: Messages;
  },
): AskedQuestion {
  switch (question.kind) {
    case "sheet-exists":
      return askInsert(question, view);
    case "other-ledger":
    case "already-sent":
      return askMake(question, view);
    case "collect": {
      const step = view.actions.collect();
      if (step === null) throw new Error("asked before it was fetched");
      return step.part.ask(question.question, { ...view, own: step.actions, texts: step.texts });
    }
    case "annex": {
      const step = view.actions.annex();
      if (step === null) throw new Error("asked before it was fetched");
      return step.part.ask(question.question, step);
    }
    case "summaries": {
      const step = view.actions.summaries();
      if (step === null) throw new Error("asked before it was fetched");
      return step.part.ask(question.question, step.actions, step.texts);
    }
  }
}

import type { Advice } from "../kit";
import type { AskedQuestion, StepParts } from "../shell";
import { type CollectedNow, createSummariesActions, type SummariesActions } from "./actions";
import type { SummariesContext, SummariesProblem, SummariesQuestion } from "./state";
import type { SummariesTexts } from "./texts";
import { askSummaries, summariesView, type SummariesInput } from "./view/summaries";

/** Summaries of single bureaus, fetched when somebody first wants one: what it does, shows and says. */
export interface SummariesPart {
  readonly create: (context: SummariesContext, collectedNow: CollectedNow) => SummariesActions;
  readonly view: (input: SummariesInput) => StepParts;
  readonly describe: (problem: SummariesProblem, texts: SummariesTexts) => Advice;
  readonly ask: (
    question: SummariesQuestion,
    own: SummariesActions,
    texts: SummariesTexts,
  ) => AskedQuestion;
}

/** The part once it is there. */
export interface SummariesStep {
  readonly part: SummariesPart;
  readonly actions: SummariesActions;
  /** What it says, in the language that is spoken. */
  texts: SummariesTexts;
}

/** As the pane fetches it. */
export const summariesPart: SummariesPart = {
  create: createSummariesActions,
  view: summariesView,
  describe: (problem, texts) =>
    problem.kind === "nothing" ? texts.nothing[problem.origin] : texts.notOpened,
  ask: askSummaries,
};

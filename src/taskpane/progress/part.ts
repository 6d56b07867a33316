import type { Advice } from "../kit";
import type { StepParts } from "../shell";
import { type CollectionNow, createProgressActions, type ProgressActions } from "./actions";
import type { ProgressContext, ProgressProblem } from "./state";
import type { ProgressTexts } from "./texts";
import { progressView } from "./view/progress";
import type { ProgressInput } from "./view/progress-view";

/** The step 进度, which is fetched when it is first opened: what it does, shows and says. */
export interface ProgressPart {
  readonly create: (context: ProgressContext, collectionNow: CollectionNow) => ProgressActions;
  readonly view: (input: ProgressInput) => StepParts;
  readonly describe: (problem: ProgressProblem, texts: ProgressTexts) => Advice;
}

/** The step once it is there. */
export interface ProgressStep {
  readonly part: ProgressPart;
  readonly actions: ProgressActions;
  /** What it says, in the language that is spoken. */
  texts: ProgressTexts;
}

/** The step 进度 as the pane fetches it. */
export const progressPart: ProgressPart = {
  create: createProgressActions,
  view: progressView,
  describe: (problem, texts) => texts.problem(problem),
};

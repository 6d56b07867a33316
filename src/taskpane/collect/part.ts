import type { Advice } from "../kit";
import type { AskedQuestion, StepParts } from "../shell";
import { createCollectActions, type CollectActions } from "./actions";
import type { CollectContext, CollectProblem, CollectQuestion } from "./state";
import type { CollectTexts } from "./texts";
import { askCollect } from "./view/ask";
import { collectView } from "./view/collect";
import type { CollectInput } from "./view/collect-view";

/** The step 回收, which is fetched when it is first opened: what it does, shows and says. */
export interface CollectPart {
  readonly create: (context: CollectContext) => CollectActions;
  readonly view: (input: CollectInput) => StepParts;
  readonly describe: (problem: CollectProblem, texts: CollectTexts) => Advice;
  readonly ask: (question: CollectQuestion, input: CollectInput) => AskedQuestion;
}

/** The step once it is there. */
export interface CollectStep {
  readonly part: CollectPart;
  readonly actions: CollectActions;
  /** What it says, in the language that is spoken. */
  texts: CollectTexts;
}

/** The step 回收 as the pane fetches it. */
export const collectPart: CollectPart = {
  create: createCollectActions,
  view: collectView,
  describe: (problem, texts) => texts.problem(problem),
  ask: askCollect,
};

import type { Language } from "../../core";
import type { Advice } from "../kit";
import type { AskedQuestion, StepParts } from "../shell";
import { createCollectActions, type CollectActions } from "./actions";
import type { CollectContext, CollectProblem, CollectQuestion } from "./state";
import { collectTexts } from "./texts";
import { askCollect } from "./view/ask";
import { collectView } from "./view/collect";
import type { CollectInput } from "./view/collect-view";

/** The step 回收, which is fetched when it is first opened: what it does, shows and says. */
export interface CollectPart {
  readonly create: (context: CollectContext) => CollectActions;
  readonly view: (input: CollectInput) => StepParts;
  readonly describe: (problem: CollectProblem, language: Language) => Advice;
  readonly ask: (question: CollectQuestion, input: CollectInput) => AskedQuestion;
}

/** The step once it is there. */
export interface CollectStep {
  readonly part: CollectPart;
  readonly actions: CollectActions;
}

/** The step 回收 as the pane fetches it. */
export const collectPart: CollectPart = {
  create: createCollectActions,
  view: collectView,
  describe: (problem, language) => collectTexts(language).problem(problem),
  ask: askCollect,
};

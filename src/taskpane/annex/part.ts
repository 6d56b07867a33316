import type { Messages } from "../../core";
import type { Advice } from "../kit";
import type { AskedQuestion, StepParts } from "../shell";
import { createAnnexActions } from "./actions";
import type { AnnexActions, TakePlan } from "./step-actions";
import type { AnnexContext, AnnexProblem, AnnexQuestion } from "./state";
import type { AnnexTexts } from "./texts";
import { annexView } from "./view/annex";
import type { AnnexInput } from "./view/annex-view";

/** The step 计划, which is fetched when it is first opened: what it does, shows and says. */
export interface AnnexPart {
  readonly create: (context: AnnexContext, takePlan: TakePlan) => AnnexActions;
  readonly view: (input: AnnexInput) => StepParts;
  readonly describe: (problem: AnnexProblem, texts: AnnexTexts, messages: Messages) => Advice;
  readonly ask: (
    question: AnnexQuestion,
    step: { readonly actions: AnnexActions; readonly texts: AnnexTexts },
  ) => AskedQuestion;
}

/** The step once it is there. */
export interface AnnexStep {
  readonly part: AnnexPart;
  readonly actions: AnnexActions;
  /** What it says, in the language that is spoken. */
  texts: AnnexTexts;
}

/** The step 计划 as the pane fetches it. */
export const annexPart: AnnexPart = {
  create: createAnnexActions,
  view: annexView,
  describe: (problem, texts, messages) => texts.problem(problem, messages),
  ask: (question, { actions, texts }) => ({
    advice: texts.question(question),
    answers: [
      {
        label: texts.leave,
        run: () => {
          actions.leave(true);
        },
      },
    ],
  }),
};

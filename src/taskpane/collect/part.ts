import type { Advice } from "../kit";
import type { AskedQuestion, StepParts } from "../shell";
import { createCollectActions, type CollectActions } from "./actions";
import type { OwnTable } from "./bench";
import type { CollectContext, CollectProblem, CollectQuestion } from "./state";
import type { CollectTexts } from "./texts";
import { askCollect } from "./view/ask";
import { collectView, type CardsView } from "./view/collect";
import type { CollectInput } from "./view/collect-view";

/** The step 回收, which is fetched when it is first opened: what it does, shows and says. */
export interface CollectPart {
  readonly create: (context: CollectContext, ownTable: OwnTable) => CollectActions;
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

/** The step 回收 as the pane fetches it; what draws the cards is fetched when there is something to decide. */
function createCollectPart(): CollectPart {
  let drawCards: CardsView | null = null;
  const fetchCards = async (): Promise<void> => {
    drawCards = (await import(/* webpackChunkName: "cards" */ "./view/cards")).cardsView;
  };
  return {
    create: (context, ownTable) => createCollectActions(context, ownTable, fetchCards),
    view: (input) => collectView(input, drawCards),
    describe: (problem, texts) => texts.problem(problem),
    ask: askCollect,
  };
}

/** The one of this pane. */
export const collectPart: CollectPart = createCollectPart();

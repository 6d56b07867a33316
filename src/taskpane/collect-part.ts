import type { TemplateResult } from "lit/html.js";
import type { Language } from "../core";
import type { Context } from "./actions/context";
import type { CollectActions } from "./collect/actions";
import type { CollectProblem, CollectQuestion } from "./collect/state";
import type { Advice } from "./texts";
import type { View } from "./view/view";

/** The step 回收, which is fetched when it is first opened: what it does, shows and says. */
export interface CollectPart {
  readonly create: (context: Context) => CollectActions;
  readonly view: (view: View, actions: CollectActions) => TemplateResult;
  readonly describe: (problem: CollectProblem, language: Language) => Advice;
  readonly ask: (question: CollectQuestion, view: View, actions: CollectActions) => AskedQuestion;
}

/** A question with the answers that do something; leaving it is always possible. */
export interface AskedQuestion {
  readonly advice: Advice;
  readonly answers: readonly { readonly label: string; readonly run: () => void }[];
}

/** The step once it is there. */
export interface CollectStep {
  readonly part: CollectPart;
  readonly actions: CollectActions;
}

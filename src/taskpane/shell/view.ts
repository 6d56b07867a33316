import type { Messages } from "../../core";

/** What a step's templates are given: a part of the state, and what can be done. */
export interface StepView<State, Actions, Said = unknown> {
  readonly state: State;
  readonly actions: Actions;
  /** What the pane says in the language that is spoken; a step knows its own words. */
  readonly said: Said;
  /** The language, and whatever is said of plans and findings in it. */
  readonly messages: Messages;
}

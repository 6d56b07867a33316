import type { Messages } from "../../core";

/** What a step's templates are given: a part of the state, and what can be done. */
export interface StepView<State, Actions> {
  readonly state: State;
  readonly actions: Actions;
  /** The language, and whatever is said of plans and findings in it. */
  readonly messages: Messages;
}

import type { EarlierActions, EarlierState } from "../../earlier";
import type { ShellState, StepView } from "../../shell";
import type { MakeActions } from "../actions";
import type { MakeState } from "../state";
import { makeTexts, type MakeTexts } from "../texts";

/** What the step's view is made from. */
export type MakeInput = StepView<
  ShellState & EarlierState & MakeState,
  MakeActions & EarlierActions
>;

/** What every template of this step is given. */
export interface MakeView extends MakeInput {
  readonly texts: MakeTexts;
}

export function makeViewOf(input: MakeInput): MakeView {
  return { ...input, texts: makeTexts(input.messages.language) };
}

import type { EarlierActions, EarlierState, EarlierTexts } from "../../earlier";
import type { JointTexts } from "../../joint";
import type { ShellState, StepView } from "../../shell";
import type { MakeActions } from "../actions";
import type { MakeState } from "../state";
import type { MakeTexts } from "../texts";

/** What the step's view is made from. */
export type MakeInput = StepView<
  ShellState & EarlierState & MakeState,
  MakeActions & EarlierActions,
  { readonly make: MakeTexts; readonly earlier: EarlierTexts; readonly joint: JointTexts }
>;

/** What every template of this step is given. */
export interface MakeView extends MakeInput {
  readonly texts: MakeTexts;
}

export function makeViewOf(input: MakeInput): MakeView {
  return { ...input, texts: input.said.make };
}

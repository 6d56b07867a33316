import type { KitTexts } from "../../kit";
import type { Navigation, ShellState, StepView } from "../../shell";
import type { SummariesDoor } from "../../summaries";
import type { CheckActions } from "../actions";
import type { CheckState } from "../state";
import type { CheckTexts } from "../texts";

/** What the step's view is made from. */
export type CheckInput = StepView<
  ShellState & CheckState,
  CheckActions & Navigation & SummariesDoor,
  { readonly check: CheckTexts; readonly kit: KitTexts }
>;

/** What every template of this step is given. */
export interface CheckView extends CheckInput {
  readonly texts: CheckTexts;
}

export function checkViewOf(input: CheckInput): CheckView {
  return { ...input, texts: input.said.check };
}

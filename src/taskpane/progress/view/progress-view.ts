import type { Navigation, ShellState, StepView } from "../../shell";
import type { ProgressActions } from "../actions";
import type { ShownLines } from "../session/shown-lines";
import type { Stood } from "../session/stand";
import type { ProgressSlot } from "../state";
import type { ProgressTexts } from "../texts";

/** What the step's view is made from. */
export interface ProgressInput extends StepView<ShellState & ProgressSlot, Navigation> {
  readonly own: ProgressActions;
  readonly texts: ProgressTexts;
}

/** What every template of this step is given once there is something to show. */
export interface ProgressView extends ProgressInput {
  readonly stood: Stood;
  readonly lines: ShownLines;
}

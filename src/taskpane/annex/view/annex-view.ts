import type { Navigation, ShellState, StepView } from "../../shell";
import type { AnnexActions } from "../step-actions";
import { NOTHING_READ, type AnnexSlot, type AnnexState } from "../state";
import type { AnnexTexts } from "../texts";

/** What the step's view is made from. */
export interface AnnexInput extends StepView<ShellState & AnnexSlot, Navigation> {
  readonly texts: AnnexTexts;
  readonly own: AnnexActions;
}

/** What every template of this step is given. */
export interface AnnexView extends AnnexInput {
  readonly annex: AnnexState;
  /** Nothing can be done now. */
  readonly isBusy: boolean;
}

export function annexViewOf(input: AnnexInput): AnnexView {
  const { state } = input;
  return { ...input, annex: state.annex ?? NOTHING_READ, isBusy: state.busy !== null };
}

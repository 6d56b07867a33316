import type { EarlierActions, EarlierState, EarlierTexts } from "../../earlier";
import type { Navigation, ShellState, StepView } from "../../shell";
import type { InsertActions } from "../actions";
import type { InsertState } from "../state";
import type { InsertTexts } from "../texts";

/** What the step's view is made from. */
export type InsertInput = StepView<
  ShellState & EarlierState & InsertState,
  InsertActions & EarlierActions & Navigation,
  { readonly insert: InsertTexts; readonly earlier: EarlierTexts }
>;

/** What every template of this step is given. */
export interface InsertView extends InsertInput {
  readonly texts: InsertTexts;
}

export function insertViewOf(input: InsertInput): InsertView {
  return { ...input, texts: input.said.insert };
}

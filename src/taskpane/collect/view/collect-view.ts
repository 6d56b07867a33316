import type { Collection } from "../../../exchange";
import type { EarlierActions, EarlierState, EarlierTexts } from "../../earlier";
import type { JointTexts } from "../../joint";
import type { KitTexts } from "../../kit";
import type { Navigation, ShellState, StepView } from "../../shell";
import type { SummariesDoor } from "../../summaries";
import type { CollectActions } from "../actions";
import type { Card } from "../session/card";
import { NO_RETURNS, type CollectSlot, type CollectState } from "../state";
import type { CollectTexts } from "../texts";

/** What can be done beside the step itself: going elsewhere, the earlier period, summaries of single bureaus, the ledger. */
export interface PaneActions extends Navigation, EarlierActions, SummariesDoor {
  saveLedger(): void;
}

/** What the step's view is made from. */
export interface CollectInput extends StepView<
  ShellState & EarlierState & CollectSlot,
  PaneActions,
  { readonly kit: KitTexts; readonly earlier: EarlierTexts; readonly joint: JointTexts }
> {
  readonly texts: CollectTexts;
  readonly own: CollectActions;
}

/** What every template of this step is given. */
export interface CollectView extends CollectInput {
  readonly words: CollectTexts;
  readonly collect: CollectState;
  /** Null without a ledger. */
  readonly collection: Collection | null;
  readonly cards: readonly Card[];
  /** Nothing can be done now. */
  readonly isBusy: boolean;
}

export function collectViewOf(input: CollectInput): CollectView {
  const { state, own, texts } = input;
  const collection = own.collection();
  return {
    ...{ ...input, collection },
    collect: state.collect ?? NO_RETURNS,
    words: texts,
    cards: own.cards(),
    isBusy: state.busy !== null,
  };
}

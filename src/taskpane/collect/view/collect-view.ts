import type { Collection } from "../../../exchange";
import type { View } from "../../view/view";
import type { CollectActions } from "../actions";
import { listCards, type Card } from "../session/cards";
import type { CollectState } from "../state";
import { collectTextsFor, type CollectTexts } from "../texts";

/** What every template of this step is given. */
export interface CollectView extends View {
  readonly own: CollectActions;
  readonly words: CollectTexts;
  readonly collect: CollectState;
  /** Null without a ledger. */
  readonly collection: Collection | null;
  readonly cards: readonly Card[];
  /** Nothing can be done now. */
  readonly isBusy: boolean;
}

export function collectViewOf(view: View, own: CollectActions, collect: CollectState): CollectView {
  const collection = own.collection();
  return {
    ...{ ...view, own, collect, collection },
    words: collectTextsFor(view.state.settings.language),
    cards: collection === null ? [] : listCards(collection),
    isBusy: view.state.busy !== null,
  };
}

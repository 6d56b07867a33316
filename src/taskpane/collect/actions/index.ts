import type { Collection } from "../../../exchange";
import { collectionOf, type CollectBench } from "../bench";
import { createCollecting, type UnderstoodRulings } from "../session/collecting";
import { createMissing } from "../session/listed-now";
import { NO_RETURNS, type CollectContext } from "../state";
import { keepCards } from "./deciding";
import { createFileListActions, type FileListActions } from "./file-list";
import { createLedgerActions, type LedgerActions } from "./ledger";
import { keepRead } from "./reading";
import { createRememberingActions, type RememberingActions } from "./remembering";
import { createResultActions, type ResultActions } from "./result";
import { createRulingActions, type RulingActions } from "./rulings";
import { recallShelved } from "./shelf";

/** Everything a person can do in the step 回收. */
export interface CollectActions
  extends FileListActions, LedgerActions, RulingActions, ResultActions, RememberingActions {
  /** What there is now: null without a ledger of this plan and period, or while files have to be read again. */
  collection(): Collection | null;
  rulings(): UnderstoodRulings;
  /** Who decided last on this machine. */
  decidedBy(): string;
}

/**
 * Sets the step up in the pane's state.
 *
 * @param fetchCards fetches what draws the cards of what there is to decide; called once there is something
 */
export function createCollectActions(
  context: CollectContext,
  fetchCards: () => Promise<void> = () => Promise.resolve(),
): CollectActions {
  const { store, world } = context;
  const bench: CollectBench = {
    context,
    collecting: createCollecting(),
    isStopped: false,
    readFor: null,
    failedFor: null,
    missing: createMissing(),
    ...{ shelf: null, shelved: [], recalling: Promise.resolve(), agreedLoss: null, fetchCards },
  };
  store.update({ collect: NO_RETURNS });
  keepRead(bench);
  recallShelved(bench);
  keepCards(bench);
  return {
    ...createFileListActions(bench),
    ...createLedgerActions(bench),
    ...createRulingActions(bench),
    ...createResultActions(bench),
    ...createRememberingActions(bench),
    collection: () => collectionOf(bench),
    rulings: () => bench.collecting.rulings(store.state.settings),
    decidedBy: () => world.memory.decidedBy ?? "",
  };
}

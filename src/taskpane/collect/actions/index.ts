import type { Collection } from "../../../exchange";
import { collectionOf, type CollectBench } from "../bench";
import { createCollecting, type UnderstoodRulings } from "../session/collecting";
import { NO_RETURNS, type CollectContext } from "../state";
import { createFileListActions, type FileListActions } from "./file-list";
import { createLedgerActions, type LedgerActions } from "./ledger";
import { keepRead } from "./reading";
import { createResultActions, type ResultActions } from "./result";
import { createRulingActions, type RulingActions } from "./rulings";

/** Everything a person can do in the step 回收. */
export interface CollectActions
  extends FileListActions, LedgerActions, RulingActions, ResultActions {
  /** What there is now: null without a ledger of this plan and period, or while files have to be read again. */
  collection(): Collection | null;
  rulings(): UnderstoodRulings;
  /** Who decided last on this machine. */
  decidedBy(): string;
}

/** Sets the step up in the pane's state. */
export function createCollectActions(context: CollectContext): CollectActions {
  const { store, world } = context;
  const bench: CollectBench = {
    context,
    collecting: createCollecting(),
    isStopped: false,
    readFor: null,
    failedFor: null,
  };
  store.update({ collect: NO_RETURNS });
  keepRead(bench);
  return {
    ...createFileListActions(bench),
    ...createLedgerActions(bench),
    ...createRulingActions(bench),
    ...createResultActions(bench),
    collection: () => collectionOf(bench),
    rulings: () => bench.collecting.rulings(store.state.settings),
    decidedBy: () => world.memory.decidedBy ?? "",
  };
}

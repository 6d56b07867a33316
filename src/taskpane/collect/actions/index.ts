import type { Collection } from "../../../exchange";
import { collectionOf, stateOf, type CollectBench, type OwnTable } from "../bench";
import { type BureauList, listBureaus } from "../session/bureau-list";
import type { Card } from "../session/card";
import { listCards } from "../session/cards";
import { createCollecting, remember, type UnderstoodRulings } from "../session/collecting";
import { createMissing } from "../session/listed-now";
import { NO_RETURNS, type CollectContext } from "../state";
import { createBureausActions, type BureausActions } from "./bureaus";
import { keepCards } from "./deciding";
import { createFileListActions, type FileListActions } from "./file-list";
import { createLedgerActions, type LedgerActions } from "./ledger";
import { keepRead } from "./reading";
import { createRememberingActions, type RememberingActions } from "./remembering";
import { createResultActions, type ResultActions } from "./result";
import { createRulingActions, type RulingActions } from "./rulings";
import { recallShelved } from "./shelf";
import { keepOffice } from "./office";
import { createTakingOverActions, type TakingOverActions } from "./taking-over";

/** Everything a person can do in the step 回收. */
export interface CollectActions
  extends
    FileListActions,
    LedgerActions,
    RulingActions,
    ResultActions,
    RememberingActions,
    TakingOverActions,
    BureausActions {
  /** What there is now: null without a ledger of this plan and period, or while files have to be read again. */
  collection(): Collection | null;
  /** What there is to decide, and what was. */
  cards(): readonly Card[];
  /** Which bureaus are shown; null where there is no collection. */
  bureaus(): BureauList | null;
  rulings(): UnderstoodRulings;
  /** Who decided last on this machine. */
  decidedBy(): string;
}

const NO_CARDS: readonly Card[] = [];

/**
 * Sets the step up in the pane's state.
 *
 * @param ownTable the table in which the office follows its targets
 * @param fetchCards fetches what draws the cards of what there is to decide; called once there is something
 */
export function createCollectActions(
  context: CollectContext,
  ownTable: OwnTable = { name: () => null, written: () => Promise.resolve() },
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
    ...{ ownTable, office: null },
  };
  const cardsOf = remember(listCards);
  const cardsNow = (collection: Collection | null) => (collection ? cardsOf(collection) : NO_CARDS);
  const listed = remember(listBureaus);
  store.update({ collect: NO_RETURNS });
  keepRead(bench);
  recallShelved(bench);
  keepCards(bench);
  keepOffice(bench);
  return {
    ...createFileListActions(bench),
    ...createLedgerActions(bench),
    ...createRulingActions(bench),
    ...createResultActions(bench),
    ...createRememberingActions(bench),
    ...createTakingOverActions(bench),
    ...createBureausActions(bench),
    collection: () => collectionOf(bench),
    cards: () => cardsNow(collectionOf(bench)),
    bureaus: () => {
      const collection = collectionOf(bench);
      return collection && listed(collection, cardsNow(collection), stateOf(bench).list);
    },
    rulings: () => bench.collecting.rulings(store.state.settings),
    decidedBy: () => world.memory.decidedBy ?? "",
  };
}

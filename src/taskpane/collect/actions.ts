import type { JointRule } from "../../core";
import type { Collection, Decision } from "../../exchange";
import type { Context } from "../actions/context";
import type { PickedFile } from "../session/check-files";
import { createFileListActions, type FileListActions } from "./actions/file-list";
import { createResultActions, type ResultActions } from "./actions/result";
import { createRulingActions, type RulingActions } from "./actions/rulings";
import { createCollecting, type UnderstoodRulings } from "./session/collecting";
import { NO_RETURNS, type CollectState } from "./state";

/** Everything a person can do in the step 回收. */
export interface CollectActions extends FileListActions, RulingActions, ResultActions {
  /** What there is now: null without a ledger of this plan and period, or while files have to be read again. */
  collection(): Collection | null;
  rulings(): UnderstoodRulings;
  /** Who decided last on this machine. */
  decidedBy(): string;
}

export type { Draft } from "./session/decide";
export type { Decision, JointRule, PickedFile };

/** What the parts of this step share. */
export interface CollectBench {
  readonly context: Context;
  readonly state: () => CollectState;
  readonly update: (patch: Partial<CollectState>) => void;
  readonly collecting: ReturnType<typeof createCollecting>;
  readonly collection: () => Collection | null;
  /** What the files of the list were judged for; kept by those who read them. */
  readFor: ReturnType<ReturnType<typeof createCollecting>["occasion"]> | null;
}

/** Sets the step up in the pane's state. */
export function createCollectActions(context: Context): CollectActions {
  const { store, world } = context;
  const collecting = createCollecting();
  const state = () => store.state.collect ?? NO_RETURNS;
  const bench: CollectBench = {
    context,
    state,
    collecting,
    readFor: null,
    update(patch) {
      store.update({ collect: { ...state(), ...patch } });
    },
    collection() {
      const { settings, earlier } = store.state;
      const { files } = state();
      if (files.length > 0 && bench.readFor !== collecting.occasion(settings)) return null;
      const more = { previous: earlier?.previous ?? null, asOf: context.today() };
      return collecting.collection(settings, files, more);
    },
  };
  store.update({ collect: NO_RETURNS });
  const files = createFileListActions(bench);
  const actions: CollectActions = {
    ...files,
    ...createRulingActions(bench),
    ...createResultActions(bench),
    collection: bench.collection,
    rulings: () => collecting.rulings(store.state.settings),
    decidedBy: () => world.memory.decidedBy ?? "",
  };
  return actions;
}

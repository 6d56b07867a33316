import { run } from "../../shell";
import { collectionOf, stateOf, update, type CollectBench } from "../bench";
import type { PickedReturn } from "../state";
import { keepCollection } from "./keeping";
import { forget } from "./memory";
import { addAll } from "./reading";

export interface FileListActions {
  /** Reads what was dropped or chosen, one file after the other. */
  addFiles(picked: readonly PickedReturn[]): Promise<void>;
  /** Stops before the next file. */
  stop(): void;
  /** Takes a file off the list. */
  remove(path: string): void;
  /** Empties the list, once a person has agreed. */
  clear(isAgreed?: boolean): void;
}

/** The heading over what came: it takes the focus when a file goes off the list. */
export const CAME_HEADING = "what-came";

/** The list of files that came back. */
export function createFileListActions(bench: CollectBench): FileListActions {
  const { context } = bench;
  const { store, talk } = context;
  return {
    async addFiles(picked) {
      if (picked.length === 0 || store.state.busy !== null) return;
      bench.isStopped = false;
      await run(context, { task: "reading", canStop: true }, () => addAll(bench, picked));
    },
    stop() {
      bench.isStopped = true;
      const { busy } = store.state;
      if (busy) store.update({ busy: { ...busy, canStop: false } });
    },
    remove(path) {
      const files = stateOf(bench).files.filter(({ returned }) => returned.report.path !== path);
      update(bench, { files, renewed: [], stopped: null, made: null, chased: null });
      store.update({ focus: { id: CAME_HEADING } });
      drop(bench, (file) => file.path === path);
    },
    clear(isAgreed = false) {
      const { files } = stateOf(bench);
      if (isAgreed) {
        talk.ask(null);
        const listed = new Set(files.map(({ returned }) => returned.report.path));
        update(bench, {
          files: [],
          renewed: [],
          stopped: null,
          made: null,
          chased: null,
          refusal: null,
        });
        drop(bench, (file) => listed.has(file.path));
      } else if (files.length > 0) {
        talk.ask({ kind: "collect", question: { kind: "clear", files: files.length } });
      }
    },
  };
}

/** Files that went off the list are not asked for again. */
function drop(bench: CollectBench, gone: (file: { readonly path: string }) => boolean): void {
  forget(bench, gone);
  if (collectionOf(bench) === null) return;
  void run(bench.context, { task: "saving" }, () => keepCollection(bench));
}

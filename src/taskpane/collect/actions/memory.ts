import {
  forgetFiles,
  listLost,
  rememberCollection,
  type RememberedCollection,
  type RememberedFile,
} from "../../../exchange";
import { currentMemory, withMemory, type Settings } from "../../notebook";
import { collectionOf, stateOf, type CollectBench } from "../bench";
import { listedNow } from "../session/listed-now";
import type { Loss } from "../state";

/** What is remembered for this plan and period; null where nothing is. */
export function memoryOf({ context }: CollectBench): RememberedCollection | null {
  return currentMemory(context.store.state.settings);
}

/** Files that had come and are not at hand. */
export function missingOf(bench: CollectBench): readonly RememberedFile[] {
  return bench.missing(memoryOf(bench), stateOf(bench).files);
}

/** What a summary made now would be without; null where nothing is lost. */
export function findLoss(bench: CollectBench): Loss | null {
  const memory = memoryOf(bench);
  const lost = listLost(memory, listedNow(stateOf(bench).files));
  const more = memory?.more ?? 0;
  return lost.length === 0 && more === 0 ? null : lossOf(bench, lost);
}

/** What goes with some files: they, and bureaus of which nothing else has come. */
export function lossOf(bench: CollectBench, lost: readonly RememberedFile[]): Loss {
  const here = new Set(
    (collectionOf(bench)?.bureaus ?? []).flatMap(({ bureau, files }) =>
      files.length === 0 ? [] : [bureau],
    ),
  );
  const bureaus = new Set(
    lost.flatMap(({ bureau }) => (bureau === null || here.has(bureau) ? [] : [bureau])),
  );
  return {
    files: lost.map(({ path }) => path),
    more: memoryOf(bench)?.more ?? 0,
    bureaus: [...bureaus],
  };
}

/** Forgets that files had come, which a person took off the list. */
export function forget(bench: CollectBench, gone: (file: RememberedFile) => boolean): void {
  const memory = memoryOf(bench);
  if (memory !== null) change(bench, forgetFiles(memory, gone));
}

/** Remembers something else for its plan and period. */
export function change({ context: { store } }: CollectBench, memory: RememberedCollection): void {
  const { settings } = store.state;
  const collections = withMemory(settings.collections, memory);
  store.update({ settings: { ...settings, collections } });
}

/** The settings with what is to be remembered of the collection as it is. */
export function withCollection(bench: CollectBench, isSummary = false): Settings {
  const { settings } = bench.context.store.state;
  const collection = collectionOf(bench);
  if (collection === null) return settings;
  const memory = rememberCollection(collection, currentMemory(settings), isSummary);
  return { ...settings, collections: withMemory(settings.collections, memory) };
}

import { type RememberedCollection, type RememberedFile, splitContained } from "../../../exchange";
import { run } from "../../shell";
import { stateOf, update, type CollectBench } from "../bench";
import type { PickedReturn } from "../state";
import { keepCollection } from "./keeping";
import { change, lossOf, memoryOf, missingOf } from "./memory";
import { addAll } from "./reading";

export interface RememberingActions {
  /** What is remembered of the last time; null where nothing is. */
  remembered(): RememberedCollection | null;
  /** Files that had come the last time and are not at hand. */
  missing(): readonly RememberedFile[];
  /** How many of them this browser has with their bytes. */
  shelved(): number;
  /** Whether this browser keeps collections. */
  keepsItself(): boolean;
  /** Goes on with what is remembered; where the files themselves are kept, reads them again. */
  continueLast(): Promise<void>;
  /** Forgets which files had come, once a person has agreed. */
  startOver(isAgreed?: boolean): Promise<void>;
}

/** What is known of the last time. */
export function createRememberingActions(bench: CollectBench): RememberingActions {
  const { context } = bench;
  return {
    remembered: () => memoryOf(bench),
    missing: () => missingOf(bench),
    shelved() {
      const kept = new Set(bench.shelved.map(({ path }) => path));
      return missingOf(bench).filter(({ path }) => kept.has(splitContained(path)[0] ?? "")).length;
    },
    keepsItself: () => bench.shelf !== null,
    continueLast: () =>
      run(context, { task: "reading", canStop: true }, () => continueLast(bench), null),
    async startOver(isAgreed = false) {
      if (!isAgreed) {
        const loss = lossOf(bench, missingOf(bench));
        context.talk.ask({ kind: "collect", question: { kind: "start-over", ...loss } });
        return;
      }
      context.talk.ask(null);
      const memory = memoryOf(bench);
      if (memory === null) return;
      // an empty one is kept: in the workbook it takes the place of what is forgotten
      change(bench, { ...memory, files: [], bureaus: [], more: 0 });
      await run(context, { task: "saving" }, () => keepCollection(bench));
    },
  };
}

async function continueLast(bench: CollectBench): Promise<void> {
  update(bench, { isContinued: true });
  const { shelf, shelved } = bench;
  if (shelf === null) return;
  const listed = new Set(stateOf(bench).files.map(({ sha256 }) => sha256));
  const picked: PickedReturn[] = [];
  for (const { sha256, ...file } of shelved) {
    const read = () => shelf.read(sha256).catch(() => null);
    // what the browser has thrown away is asked for again
    if (listed.has(sha256) || (await read()) === null) continue;
    picked.push({
      ...file,
      read: async () => (await read()) ?? Promise.reject(new Error("thrown away")),
    });
  }
  if (picked.length > 0) await addAll(bench, picked);
}

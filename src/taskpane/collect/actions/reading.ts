import { currentLedger } from "../../notebook";
import { fetchPart, load, run } from "../../shell";
import { collectionOf, occasionOf, stateOf, tell, update, type CollectBench } from "../bench";
import { listReturns } from "../session/list-returns";
import { addOne, readAgain, type ReadingTools } from "../session/read-returns";
import type { PickedReturn } from "../state";
import { keepCollection } from "./keeping";
import { takeLedger } from "./ledger";
import { readOffice } from "./office";

/** Reads files into the list, one after the other; a ledger among them is taken where none is known. */
export async function addAll(bench: CollectBench, picked: readonly PickedReturn[]): Promise<void> {
  const { context } = bench;
  const needsLedger = currentLedger(context.store.state.settings) === null;
  const { files, ledger } = listReturns(picked, needsLedger);
  if (files.length === 0 && ledger === null) {
    tell(bench, { kind: "no-returns" });
    return;
  }
  update(bench, { renewed: [], stopped: null, made: null, chased: null, refusal: null });
  const wanted = occasionOf(bench);
  const { tools, close } = await openReading(bench);
  let list = stateOf(bench).files;
  const renewed: string[] = [];
  let read = 0;
  try {
    for (const file of files) {
      if (bench.isStopped) break;
      await progress(bench, { done: read, total: files.length, item: file.name, canStop: true });
      const added = await addOne(list, file, tools);
      list = added.files;
      if (added.isRenewed) renewed.push(added.path);
      read += 1;
    }
  } finally {
    close();
  }
  bench.readFor = wanted;
  const stopped = read < files.length ? { read, of: files.length } : null;
  update(bench, { files: list, renewed, stopped });
  if (ledger !== null) await takeLedger(bench, ledger);
  else if (collectionOf(bench) !== null) await keepCollection(bench);
  await readOffice(bench);
}

/** Has the files of the list judged anew whenever they were read for another period or other joint rules. */
export function keepRead(bench: CollectBench): void {
  const { context } = bench;
  const { store, talk } = context;
  store.subscribe(() => {
    const { busy, step } = store.state;
    if (step !== "collect" || busy !== null || talk.isAsking()) return;
    const wanted = occasionOf(bench);
    const { files } = stateOf(bench);
    if (files.length === 0 || bench.readFor === wanted || bench.failedFor === wanted) return;
    void run(context, { task: "reading", total: files.length }, () => readListAgain(bench));
  });
}

async function readListAgain(bench: CollectBench): Promise<void> {
  const wanted = occasionOf(bench);
  bench.failedFor = wanted;
  const { tools, close } = await openReading(bench);
  const files = await readAgain(stateOf(bench).files, tools, (far) =>
    progress(bench, { ...far, canStop: false }),
  ).finally(close);
  await readOffice(bench);
  bench.readFor = wanted;
  bench.failedFor = null;
  update(bench, { files, made: null, chased: null });
}

/** Reading in a worker; in the pane itself, file by file, where none may run or it ends before its time. */
async function openReading(
  bench: CollectBench,
): Promise<{ readonly tools: ReadingTools; readonly close: () => void }> {
  const { context, collecting } = bench;
  const occasion = occasionOf(bench);
  const starting = context.world.startReader(collecting.order(context.store.state.settings));
  const [files, started] = await Promise.all([load(context), starting]);
  let reader = started;
  const close = () => {
    reader?.close();
    reader = null;
  };
  return {
    close,
    tools: {
      refuseContainer: (size) => files.refuseContainer(size),
      async read(file) {
        const returned = await reader?.read(file).catch(() => null);
        if (returned) return returned;
        close();
        return (await loadReading()).readBytes(file, occasion, files);
      },
    },
  };
}

/** What reads files in the pane itself. */
export function loadReading() {
  return fetchPart(
    "reading",
    () => import(/* webpackChunkName: "reading" */ "../session/read-here"),
  );
}

async function progress(
  { context: { store, world } }: CollectBench,
  far: {
    readonly done: number;
    readonly total: number;
    readonly item: string;
    readonly canStop: boolean;
  },
): Promise<void> {
  store.update({ busy: { task: "reading", ...far } });
  await world.pause();
}

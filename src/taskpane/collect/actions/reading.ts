import { currentLedger } from "../../notebook";
import { load, run } from "../../shell";
import { occasionOf, stateOf, tell, update, type CollectBench } from "../bench";
import { listReturns } from "../session/list-returns";
import { addOne, readAgain } from "../session/read-returns";
import type { PickedReturn } from "../state";
import { takeLedger } from "./ledger";

/** Reads files into the list, one after the other; a ledger among them is taken where none is known. */
export async function addAll(bench: CollectBench, picked: readonly PickedReturn[]): Promise<void> {
  const { context } = bench;
  const needsLedger = currentLedger(context.store.state.settings) === null;
  const { files, ledger } = listReturns(picked, needsLedger);
  if (files.length === 0 && ledger === null) {
    tell(bench, { kind: "no-returns" });
    return;
  }
  update(bench, { renewed: [], stopped: null, made: null, refusal: null });
  const tools = await load(context);
  const wanted = occasionOf(bench);
  let list = stateOf(bench).files;
  const renewed: string[] = [];
  let read = 0;
  for (const file of files) {
    if (bench.isStopped) break;
    await progress(bench, { done: read, total: files.length, item: file.name, canStop: true });
    const added = await addOne(list, file, wanted, tools);
    list = added.files;
    if (added.isRenewed) renewed.push(added.path);
    read += 1;
  }
  bench.readFor = wanted;
  const stopped = read < files.length ? { read, of: files.length } : null;
  update(bench, { files: list, renewed, stopped });
  if (ledger !== null) await takeLedger(bench, ledger);
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
  const tools = await load(bench.context);
  const files = await readAgain(stateOf(bench).files, wanted, tools, (far) =>
    progress(bench, { ...far, canStop: false }),
  );
  bench.readFor = wanted;
  bench.failedFor = null;
  update(bench, { files, made: null });
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

import type { ShelvedFile } from "../../notebook";
import { openShelfInTime } from "../../shell";
import { stateOf, update, type CollectBench } from "../bench";
import { takeShelved, toShelved } from "../session/shelving";
import { missingOf } from "./memory";

/**
 * Keeps the collection in this browser.
 *
 * @returns why it does not; null where it does
 */
export async function shelve(bench: CollectBench): Promise<"no-shelf" | null> {
  await bench.recalling;
  const { shelf, context } = bench;
  if (shelf === null) return "no-shelf";
  const { settings } = context.store.state;
  const { files } = stateOf(bench);
  const shelved = toShelved(settings, files, bench.shelved, missingOf(bench));
  const key = { plan: settings.plan.id, period: settings.period.id };
  const read = (wanted: ShelvedFile): Promise<Uint8Array> => {
    const found = files.find(({ sha256 }) => sha256 === wanted.sha256);
    return found?.file.read() ?? Promise.reject(new Error("not at hand"));
  };
  const kept = await shelf.keep(key, shelved, read).catch(() => null);
  if (kept === null) return "no-shelf";
  bench.shelved = kept;
  return null;
}

/** Looks up what this browser keeps, for every plan and period that the step is opened with. */
export function recallShelved(bench: CollectBench): void {
  const { store } = bench.context;
  let lookedFor: string | null = null;
  const look = () => {
    const { host, step, busy, settings } = store.state;
    const wanted = `${settings.plan.id}\n${settings.period.id}`;
    if (host !== "files" || step !== "collect" || busy !== null || lookedFor === wanted) return;
    lookedFor = wanted;
    bench.shelved = [];
    const earlier = bench.recalling;
    bench.recalling = earlier.then(() => recall(bench)).catch(() => undefined);
  };
  store.subscribe(look);
  look();
}

async function recall(bench: CollectBench): Promise<void> {
  const { world, store } = bench.context;
  const shelf = bench.shelf ?? (await openShelfInTime(world));
  bench.shelf = shelf;
  // what is said of it shows
  update(bench, {});
  const { settings } = store.state;
  const found = await shelf.find(settings.plan.id, settings.period.id);
  const now = store.state.settings;
  if (now.plan.id !== settings.plan.id || now.period.id !== settings.period.id) return;
  const taken = takeShelved(found, now);
  if (taken === null) return;
  bench.shelved = taken.files;
  store.update({ settings: taken.settings });
}

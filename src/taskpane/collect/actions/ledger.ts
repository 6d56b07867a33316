import { findDoubledForm, type Ledger } from "../../../exchange";
import type { PickedFile } from "../../kit";
import { currentLedger, ledgerFile, readLedger } from "../../notebook";
import { report, run } from "../../shell";
import { update, type CollectBench } from "../bench";
import type { LedgerReplacement } from "../state";
import { keepCollection } from "./keeping";

export interface LedgerActions {
  openLedger(file: PickedFile): Promise<void>;
  /** Saves the ledger that is in the way and takes the one that was opened. */
  replaceLedger(replacement: LedgerReplacement): Promise<void>;
}

/** The ledger that returns are held against. */
export function createLedgerActions(bench: CollectBench): LedgerActions {
  const { context } = bench;
  return {
    openLedger: (file) =>
      run(context, { task: "opening", item: file.name }, () => takeLedger(bench, file), null),
    async replaceLedger({ old, next }) {
      const { plan, period } = old;
      const isSaved = await context.world.save(
        `ledger-${plan}-${period}.json`,
        ledgerFile(old).bytes,
      );
      if (!isSaved) return;
      context.talk.ask(null);
      await run(context, { task: "saving" }, () => adoptLedger(bench, next));
    },
  };
}

/** Takes a file as the ledger; one of another plan or period is put away only when a person agrees. */
export async function takeLedger(bench: CollectBench, file: PickedFile): Promise<void> {
  const { context } = bench;
  const { settings } = context.store.state;
  const read = await readLedger(file, settings);
  if ("problem" in read) {
    report(context, read.problem);
    return;
  }
  if (findDoubledForm(read.ledger) !== null) {
    report(context, { kind: "ledger-file", file: file.name });
    return;
  }
  const old = settings.ledger;
  if (old !== null && currentLedger(settings) === null) {
    const question = { kind: "replace-ledger", old, next: read.ledger } as const;
    context.talk.ask({ kind: "collect", question });
    return;
  }
  await adoptLedger(bench, read.ledger);
}

async function adoptLedger(bench: CollectBench, ledger: Ledger): Promise<void> {
  const { context } = bench;
  const { settings } = context.store.state;
  update(bench, { made: null, chased: null });
  context.store.update({ settings: { ...settings, ledger, due: settings.due ?? ledger.due } });
  await keepCollection(bench);
}

import { unzipSync } from "fflate";
import { fillInForm, type FormEntry } from "../../../src/cli/fill-in";
import type { Collection } from "../../../src/exchange";
import type { CollectActions } from "../../../src/taskpane/collect/actions";
import type { Draft } from "../../../src/taskpane/collect/session/decide";
import type { Card } from "../../../src/taskpane/collect/session/card";
import { listCards } from "../../../src/taskpane/collect/session/cards";
import type { PickedReturn } from "../../../src/taskpane/collect/state";
import type { PickedFile } from "../../../src/taskpane/kit/picked-files";
import { type Bench, type BenchOptions, openBench } from "../fake-world";

/** A pane whose forms went out, at the step 回收. */
export interface CollectBench extends Bench {
  readonly own: CollectActions;
  /** A bureau's form as it comes back: `return("市科技局", { "10.1": 6 })`. */
  readonly returned: (bureau: string, values: Values, path?: string) => PickedReturn;
  /** @throws where there is none */
  readonly collection: () => Collection;
  readonly card: (id: string) => Card;
  /** Waits until what was set off has come to its end. */
  readonly settled: () => Promise<void>;
}

export type Values = Readonly<Record<string, number | string>>;

export const SIGNED = { reason: "电话核实", by: "张三" } as const;
export const draft = (choice: string, value = ""): Draft => ({ choice, value, ...SIGNED });

export async function openCollect(options: BenchOptions = {}): Promise<CollectBench> {
  return openCollectOver(await openBench(options));
}

/** Makes the forms in a pane that is open, for the period it is at, and goes to the step. */
export async function openCollectOver(bench: Bench): Promise<CollectBench> {
  bench.actions.chooseDelivery("zip");
  await bench.actions.make();
  const forms = unzipSync(bench.saved.at(-1)?.bytes ?? new Uint8Array());
  return atCollect(bench, forms);
}

/** Another pane over the same workbook; the forms stay those that went out. */
export async function atCollect(
  bench: Bench,
  forms: Readonly<Record<string, Uint8Array>>,
): Promise<CollectBench> {
  bench.actions.goTo("collect");
  await bench.actions.loadCollect();
  const own = bench.actions.collect()?.actions;
  if (!own) throw new Error("not fetched");
  const collection = () => {
    const found = own.collection();
    if (!found) throw new Error("no collection");
    return found;
  };
  return {
    ...bench,
    own,
    collection,
    async settled() {
      do await bench.pass(0);
      while (bench.store.state.busy !== null);
      await bench.pass(0);
    },
    card(id) {
      const found = listCards(collection()).find((card) => card.id === id);
      if (!found) throw new Error(`no card ${id}`);
      return found;
    },
    returned(bureau, values, path = `收回/${bureau}-2021.xlsx`) {
      const { period } = bench.store.state.settings;
      const form = forms[`${bureau}-${period.id}.xlsx`];
      if (!form) throw new Error(`no form of ${bureau}`);
      const entries = Object.entries(values).map(([id, value]): [string, FormEntry] => [
        id,
        { value },
      ]);
      return picked(path, fillInForm(form, Object.fromEntries(entries)));
    },
  };
}

/** A file as the chooser gives it; with a folder in its path it came from one. */
export function picked(path: string, bytes: Uint8Array | string): PickedReturn {
  const data = typeof bytes === "string" ? new TextEncoder().encode(bytes) : bytes;
  return {
    ...{ path, name: path.slice(path.lastIndexOf("/") + 1), isInFolder: path.includes("/") },
    size: data.length,
    read: () => Promise.resolve(data),
  };
}

export const asPlainFile = ({ name, size, read }: PickedReturn): PickedFile => ({
  name,
  size,
  read,
});

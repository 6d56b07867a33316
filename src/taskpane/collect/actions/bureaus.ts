import { run } from "../../shell";
import { collectionOf, stateOf, update, type CollectBench } from "../bench";
import { PAGE } from "../session/bureau-list";
import type { BureauFilter } from "../state";
import { loadSummary } from "./summary-part";

export interface BureausActions {
  /** Shows the bureaus of a group; of the one that is shown already, all again. */
  showBureaus(filter: BureauFilter): void;
  /** Shows bureaus by part of their name, or of a file's. */
  search(text: string): void;
  showMore(): void;
  /** Copies who owes which targets, by when (催报名单); where that is not allowed, shows it to be copied by hand. */
  copyChased(): Promise<void>;
  /** Puts the list away that was copied. */
  leaveChased(): void;
}

/** The list of bureaus. */
export function createBureausActions(bench: CollectBench): BureausActions {
  const { context } = bench;
  return {
    showBureaus(filter) {
      const { list } = stateOf(bench);
      const next = list.filter === filter ? "all" : filter;
      update(bench, { list: { ...list, filter: next, most: PAGE } });
    },
    search(search) {
      update(bench, { list: { ...stateOf(bench).list, search, most: PAGE } });
    },
    showMore() {
      const { list } = stateOf(bench);
      update(bench, { list: { ...list, most: list.most + PAGE } });
    },
    copyChased: () => run(context, { task: "opening" }, () => copyChased(bench)),
    leaveChased() {
      update(bench, { chased: null });
    },
  };
}

async function copyChased(bench: CollectBench): Promise<void> {
  const { listChased } = await loadSummary();
  const collection = collectionOf(bench);
  if (collection === null) return;
  const { bureaus, text } = listChased(collection);
  update(bench, { chased: { bureaus, text, isCopied: await bench.context.world.copy(text) } });
}

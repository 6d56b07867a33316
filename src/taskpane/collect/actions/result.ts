import { fingerprint } from "../../../core";
import { consolidate, type FileStanding } from "../../../exchange";
import type { CollectBench } from "../actions";
import { insertCollection } from "../session/insert-collection";
import { collectionName, markedName } from "../session/saved-files";
import type { CollectQuestion } from "../state";

export interface ResultActions {
  /**
   * Puts the consolidation into the workbook, or without Excel saves it as one.
   *
   * @param agreed the question about the workbook's sheets that a person said yes to
   */
  make(agreed?: CollectQuestion | null): Promise<void>;
  /** Saves a copy of a file for sending back, with what is wrong marked in it. */
  saveMarked(path: string): Promise<void>;
}

/** What is made of a collection. */
export function createResultActions(bench: CollectBench): ResultActions {
  const { context, update, collecting } = bench;
  const { store, world } = context;

  async function save(): Promise<void> {
    const collection = bench.collection();
    if (collection === null) return;
    const files = await context.load();
    const name = collectionName(store.state.settings);
    world.save(name, await files.write(consolidate(collection)));
    update({ made: { kind: "saved", file: name } });
  }

  async function insert(agreed: CollectQuestion | null): Promise<void> {
    const collection = bench.collection();
    if (collection === null) return;
    const { spreadsheet } = context.host();
    const { settings } = store.state;
    context.listed = null;
    const done = await context.inTurn(() =>
      insertCollection(spreadsheet, settings, collection, agreed),
    );
    if (done.outcome === "asked") {
      store.update({ question: { kind: "collect", question: done.question } });
      return;
    }
    if (context.notebook === "absent") context.notebook = "present";
    const { sheet, sheets } = done;
    store.update({ settings: { ...store.state.settings, ledger: done.settings.ledger } });
    update({ made: { kind: "inserted", sheet, sheets } });
  }

  async function saveMarked({ file: { report, sha256 } }: FileStanding): Promise<void> {
    const { path } = report;
    const listed = bench.state().files.find(({ returned }) => returned.report.path === path);
    const bytes = await listed?.file.read().catch(() => null);
    if (!listed || !bytes || fingerprint(bytes) !== sha256) {
      context.report({ kind: "collect", problem: { kind: "file-changed", file: path } });
      return;
    }
    const { plan } = collecting.occasion(store.state.settings);
    const copy = (await context.load()).mark(bytes, report, [plan]);
    if (copy.outcome === "marked") world.save(markedName(listed.file.name), copy.bytes);
    else context.report({ kind: "collect", problem: { kind: "unmarked", file: path } });
  }

  const actions: ResultActions = {
    async saveMarked(path) {
      const standing = bench.collection()?.files.find(({ file }) => file.report.path === path);
      if (standing) await context.run({ task: "saving" }, () => saveMarked(standing), null);
    },
    async make(agreed = null) {
      if (store.state.busy !== null || bench.collection() === null) return;
      store.update({ question: null });
      const isExcel = context.host().kind === "excel";
      await context.run(
        { task: isExcel ? "inserting" : "saving" },
        () => (isExcel ? insert(agreed) : save()),
        // what was answered may not hold any more
        () => void actions.make(),
      );
    },
  };
  return actions;
}

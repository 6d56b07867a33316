import type { FileStanding } from "../../../exchange";
import { hostOf, inTurn, load, run } from "../../shell";
import { collectionOf, occasionOf, stateOf, tell, update, type CollectBench } from "../bench";
import { collectionName, markedName } from "../session/saved-files";
import type { CollectQuestion } from "../state";
import { keepCollection } from "./keeping";
import { findLoss, withCollection } from "./memory";
import { readOffice } from "./office";
import { loadReading } from "./reading";
import { loadSummary } from "./summary-part";

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
  const { context } = bench;
  const actions: ResultActions = {
    async saveMarked(path) {
      const standing = collectionOf(bench)?.files.find(({ file }) => file.report.path === path);
      if (!standing) return;
      await run(context, { task: "saving" }, () => saveMarked(bench, standing), null);
    },
    async make(agreed = null) {
      if (context.store.state.busy !== null || collectionOf(bench) === null) return;
      context.talk.ask(null);
      const loss = findLoss(bench);
      const lost = JSON.stringify(loss);
      if (agreed?.kind === "smaller") bench.agreedLoss = lost;
      if (loss !== null && bench.agreedLoss !== lost) {
        context.talk.ask({ kind: "collect", question: { kind: "smaller", ...loss } });
        return;
      }
      const isExcel = hostOf(context).kind === "excel";
      await run(
        context,
        { task: isExcel ? "inserting" : "saving" },
        () => (isExcel ? insert(bench, agreed) : save(bench)),
        // what was answered may not hold any more
        () => void actions.make(),
      );
    },
  };
  return actions;
}

async function save(bench: CollectBench): Promise<void> {
  const { context } = bench;
  const collection = collectionOf(bench);
  if (collection === null) return;
  const [files, { consolidate }] = await Promise.all([load(context), loadSummary()]);
  const name = collectionName(context.store.state.settings);
  if (!(await context.world.save(name, await files.write(consolidate(collection))))) return;
  update(bench, { made: { kind: "saved", file: name } });
  await keepCollection(bench, true);
}

async function insert(bench: CollectBench, agreed: CollectQuestion | null): Promise<void> {
  const { context } = bench;
  const { store, talk, workbook } = context;
  // it may have been typed into since
  await readOffice(bench);
  const collection = collectionOf(bench);
  if (collection === null) return;
  const { spreadsheet } = hostOf(context);
  const settings = withCollection(bench, true);
  const { insertCollection } = await loadSummary();
  workbook.listed = null;
  const done = await inTurn(context, () =>
    insertCollection(spreadsheet, settings, collection, agreed, (done, total) => {
      const { busy } = store.state;
      if (busy !== null) store.update({ busy: { ...busy, done, total } });
    }),
  );
  if (done.outcome === "asked") {
    talk.ask({ kind: "collect", question: done.question });
    return;
  }
  if (workbook.notebook === "absent") workbook.notebook = "present";
  const { sheet, sheets } = done;
  const { ledger, collections } = done.settings;
  store.update({ settings: { ...store.state.settings, ledger, collections } });
  update(bench, { isUnkept: false, made: { kind: "inserted", sheet, sheets } });
}

async function saveMarked(
  bench: CollectBench,
  { file: { report, sha256 } }: FileStanding,
): Promise<void> {
  const { context } = bench;
  const { path } = report;
  const listed = stateOf(bench).files.find(({ returned }) => returned.report.path === path);
  const read = await listed?.file.read().catch(() => null);
  const [files, { findBytes }] = await Promise.all([load(context), loadReading()]);
  const bytes = read ? await findBytes(read, sha256, files) : null;
  if (!listed || !bytes) {
    tell(bench, { kind: "file-changed", file: path });
    return;
  }
  const { plan } = occasionOf(bench);
  const copy = files.mark(bytes, report, [plan]);
  if (copy.outcome === "marked") await context.world.save(markedName(listed), copy.bytes);
  else tell(bench, { kind: "unmarked", file: path });
}

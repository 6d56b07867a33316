import { findDoubledForm, type CollectedOccasion, type Ledger } from "../../../exchange";
import type { PickedFile } from "../../session/check-files";
import { readLedger } from "../../session/json-files";
import { ledgerFile } from "../../session/make-forms";
import { currentLedger } from "../../session/settings";
import type { FindingFilter } from "../../state";
import type { CollectBench } from "../actions";
import { listReturns } from "../session/list-returns";
import { addOne, readOne } from "../session/read-returns";
import type { ListedFile, PickedReturn } from "../state";

export interface FileListActions {
  /** Reads what was dropped or chosen, one file after the other. */
  addFiles(picked: readonly PickedReturn[]): Promise<void>;
  /** Stops before the next file. */
  stop(): void;
  /** Takes a file off the list. */
  remove(path: string): void;
  /** Empties the list, once a person has agreed. */
  clear(isAgreed?: boolean): void;
  openLedger(file: PickedFile): Promise<void>;
  /** Saves the ledger that is in the way and takes the one that was opened. */
  replaceLedger(): Promise<void>;
  showFindings(filter: FindingFilter): void;
}

/** The heading over what came: it takes the focus when a file goes off the list. */
export const CAME_HEADING = "what-came";

/** The list of files, and the ledger it is held against. */
export function createFileListActions(bench: CollectBench): FileListActions {
  const { context, state, update, collecting } = bench;
  const { store, world } = context;
  let isStopped = false;
  /** Reading for this failed; it is tried again when a person asks. */
  let failedFor: CollectedOccasion | null = null;

  const occasion = () => collecting.occasion(store.state.settings);
  const tell = (done: number, total: number, item: string, canStop: boolean) => {
    store.update({ busy: { task: "reading", done, total, item, canStop } });
  };

  async function addAll(picked: readonly PickedReturn[]): Promise<void> {
    const needsLedger = currentLedger(store.state.settings) === null;
    const { files, ledger } = listReturns(picked, needsLedger);
    if (files.length === 0 && ledger === null) {
      context.report({ kind: "collect", problem: { kind: "no-returns" } });
      return;
    }
    update({ renewed: [], stopped: null, made: null, refusal: null });
    const tools = await context.load();
    const wanted = occasion();
    let list = state().files;
    const renewed: string[] = [];
    let read = 0;
    for (const file of files) {
      if (isStopped) break;
      tell(read, files.length, file.name, true);
      await world.pause();
      const added = await addOne(list, file, wanted, tools);
      list = added.files;
      if (added.isRenewed) renewed.push(added.path);
      read += 1;
    }
    bench.readFor = wanted;
    const stopped = read < files.length ? { read, of: files.length } : null;
    update({ files: list, renewed, stopped });
    if (ledger !== null) await takeLedger(ledger);
  }

  /** Judges the files of the list anew, for another period or other joint rules. */
  async function readAgain(): Promise<void> {
    const wanted = occasion();
    failedFor = wanted;
    const tools = await context.load();
    const { files } = state();
    const read: ListedFile[] = [];
    for (const { file, returned } of files) {
      tell(read.length, files.length, file.name, false);
      await world.pause();
      const path = () => returned.report.path;
      read.push({ file, returned: await readOne(file, wanted, tools, path) });
    }
    bench.readFor = wanted;
    failedFor = null;
    update({ files: read, made: null });
  }

  async function takeLedger(file: PickedFile): Promise<void> {
    const { settings } = store.state;
    const read = await readLedger(file, settings);
    if ("problem" in read) {
      context.report(read.problem);
      return;
    }
    if (findDoubledForm(read.ledger) !== null) {
      context.report({ kind: "ledger-file", file: file.name });
      return;
    }
    const old = settings.ledger;
    if (old !== null && currentLedger(settings) === null) {
      const question = { kind: "replace-ledger", old, next: read.ledger } as const;
      store.update({ question: { kind: "collect", question } });
      return;
    }
    await adoptLedger(read.ledger);
  }

  async function adoptLedger(ledger: Ledger): Promise<void> {
    const { settings } = store.state;
    update({ made: null });
    store.update({ settings: { ...settings, ledger, due: settings.due ?? ledger.due } });
    const notKept = await context.keep();
    if (notKept !== null) {
      context.report({ kind: "collect", problem: { kind: "not-kept", ...notKept } });
    }
  }

  store.subscribe(() => {
    const { busy, question, step } = store.state;
    if (step !== "collect" || busy !== null || question !== null) return;
    const wanted = occasion();
    if (state().files.length === 0 || bench.readFor === wanted || failedFor === wanted) return;
    void context.run({ task: "reading", total: state().files.length }, readAgain);
  });

  return {
    async addFiles(picked) {
      if (picked.length === 0 || store.state.busy !== null) return;
      isStopped = false;
      await context.run({ task: "reading", canStop: true }, () => addAll(picked));
    },
    stop() {
      isStopped = true;
      const { busy } = store.state;
      if (busy) store.update({ busy: { ...busy, canStop: false } });
    },
    remove(path) {
      const files = state().files.filter(({ returned }) => returned.report.path !== path);
      update({ files, renewed: [], stopped: null, made: null });
      store.update({ focus: { id: CAME_HEADING } });
    },
    clear(isAgreed = false) {
      const { files } = state();
      if (isAgreed) {
        store.update({ question: null });
        update({ files: [], renewed: [], stopped: null, made: null, refusal: null });
      } else if (files.length > 0) {
        const question = { kind: "clear", files: files.length } as const;
        store.update({ question: { kind: "collect", question } });
      }
    },
    openLedger: (file) =>
      context.run({ task: "opening", item: file.name }, () => takeLedger(file), null),
    async replaceLedger() {
      const { question } = store.state;
      if (question?.kind !== "collect" || question.question.kind !== "replace-ledger") return;
      const { old, next } = question.question;
      world.save(`ledger-${old.plan}-${old.period}.json`, ledgerFile(old).bytes);
      store.update({ question: null });
      await context.run({ task: "saving" }, () => adoptLedger(next));
    },
    showFindings: (filter) => {
      update({ filter });
    },
  };
}

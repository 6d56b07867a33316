import { SpreadsheetError, type SpreadsheetRefusal } from "../../sheets";
import { keepSettings } from "../session/open-workbook";
import { mergeLedgers } from "../session/settings";
import type { Busy, Notice, Problem, Settings, Store } from "../state";
import type { WorkbookFiles } from "../workbook-files";
import { localDay, type Host, type World } from "../world";

/** A part of the program could not be fetched. */
export class NotLoaded extends Error {
  override readonly name = "NotLoaded";
}

/** What every action works with. */
export interface Context {
  readonly world: World;
  readonly store: Store;
  readonly today: () => string;
  /** @throws before `open` has found out. */
  readonly host: () => Host;
  readonly connected: (host: Host) => void;
  readonly load: () => Promise<WorkbookFiles>;
  readonly loadTables: World["loadTables"];
  /** One call to the spreadsheet after the other: a live check never runs into an insertion. */
  readonly inTurn: <Result>(work: () => Promise<Result>) => Promise<Result>;
  /**
   * Does one thing a person asked for: says so, and what went wrong. While one runs, another is not begun.
   *
   * @param retry does the same again; the thing itself where it is left out
   */
  readonly run: (
    busy: Partial<Busy> & Pick<Busy, "task">,
    work: () => Promise<void>,
    retry?: (() => void) | null,
  ) => Promise<void>;
  readonly report: (problem: Problem, retry?: (() => void) | null) => void;
  /** Writes the settings into the workbook, if it has a notebook; a refusal waits for the next time. */
  readonly remember: (settings: Settings) => Promise<void>;
  /**
   * Writes the settings into the workbook, with a notebook where there was none.
   *
   * @returns why the workbook did not take them; null where it did, or where there is none
   */
  readonly keep: () => Promise<NotKept | null>;
  /** The sheets as the workbook was opened; good for the first insertion. */
  listed: readonly string[] | null;
  /** Whether the workbook has a notebook of ours. */
  notebook: "absent" | "present" | "unreadable";
}

/** Why the workbook did not take the notebook; the code is null where nobody knows. */
export interface NotKept {
  readonly code: SpreadsheetRefusal | null;
  readonly sheet: string | null;
}

export function createContext(world: World, store: Store): Context {
  let host: Host | null = null;
  let turn: Promise<unknown> = Promise.resolve();

  /** A choice made while the workbook was written stays; only forms may have been added. */
  const adoptForms = (kept: Settings) => {
    const { settings } = store.state;
    store.update({
      settings: { ...settings, ledger: mergeLedgers(kept.ledger, settings.ledger) },
    });
  };

  const context: Context = {
    world,
    store,
    listed: null,
    notebook: "absent",
    today: () => localDay(world.now()),
    host() {
      if (host === null) throw new Error("not connected yet");
      return host;
    },
    connected(found) {
      host = found;
    },
    async load() {
      try {
        return await world.load();
      } catch (error) {
        throw new NotLoaded("xlsx", { cause: error });
      }
    },
    async loadTables() {
      try {
        return await world.loadTables();
      } catch (error) {
        throw new NotLoaded("tables", { cause: error });
      }
    },
    inTurn(work) {
      const result = turn.then(work);
      turn = result.catch(() => undefined);
      return result;
    },
    async run(busy, work, retry) {
      if (store.state.busy !== null) return;
      store.update({
        busy: { done: 0, total: 0, item: null, canStop: false, ...busy },
        notice: null,
      });
      let notice: Notice | null = null;
      try {
        await work();
      } catch (error) {
        const again = () => void context.run(busy, work, retry);
        notice = { problem: problemOf(error), retry: retry === undefined ? again : retry };
      }
      store.update({ busy: null, ...(notice && { notice }) });
    },
    report(problem, retry = null) {
      store.update({ notice: { problem, retry } });
    },
    async remember(settings) {
      const { kind, spreadsheet } = context.host();
      if (kind !== "excel" || context.notebook !== "present") return;
      try {
        const kept = await context.inTurn(() => keepSettings(spreadsheet, settings));
        adoptForms(kept);
      } catch (error) {
        if (!(error instanceof SpreadsheetError)) throw error;
      }
    },
    async keep() {
      const { kind, spreadsheet } = context.host();
      if (kind !== "excel" || context.notebook === "unreadable") return null;
      try {
        const kept = await context.inTurn(() => keepSettings(spreadsheet, store.state.settings));
        context.notebook = "present";
        adoptForms(kept);
        return null;
      } catch (error) {
        const refusal = error instanceof SpreadsheetError ? error : null;
        return { code: refusal?.code ?? null, sheet: refusal?.sheet ?? null };
      }
    },
  };
  return context;
}

/** What went wrong, as the pane tells it. */
export function problemOf(error: unknown): Problem {
  if (error instanceof SpreadsheetError) {
    return { kind: "spreadsheet", code: error.code, sheet: error.sheet };
  }
  if (error instanceof NotLoaded) return { kind: "not-loaded" };
  return { kind: "unexpected", detail: error instanceof Error ? error.message : String(error) };
}

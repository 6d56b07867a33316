import type { Collection } from "../../exchange";
import type { BureauSummary, SheetSpec } from "../../sheets";
import { isSameOccasion } from "../notebook";
import {
  fetchPart,
  hostOf,
  inTurn,
  load,
  offerUndo,
  report,
  type Revert,
  run,
  today,
} from "../shell";
import { bureausOfCollection, bureausOfTable, listedOf } from "./session/listed";
import { makeFiles } from "./session/make-files";
import type {
  SummariesContext,
  SummariesQuestion,
  SummariesState,
  SummaryDelivery,
  SummaryOrigin,
} from "./state";

/** Everything a person can do while summaries are made. */
export interface SummariesActions {
  /** Shows what can be made. */
  open(origin: SummaryOrigin): void;
  close(): void;
  tick(bureau: string, on: boolean): void;
  /** All that are listed; the others stay as they are. */
  tickAll(on: boolean): void;
  search(words: string): void;
  chooseDelivery(delivery: SummaryDelivery): void;
  /**
   * Makes the summaries of those that are ticked.
   *
   * @param agreed what a person said yes to
   */
  make(agreed?: SummariesQuestion | null): Promise<void>;
  /** Saves one that is ready. */
  save(name: string): Promise<void>;
}

/** What has come back, as the step 回收 has it; null where that has not been opened. */
export type CollectedNow = () => Collection | null;

/** The element id of what is shown first: it takes the focus. */
export const SUMMARIES_HEADING = "summaries";

/** Making summaries of single bureaus. */
export function createSummariesActions(
  context: SummariesContext,
  collectedNow: CollectedNow,
): SummariesActions {
  const { store } = context;
  const update = (patch: Partial<SummariesState>) => {
    const { summaries } = store.state;
    if (summaries !== null) store.update({ summaries: { ...summaries, ...patch } });
  };
  const actions: SummariesActions = {
    open(origin) {
      const bureaus = listBureaus(context, origin, collectedNow);
      const { savesFiles } = hostOf(context);
      store.update({
        summaries: {
          ...{ origin, bureaus, chosen: new Set(bureaus), search: "", made: null },
          delivery: savesFiles ? "zip" : "sheets",
        },
        focus: { id: SUMMARIES_HEADING },
      });
    },
    close() {
      store.update({ summaries: null, focus: { id: "panel" } });
    },
    tick(bureau, on) {
      const chosen = new Set(store.state.summaries?.chosen);
      if (on) chosen.add(bureau);
      else chosen.delete(bureau);
      update({ chosen, made: null });
    },
    tickAll(on) {
      const { summaries } = store.state;
      if (summaries === null) return;
      const listed = listedOf(summaries);
      const others = [...summaries.chosen].filter((bureau) => !listed.includes(bureau));
      update({ chosen: new Set(on ? [...others, ...listed] : others), made: null });
    },
    search: (search) => {
      update({ search });
    },
    chooseDelivery: (delivery) => {
      update({ delivery, made: null });
    },
    async make(agreed = null) {
      const { summaries } = store.state;
      if (summaries === null || summaries.chosen.size === 0) return;
      context.talk.ask(null);
      const task = summaries.delivery === "sheets" ? "inserting" : "making";
      await run(
        context,
        { task, total: summaries.delivery === "sheets" ? 0 : summaries.chosen.size },
        () => make(context, { state: summaries, collectedNow, agreed, update }),
        // what was answered may not hold any more
        () => void actions.make(),
      );
    },
    save: (name) =>
      run(context, { task: "saving", item: name }, async () => {
        const made = store.state.summaries?.made;
        if (made?.kind !== "ready") return;
        const file = made.files.find((each) => each.name === name);
        if (file === undefined || !(await context.world.save(name, file.bytes))) return;
        const files = made.files.map((each) => (each === file ? { ...each, isSaved: true } : each));
        update({ made: { kind: "ready", files } });
      }),
  };
  return actions;
}

function listBureaus(
  { store }: SummariesContext,
  origin: SummaryOrigin,
  collectedNow: CollectedNow,
): readonly string[] {
  const { facts, settings } = store.state;
  if (origin === "table") return bureausOfTable(facts ?? settings);
  const collection = collectedNow();
  return collection === null ? [] : bureausOfCollection(collection);
}

interface Making {
  readonly state: SummariesState;
  readonly collectedNow: CollectedNow;
  readonly agreed: SummariesQuestion | null;
  readonly update: (patch: Partial<SummariesState>) => void;
}

async function make(context: SummariesContext, making: Making): Promise<void> {
  const { state, update } = making;
  const { origin, chosen, delivery } = state;
  const all = await readSummaries(context, making);
  const summaries = all?.filter(({ bureau }) => chosen.has(bureau)) ?? [];
  if (all === null || summaries.length === 0) {
    report(context, { kind: "summaries", problem: { kind: "nothing", origin } });
    return;
  }
  if (delivery === "sheets") {
    await insert(context, summaries, making);
    return;
  }
  const { made, isRefused } = await makeFiles(context, {
    ...{ summaries, delivery },
    bureaus: all.map(({ bureau }) => bureau),
  });
  if (isRefused) {
    update({ delivery: "sheets" });
    report(context, { kind: "summaries", problem: { kind: "not-opened" } });
  } else if (made !== null) update({ made });
}

/** What makes summaries, and tables of other summaries. */
export function loadSummaryTools() {
  return fetchPart(
    "summary",
    () => import(/* webpackChunkName: "summary" */ "./session/summaries"),
  );
}

/** What there is to be made; null where the table, or the collection, is not there. */
async function readSummaries(
  context: SummariesContext,
  { state: { origin }, collectedNow }: Making,
): Promise<readonly BureauSummary[] | null> {
  const { table, facts, settings } = context.store.state;
  const { collectionSummaries, trackingSummaries } = await loadSummaryTools();
  if (origin === "collection") {
    const collection = collectedNow();
    if (collection === null) return null;
    const read = await collectionSummaries(collection, await load(context));
    return read?.summaries ?? null;
  }
  if (table === null) return null;
  const { spreadsheet } = hostOf(context);
  const { sheets } = await inTurn(context, () => spreadsheet.read([table], "looks"));
  const [sheet] = sheets;
  if (sheet === undefined) return null;
  const { plan, period } = facts ?? settings;
  // the day that was said for what is chosen is that of this table
  const due = facts === null || isSameOccasion(facts, settings) ? settings.due : null;
  const read = trackingSummaries({ plan, period, asOf: today(context), due }, sheet);
  return read?.summaries ?? null;
}

async function insert(
  context: SummariesContext,
  summaries: readonly BureauSummary[],
  { agreed, update }: Making,
): Promise<void> {
  const { store, talk, workbook } = context;
  const { spreadsheet } = hostOf(context);
  const { insertSummaries } = await loadSummaryTools();
  const progress = (done: number, total: number) => {
    const { busy } = store.state;
    if (busy !== null) store.update({ busy: { ...busy, done, total } });
  };
  workbook.listed = null;
  const done = await inTurn(context, () =>
    insertSummaries(spreadsheet, summaries, { agreed, progress }),
  );
  if (done.outcome === "asked") {
    talk.ask({ kind: "summaries", question: done.question });
    return;
  }
  const { sheets } = done;
  const [first] = sheets;
  if (first === undefined) return;
  update({ made: { kind: "inserted", sheet: first.name, sheets: sheets.length } });
  // what was replaced cannot be made again
  if (agreed !== null) store.update({ undoable: null });
  else {
    const written = { kind: "summaries", sheet: first.name, sheets: sheets.length } as const;
    offerUndo(context, written, takingBack(context, sheets));
  }
}

function takingBack(context: SummariesContext, sheets: readonly SheetSpec[]): Revert {
  return async () => {
    const { spreadsheet } = hostOf(context);
    const { takeSummariesBack } = await loadSummaryTools();
    await inTurn(context, () => takeSummariesBack(spreadsheet, sheets));
    return async () => {
      const insertions = sheets.map((spec, index) => ({
        ...{ spec, replaces: false, activates: index === 0 },
      }));
      await inTurn(context, () => spreadsheet.insert(insertions));
      return takingBack(context, sheets);
    };
  };
}

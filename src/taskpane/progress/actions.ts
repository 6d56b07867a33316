import type { Collection } from "../../exchange";
import { cellOfLine, META_SHEET, sheetOfLine } from "../../sheets";
import { currentPacing } from "../notebook";
import { hostOf, inTurn, problemOf, report } from "../shell";
import { makeSheet } from "./make-sheet";
import { createPacingActions, type PacingActions } from "./pacing";
import { listLines, type ShownLines } from "./session/shown-lines";
import { type AtHand, listSources, standBy, type Stood } from "./session/stand";
import {
  ALL_SHOWN,
  type ProgressContext,
  type ProgressFilter,
  type ProgressSource,
  type ProgressState,
} from "./state";

/** Everything a person can do in the step 进度. */
export interface ProgressActions extends PacingActions {
  /** What the standing can be taken from. */
  sources(): readonly ProgressSource[];
  /** How the plan stands; null where nothing says so. */
  stood(): Stood | null;
  /** What is shown of it. */
  lines(): ShownLines | null;
  chooseSource(source: ProgressSource): void;
  show(filter: ProgressFilter): void;
  /** Shows the lines of a bureau; null for those of all together. */
  showBureau(bureau: string | null): void;
  /** Puts the standing and its charts on a sheet, or without Excel into a workbook. */
  makeSheet(): Promise<void>;
  /** Goes to a target's line in the workbook. */
  reveal(target: string): Promise<void>;
}

/** What has come back, as the step 回收 has it; null where that has not been opened. */
export type CollectionNow = () => Collection | null;

/** The heading of the list: it takes the focus when other lines are shown. */
export const LINES_HEADING = "progress-lines";

/** Sets the step up in the pane's state. */
export function createProgressActions(
  context: ProgressContext,
  collectionNow: CollectionNow,
): ProgressActions {
  const { store } = context;
  store.update({ progress: ALL_SHOWN });
  const atHand = (): AtHand => {
    const { reports, facts, settings } = store.state;
    const of = facts ?? settings;
    const pacing = currentPacing({ plan: of.plan, pacing: settings.pacing });
    return { collection: collectionNow(), reports, facts: of, pacing };
  };
  const update = (patch: Partial<ProgressState>) => {
    store.update({ progress: { ...stateOf(context), ...patch } });
  };
  const stood = keepStood(() => {
    const at = atHand();
    const sources = listSources(at);
    const { source: chosen } = stateOf(context);
    const source = sources.find((each) => each === chosen) ?? sources[0] ?? null;
    return { at, source };
  });
  return {
    sources: () => listSources(atHand()),
    stood,
    lines: () => {
      const found = stood();
      return found && listLines(found.now, stateOf(context));
    },
    chooseSource(source) {
      update({ source });
    },
    show(filter) {
      update({ filter });
    },
    showBureau(bureau) {
      update({ bureau, filter: "all" });
      store.update({ focus: { id: LINES_HEADING } });
    },
    makeSheet: async () => {
      const found = stood();
      if (found !== null) await makeSheet(context, found);
    },
    ...createPacingActions(context),
    reveal: (target) => reveal(context, stood(), target),
  };
}

export function stateOf({ store }: ProgressContext): ProgressState {
  return store.state.progress ?? ALL_SHOWN;
}

/** Reckons again only where what it is reckoned from has changed. */
function keepStood(
  find: () => { readonly at: AtHand; readonly source: ProgressSource | null },
): () => Stood | null {
  let last: { readonly of: readonly unknown[]; readonly stood: Stood | null } | null = null;
  return () => {
    const { at, source } = find();
    const { collection, reports, facts, pacing } = at;
    const { baselines, lights } = pacing;
    const of = [source, collection, reports, facts.plan, facts.period, baselines, lights];
    if (last?.of.every((each, index) => each === of[index])) return last.stood;
    last = { of, stood: source === null ? null : standBy(source, at) };
    return last.stood;
  };
}

async function reveal(
  context: ProgressContext,
  stood: Stood | null,
  target: string,
): Promise<void> {
  const { spreadsheet } = hostOf(context);
  try {
    const place = stood && (await inTurn(context, () => findPlace(context, stood, target)));
    if (place) {
      await inTurn(context, () => spreadsheet.reveal(place));
      context.talk.notify(null);
    } else report(context, { kind: "progress", problem: { kind: "no-line" } });
  } catch (error) {
    report(context, problemOf(error), () => void reveal(context, stood, target));
  }
}

/** Where a line stands; of a collection, in the summary that was put into the workbook. */
async function findPlace(
  context: ProgressContext,
  { now, places }: Stood,
  target: string,
): Promise<{ readonly sheet: string; readonly cell: string } | null> {
  const known = places.get(target);
  if (known !== undefined) return known;
  const { spreadsheet } = hostOf(context);
  const { bureau } = stateOf(context);
  const [meta] = (await spreadsheet.read([META_SHEET])).sheets;
  const occasion = { plan: now.plan.id, period: now.period.id };
  const name = meta === undefined ? null : sheetOfLine(meta, occasion, { target, bureau });
  if (name === null) return null;
  const [sheet] = (await spreadsheet.read([name])).sheets;
  const cell = sheet === undefined ? null : cellOfLine(sheet, target);
  return cell === null ? null : { sheet: name, cell };
}

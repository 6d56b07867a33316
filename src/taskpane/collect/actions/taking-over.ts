import type { SheetGrid } from "../../../sheets";
import { findTable, isSameOccasion, sheetNameOf } from "../../notebook";
import { exchangeUndoably, hostOf, inTurn, run } from "../../shell";
import { collectionOf, tell, update, type CollectBench } from "../bench";
import type { TakeoverAnswer } from "../state";
import { readOffice } from "./office";
import { loadSummary } from "./summary-part";

export interface TakingOverActions {
  /**
   * Takes merged values over into the office's own table; where something else stands there, it asks first.
   *
   * @param answer what a person said to what was shown
   */
  takeOver(answer?: TakeoverAnswer | null): Promise<void>;
}

/** One truth: what was collected stands in the table in which the office follows its targets. */
export function createTakingOverActions(bench: CollectBench): TakingOverActions {
  const { context } = bench;
  const actions: TakingOverActions = {
    takeOver: (answer = null) =>
      run(
        context,
        { task: "fixing", item: sheetNameOf("tracking") },
        () => takeOver(bench, answer),
        // what was answered may not hold any more
        () => void actions.takeOver(),
      ),
  };
  return actions;
}

async function takeOver(bench: CollectBench, answer: TakeoverAnswer | null): Promise<void> {
  const { context } = bench;
  const { talk, store } = context;
  await readOffice(bench);
  const collection = collectionOf(bench);
  if (collection === null || hostOf(context).kind !== "excel") return;
  talk.ask(null);
  const grid = await findOwnTable(bench);
  if (grid === null) return;
  const { planTakeover, onlyFresh } = await loadSummary();
  const planned = planTakeover(store.state.settings.plan, collection, grid);
  if (planned === null) return;
  const { sheet, changes, unsettled, without } = planned;
  const own = changes.filter(({ isOwn }) => isOwn);
  const left = unsettled.length + without.length;
  const isAnswered = JSON.stringify(answer?.question.own ?? []) === JSON.stringify(own);
  if (!isAnswered) {
    const others = changes.length - own.length;
    talk.ask({ kind: "collect", question: { kind: "take-over", sheet, own, others, left } });
    return;
  }
  const taken = answer?.how === "fresh" ? onlyFresh(planned) : changes;
  const made = { kind: "taken", sheet, cells: taken.length, left } as const;
  if (taken.length > 0) {
    const cells = taken.map(({ edit }) => edit);
    const written = { kind: "taken", sheet, cells: cells.length } as const;
    const isDone = await exchangeUndoably(context, { sheet, cells, written }, () =>
      bench.ownTable.written(sheet),
    );
    if (!isDone) {
      tell(bench, { kind: "table-changed", sheet });
      return;
    }
  }
  await readOffice(bench);
  update(bench, { made });
}

/** The table of this plan and period, whatever its sheet is called; null, and told, where there is none. */
async function findOwnTable(bench: CollectBench): Promise<SheetGrid | null> {
  const { context } = bench;
  const { spreadsheet } = hostOf(context);
  const { settings, plans } = context.store.state;
  const usual = sheetNameOf("tracking");
  const factsOf = (sheet: SheetGrid) => {
    const found = findTable(sheet, plans, settings);
    return found.outcome === "table" ? found : null;
  };
  const isOwn = (sheet: SheetGrid): boolean => {
    const found = factsOf(sheet);
    return found !== null && isSameOccasion(found, settings);
  };
  const first = await inTurn(context, () => spreadsheet.read([usual], "looks"));
  const [named] = first.sheets.filter(isOwn);
  if (named) return named;
  const all = await inTurn(context, () => spreadsheet.read(first.names));
  const other = all.sheets.find(isOwn);
  if (other === undefined) {
    const [wrong] = all.sheets.flatMap((sheet) => factsOf(sheet) ?? []);
    tell(bench, { kind: "no-own-table", period: wrong?.period.id ?? null });
    return null;
  }
  const again = await inTurn(context, () => spreadsheet.read([other.name], "looks"));
  return again.sheets[0] ?? null;
}

import type { OfficeTable } from "../../../exchange";
import { findTable, isSameOccasion } from "../../notebook";
import { hostOf, inTurn, problemOf, report } from "../../shell";
import type { CollectBench } from "../bench";
import { loadSummary } from "./summary-part";

/** Reads the office's own entries anew, where the workbook has a table that holds some. */
export async function readOffice(bench: CollectBench): Promise<void> {
  const { context, ownTable } = bench;
  const name = ownTable.name();
  if (name === null || hostOf(context).kind !== "excel") {
    bench.office = null;
    return;
  }
  const { spreadsheet } = hostOf(context);
  const [{ sheets }, { readOfficeTable }] = await Promise.all([
    inTurn(context, () => spreadsheet.read([name], "looks")),
    loadSummary(),
  ]);
  const { settings, plans } = context.store.state;
  const office = sheets.flatMap((sheet): OfficeTable[] => {
    const found = findTable(sheet, plans, settings);
    if (found.outcome !== "table" || !isSameOccasion(found, settings)) return [];
    const table = readOfficeTable(settings.plan, settings.period, sheet);
    return table === null ? [] : [table];
  });
  const [now = null] = office;
  // the same entries are the same collection
  if (JSON.stringify(now) !== JSON.stringify(bench.office)) bench.office = now;
}

/** Has them read whenever the step is gone to with files in its list. */
export function keepOffice(bench: CollectBench): void {
  const { context } = bench;
  const { store } = context;
  let before = store.state.step;
  store.subscribe(() => {
    const { step, busy } = store.state;
    const isNew = step === "collect" && before !== "collect";
    before = step;
    if (!isNew || busy !== null || bench.readFor === null) return;
    readOffice(bench).then(
      () => {
        store.update({});
      },
      (error: unknown) => {
        report(context, problemOf(error));
      },
    );
  });
}

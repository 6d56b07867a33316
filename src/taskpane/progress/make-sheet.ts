import type { SheetSpec } from "../../sheets";
import { fetchPart, hostOf, inTurn, offerUndo, type Revert, run } from "../shell";
import type { Stood } from "./session/stand";
import { ALL_SHOWN, type MadeSheet, type ProgressContext } from "./state";

/** Puts how the plan stands on a sheet, with charts; that can be taken back. Without Excel it becomes a workbook of its own. */
export function makeSheet(context: ProgressContext, stood: Stood): Promise<void> {
  const isExcel = hostOf(context).kind === "excel";
  return run(context, { task: isExcel ? "inserting" : "saving" }, () => put(context, stood));
}

async function put(context: ProgressContext, { now, source, lights }: Stood): Promise<void> {
  const { world, workbook } = context;
  const { kind, spreadsheet } = hostOf(context);
  const [{ leftOut }, { putProgress, swapProgress, tellProgress }] = await Promise.all([
    fetchPart("tables", world.loadTables),
    fetchPart("progress-sheet", loadSheet),
  ]);
  const book = tellProgress(now, source, lights);
  workbook.listed = null;
  const { sheet, before, beside, left } = await inTurn(context, () =>
    putProgress(spreadsheet, book, leftOut),
  );
  const isRenewed = before !== null;
  const how = kind === "files" ? "saved" : isRenewed ? "renewed" : "inserted";
  const made: MadeSheet = { sheet, how, beside, isWithoutCharts: left.includes("charts") };
  tellMade(context, made);
  if (kind === "files") return;
  const revertTo =
    (wanted: SheetSpec | null): Revert =>
    async () => {
      const present = await inTurn(context, () =>
        swapProgress(spreadsheet, sheet, wanted, leftOut),
      );
      tellMade(context, null);
      return revertTo(present);
    };
  offerUndo(context, { kind: isRenewed ? "replaced" : "inserted", sheet }, revertTo(before));
}

function tellMade({ store }: ProgressContext, made: MadeSheet | null): void {
  store.update({ progress: { ...(store.state.progress ?? ALL_SHOWN), made } });
}

function loadSheet() {
  return import(/* webpackChunkName: "progress-sheet" */ "./session/progress-sheet");
}

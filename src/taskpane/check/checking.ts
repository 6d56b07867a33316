import { SpreadsheetError } from "../../sheets";
import { sheetNameOf } from "../notebook";
import { fetchPart, hostOf, inTurn, problemOf, report, run } from "../shell";
import type { CheckOutcome } from "./check-table";
import { follow, type Watching } from "./watching";

/** Checks the table because a person asked for it. */
export function check(watching: Watching): Promise<void> {
  return run(watching.context, { task: "checking" }, () => checkOnce(watching, { marks: true }));
}

/** Checks the table after something was typed, unless that would be in the way. Nothing is written into it. */
export async function checkLive(watching: Watching): Promise<"done" | "later"> {
  const { context } = watching;
  if (context.store.state.busy !== null || context.talk.isAsking()) return "later";
  try {
    await checkOnce(watching, { marks: false });
  } catch (error) {
    if (error instanceof SpreadsheetError && error.code === "cell-editing") return "later";
    report(context, problemOf(error), () => void check(watching));
  }
  return "done";
}

async function checkOnce(watching: Watching, how: { readonly marks: boolean }): Promise<void> {
  const { context } = watching;
  const { store, talk } = context;
  const { settings, table } = store.state;
  const { spreadsheet } = hostOf(context);
  const sheet = table ?? sheetNameOf("tracking");
  const { checkTable } = await fetchPart(
    "check",
    () => import(/* webpackChunkName: "check" */ "./check-table"),
  );
  const outcome = await inTurn(context, () => checkTable(spreadsheet, settings, sheet, how));
  if (outcome.outcome === "no-table") {
    store.update({ table: null, tables: [], reports: null, isMarked: true });
    report(context, { kind: "no-table" });
    return;
  }
  // choosing another plan or period while the check ran makes its findings void
  const { plan, period } = store.state.settings;
  if (plan !== settings.plan || period !== settings.period) return;
  const known = store.state.tables.filter((name) => name !== table || name === outcome.sheet);
  store.update({
    table: outcome.sheet,
    tables: known.includes(outcome.sheet) ? known : [...known, outcome.sheet],
    reports: [outcome.report],
    isMarked: outcome.isMarked,
  });
  talk.notify(null);
  tellUnmarked(watching, outcome);
  if (watching.followed?.sheet !== outcome.sheet) await follow(watching, outcome.sheet);
}

function tellUnmarked(
  watching: Watching,
  { unmarked, sheet }: CheckOutcome & { readonly outcome: "checked" },
): void {
  // while a cell is being edited the next check marks it
  if (unmarked === null || unmarked.code === "cell-editing") return;
  const { code } = unmarked;
  report(watching.context, { kind: "not-marked", code, sheet }, () => void check(watching));
}

import { PLAN_SHELF } from "../../exchange";
import { SpreadsheetError } from "../../sheets";
import { sheetNameOf } from "../notebook";
import { fetchPart, hostOf, inTurn, problemOf, report, run } from "../shell";
import type { CheckOutcome } from "./check-table";
import type { CheckContext, CheckProblem } from "./state";
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

/** Checks the table as it is now, and marks nothing. */
export function checkAgain(watching: Watching): Promise<void> {
  return checkOnce(watching, { marks: false });
}

async function checkOnce(watching: Watching, how: { readonly marks: boolean }): Promise<void> {
  const { context } = watching;
  const { store, talk } = context;
  const { settings } = store.state;
  const outcome = await checkPresent(context, how);
  if (outcome.outcome !== "checked") {
    store.update({ ...(outcome.outcome === "no-table" ? NO_TABLE : {}), reports: null });
    report(context, tell(outcome));
    return;
  }
  // choosing another plan or period while the check ran makes its findings void
  const { plan, period } = store.state.settings;
  if (plan !== settings.plan || period !== settings.period) return;
  const { tables, table } = store.state;
  const known = tables.filter((name) => name !== table || name === outcome.sheet);
  store.update({
    table: outcome.sheet,
    tables: known.includes(outcome.sheet) ? known : [...known, outcome.sheet],
    facts: outcome.facts,
    reports: [outcome.report],
    fixes: outcome.fixes,
    isMarked: outcome.isMarked,
    isManual: outcome.isManual,
  });
  talk.notify(null);
  tellUnmarked(watching, outcome);
  if (watching.followed?.sheet !== outcome.sheet) await follow(watching, outcome.sheet);
}

const NO_TABLE = { table: null, tables: [], facts: null, isMarked: true } as const;

function tell(outcome: Exclude<CheckOutcome, { readonly outcome: "checked" }>): CheckProblem {
  return outcome.outcome === "no-table"
    ? { kind: "no-table" }
    : { kind: "unknown-plan", id: outcome.id };
}

/** Checks the table; a built-in plan that it names is fetched first where it is not there yet. */
async function checkPresent(
  context: CheckContext,
  how: { readonly marks: boolean },
): Promise<CheckOutcome> {
  const { store, world } = context;
  const { spreadsheet } = hostOf(context);
  const { checkTable } = await fetchPart(
    "check",
    () => import(/* webpackChunkName: "check" */ "./check-table"),
  );
  const once = () => {
    const { settings: chosen, plans, table } = store.state;
    const sheet = table ?? sheetNameOf("tracking");
    return inTurn(context, () => checkTable(spreadsheet, { chosen, plans }, sheet, how));
  };
  const outcome = await once();
  if (outcome.outcome !== "unknown-plan") return outcome;
  const { id } = outcome;
  if (!PLAN_SHELF.some((each) => each.id === id)) return outcome;
  const plan = await fetchPart(id, () => world.loadPlan(id));
  store.update({ plans: [...store.state.plans, plan] });
  return once();
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

import { PLAN_SHELF } from "../exchange";
import type { SheetGrid } from "../sheets";
import { adopt } from "./adopt";
import { findTable, openWorkbook, type TableFacts } from "./notebook";
import { inTurn, report } from "./shell";
import type { PaneContext } from "./state";

/** Finds out where the pane is and what the workbook says of itself; then listens to its newest table. */
export async function connect(
  context: PaneContext,
  follow: (sheet: string) => Promise<void>,
): Promise<void> {
  const { world, store, workbook } = context;
  const host = await world.connect();
  workbook.host = host;
  const { kind, savesFiles } = host;
  const keepsUndo = kind === "files" || host.keepsUndo;
  store.update({ host: kind, keepsUndo, savesFiles, delivery: savesFiles ? "zip" : "open" });
  const found = await inTurn(context, () =>
    openWorkbook(host.spreadsheet, store.state.settings.language),
  );
  workbook.notebook = found.isUnreadable ? "unreadable" : found.settings ? "present" : "absent";
  workbook.listed = found.names;
  if (found.settings) {
    // the language is this machine's, the rest the workbook's
    const language = world.memory.language ?? found.settings.language;
    adopt(context, { ...found.settings, language });
  }
  const facts = found.newest && (await factsOf(context, found.newest));
  if (facts) adopt(context, { ...store.state.settings, ...facts });
  const sheet = found.tables.at(-1) ?? null;
  store.update({
    tables: found.tables,
    table: sheet,
    facts,
    showsWelcome: !world.memory.welcomed && found.settings?.welcomed !== true,
  });
  if (found.isUnreadable) report(context, { kind: "notebook-unreadable" });
  if (sheet !== null) await follow(sheet);
}

/** Which plan and period the newest table is of; its plan is fetched where it is built in. Null where that cannot be had now. */
async function factsOf(context: PaneContext, sheet: SheetGrid): Promise<TableFacts | null> {
  const { store, world } = context;
  const find = () => findTable(sheet, store.state.plans, store.state.settings);
  let found = find();
  const id = found.outcome === "unknown-plan" ? found.id : null;
  if (id !== null && PLAN_SHELF.some((each) => each.id === id)) {
    const plan = await world.loadPlan(id).catch(() => null);
    if (plan !== null) store.update({ plans: [...store.state.plans, plan] });
    found = find();
  }
  return found.outcome === "table" ? { plan: found.plan, period: found.period } : null;
}

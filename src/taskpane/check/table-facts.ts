import { PLAN_SHELF } from "../../exchange";
import type { SheetGrid } from "../../sheets";
import type { TableFacts } from "../notebook";
import type { CheckContext } from "./state";

/** Which plan and period a table is of; its plan is fetched where it is built in. Null where that cannot be had now. */
export async function factsOf(
  { store, world }: CheckContext,
  sheet: SheetGrid,
): Promise<TableFacts | null> {
  const loading = import(/* webpackChunkName: "check" */ "./check-table");
  const tools = await loading.catch(() => null);
  if (tools === null) return null;
  const find = () => tools.findTable(sheet, store.state.plans, store.state.settings);
  let found = find();
  const id = found.outcome === "unknown-plan" ? found.id : null;
  if (id !== null && PLAN_SHELF.some((each) => each.id === id)) {
    const plan = await world.loadPlan(id).catch(() => null);
    if (plan !== null) store.update({ plans: [...store.state.plans, plan] });
    found = find();
  }
  return found.outcome === "table" ? { plan: found.plan, period: found.period } : null;
}

import type { Plan } from "../core";
import { adopt } from "./adopt";
import type { PickedFile } from "./kit";
import { fetchPart, remember, report } from "./shell";
import type { PaneContext } from "./state";

/** Takes the plan of a file as the one that is worked on; the workbook remembers it. */
export async function openPlanFile(context: PaneContext, file: PickedFile): Promise<void> {
  const { store, world } = context;
  const read = await fetchPart("plan-file", world.loadPlanReader);
  const reading = await read(file, store.state.messages);
  if ("mistakes" in reading) {
    report(context, { kind: "plan-file", file: file.name, mistakes: reading.mistakes });
    return;
  }
  await takePlan(context, reading.plan);
  const { remarks } = reading;
  if (remarks.length > 0) report(context, { kind: "plan-remarks", file: file.name, remarks });
}

/** Takes another built-in plan; one that is not there yet is fetched. */
export async function fetchChosenPlan(context: PaneContext, id: string): Promise<void> {
  const { world } = context;
  const plan = await fetchPart(id, () => world.loadPlan(id));
  adopt(context, { ...context.store.state.settings, plan });
}

/** Takes a plan that somebody made as the one that is worked on; the workbook remembers it. */
export async function takePlan(context: PaneContext, plan: Plan): Promise<void> {
  adopt(context, { ...context.store.state.settings, plan });
  await remember(context);
}

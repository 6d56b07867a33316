import { type FileReport, PLAN_SHELF } from "../../exchange";
import type { PickedFile } from "../kit";
import { mergeRulings, type Settings } from "../notebook";
import { fetchPart, load } from "../shell";
import type { CheckContext } from "./state";

/**
 * Checks files one after the other, each with a report of every form in it.
 *
 * @param adopt takes the settings of a workbook that was opened alone
 */
export async function checkFiles(
  context: CheckContext,
  files: readonly PickedFile[],
  adopt: (settings: Settings) => void,
): Promise<void> {
  const { store, world } = context;
  const tools = await load(context);
  const reports: FileReport[] = [];
  let settings: Settings | null = null;
  for (const [done, file] of files.entries()) {
    const progress = { done, total: files.length, item: file.name };
    store.update({ busy: { task: "checking", ...progress, canStop: false } });
    await world.pause();
    let checked = await tools.check(file, store.state.plans, store.state.settings);
    if (await fetchNamed(context, checked.reports)) {
      checked = await tools.check(file, store.state.plans, store.state.settings);
    }
    reports.push(...checked.reports);
    settings = checked.settings;
  }
  // a workbook with a notebook, opened alone, is the one that is worked on
  if (files.length === 1 && settings) {
    const rulings = mergeRulings(settings.rulings, store.state.settings.rulings);
    adopt({ ...settings, rulings });
  }
  store.update({ reports, filter: "all" });
}

/**
 * Fetches the built-in plans that forms name and the pane does not have yet.
 *
 * @returns whether there were any
 */
async function fetchNamed(
  { store, world }: CheckContext,
  reports: readonly FileReport[],
): Promise<boolean> {
  const named = reports.flatMap(({ findings }) =>
    findings.flatMap(({ code, received }) => (code === "wrong-plan" ? [received] : [])),
  );
  const known = new Set(store.state.plans.map(({ id }) => id));
  const wanted = PLAN_SHELF.filter(({ id }) => named.includes(id) && !known.has(id));
  for (const { id } of wanted) {
    const plan = await fetchPart(id, () => world.loadPlan(id));
    store.update({ plans: [...store.state.plans, plan] });
  }
  return wanted.length > 0;
}

import type { FileReport } from "../../exchange";
import type { PickedFile } from "../kit";
import { mergeRulings, type Settings } from "../notebook";
import { load } from "../shell";
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
  const plans = store.state.plans;
  const reports: FileReport[] = [];
  let settings: Settings | null = null;
  for (const [done, file] of files.entries()) {
    const progress = { done, total: files.length, item: file.name };
    store.update({ busy: { task: "checking", ...progress, canStop: false } });
    await world.pause();
    const checked = await tools.check(file, plans, store.state.settings);
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

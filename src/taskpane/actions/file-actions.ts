import { parsePlan } from "../../core";
import { findLedgerConflict, knowPlan, Ledger, type FileReport } from "../../exchange";
import { checkFile, type PickedFile } from "../session/check-files";
import { occasionOf } from "../session/settings";
import type { Settings } from "../state";
import type { Context } from "./context";

export interface FileActions {
  openPlanFile(file: PickedFile): Promise<void>;
  checkFiles(files: readonly PickedFile[]): Promise<void>;
  openLedger(file: PickedFile): Promise<void>;
}

/** Plan files are a few hundred kilobytes; what is far larger is something else. */
const MAXIMUM_TEXT_BYTES = 16 * 1024 * 1024;
/** Mistakes of a plan file that are told; more would fill the pane. */
const TOLD_PROBLEMS = 3;

/**
 * What is done with files a person picks.
 *
 * @param adopt takes the settings of a workbook that was opened
 */
export function createFileActions(
  context: Context,
  adopt: (settings: Settings) => void,
): FileActions {
  const { store, world } = context;
  return {
    openPlanFile: (file) =>
      context.run(
        { task: "opening", item: file.name },
        async () => {
          const fail = (problems: readonly string[]) => {
            context.report({ kind: "plan-file", file: file.name, problems });
          };
          const json = await readJson(file);
          if (json === undefined) {
            fail([]);
            return;
          }
          const parsed = parsePlan(json);
          if ("problems" in parsed) {
            const told = parsed.problems.slice(0, TOLD_PROBLEMS);
            fail(told.map(({ path, problem }) => (path === "" ? problem : `${path}: ${problem}`)));
            return;
          }
          const { plan } = parsed;
          adopt({ ...store.state.settings, plan });
        },
        null,
      ),
    checkFiles: (files) =>
      context.run(
        { task: "checking", total: files.length },
        async () => {
          const tools = await context.load();
          const plans = store.state.plans.map(knowPlan);
          const reports: FileReport[] = [];
          let settings: Settings | null = null;
          for (const file of files) {
            store.update({
              busy: {
                task: "checking",
                done: reports.length,
                total: files.length,
                item: file.name,
                canStop: false,
              },
            });
            await world.pause();
            const checked = await checkFile(file, plans, store.state.settings, tools);
            reports.push(checked.report);
            settings = checked.settings;
          }
          // a workbook with a notebook, opened alone, is the one that is worked on
          if (files.length === 1 && settings) adopt(settings);
          store.update({ reports, filter: "all" });
        },
        null,
      ),
    openLedger: (file) =>
      context.run(
        { task: "opening", item: file.name },
        async () => {
          const parsed = Ledger.safeParse(await readJson(file));
          if (!parsed.success) {
            context.report({ kind: "ledger-file", file: file.name });
            return;
          }
          const { settings } = store.state;
          const conflict = findLedgerConflict(parsed.data, occasionOf(settings));
          if (conflict) {
            const { found } = conflict;
            context.report({ kind: "other-ledger-file", file: file.name, found });
            return;
          }
          const due = settings.due ?? parsed.data.due;
          store.update({ settings: { ...settings, ledger: parsed.data, due } });
        },
        null,
      ),
  };
}

/** What a JSON file says; undefined when it is none. */
async function readJson(file: PickedFile): Promise<unknown> {
  if (file.size > MAXIMUM_TEXT_BYTES) return undefined;
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(await file.read());
    const json: unknown = JSON.parse(text);
    return json;
  } catch {
    return undefined;
  }
}

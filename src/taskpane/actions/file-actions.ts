import { messagesFor, parsePlan } from "../../core";
import type { FileReport } from "../../exchange";
import type { PickedFile } from "../session/check-files";
import { readJson, readLedger } from "../session/json-files";
import { mergeRulings } from "../session/settings";
import type { Settings } from "../state";
import type { Context } from "./context";

export interface FileActions {
  openPlanFile(file: PickedFile): Promise<void>;
  checkFiles(files: readonly PickedFile[]): Promise<void>;
  openLedger(file: PickedFile): Promise<void>;
  /** Takes 上期值 from the consolidated workbook of an earlier period. */
  openEarlier(file: PickedFile): Promise<void>;
  leaveEarlier(): void;
}

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
            const messages = messagesFor(store.state.settings.language);
            const told = parsed.problems.slice(0, TOLD_PROBLEMS).map((each) => {
              const sentence = messages.problem(each);
              return each.path === "" ? sentence : `${each.path}: ${sentence}`;
            });
            fail(told);
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
          const plans = store.state.plans;
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
            const checked = await tools.check(file, plans, store.state.settings);
            reports.push(checked.report);
            settings = checked.settings;
          }
          // a workbook with a notebook, opened alone, is the one that is worked on
          if (files.length === 1 && settings) {
            const rulings = mergeRulings(settings.rulings, store.state.settings.rulings);
            adopt({ ...settings, rulings });
          }
          store.update({ reports, filter: "all" });
        },
        null,
      ),
    openLedger: (file) =>
      context.run(
        { task: "opening", item: file.name },
        async () => {
          const { settings } = store.state;
          const read = await readLedger(file, settings);
          if ("problem" in read) {
            context.report(read.problem);
            return;
          }
          const { ledger } = read;
          store.update({ settings: { ...settings, ledger, due: settings.due ?? ledger.due } });
        },
        null,
      ),
    openEarlier: (file) =>
      context.run({ task: "opening", item: file.name }, async () => {
        const tools = await context.load();
        const read = await tools.readEarlier(file, store.state.settings);
        if ("why" in read)
          context.report({ kind: "previous-file", file: file.name, why: read.why });
        else store.update({ earlier: { file: file.name, previous: read.previous } });
      }),
    leaveEarlier: () => {
      store.update({ earlier: null });
    },
  };
}

import type { PlanPacing } from "../../exchange";
import type { PickedFile } from "../kit";
import { currentPacing, withPacing } from "../notebook";
import { fetchPart, keep, load, report, run } from "../shell";
import type { ProgressContext, ProgressProblem } from "./state";

export interface PacingActions {
  /** Takes a list of where targets started from. */
  openBaselines(file: PickedFile): Promise<void>;
  leaveBaselines(): Promise<void>;
  /** Says how many points behind is still green, and still yellow; null for the usual. */
  setLights(lights: PlanPacing["lights"]): Promise<void>;
}

/** By what progress is reckoned: where targets started from, and how far lights reach. The workbook remembers it. */
export function createPacingActions(context: ProgressContext): PacingActions {
  return {
    openBaselines: (file) =>
      run(context, { task: "opening", item: file.name }, () => open(context, file), null),
    leaveBaselines: () => change(context, { baselines: [] }),
    async setLights(lights) {
      if (lights !== null && !isInOrder(lights)) tell(context, { kind: "bad-lights" });
      else {
        context.talk.notify(null);
        await change(context, { lights });
      }
    },
  };
}

function isInOrder({ green, yellow }: NonNullable<PlanPacing["lights"]>): boolean {
  return green >= 0 && green <= yellow && yellow <= 100;
}

async function open(context: ProgressContext, file: PickedFile): Promise<void> {
  const { settings, messages } = context.store.state;
  const [files, { readBaselinesFile }] = await Promise.all([
    load(context),
    fetchPart(
      "progress-files",
      () => import(/* webpackChunkName: "progress-sheet" */ "./session/progress-sheet"),
    ),
  ]);
  const read = await readBaselinesFile(file, settings.plan, files);
  if ("baselines" in read) await change(context, { baselines: read.baselines });
  else {
    const problems = read.problems.map(({ problem, finding, target }) => ({
      problem,
      why: finding === null ? "" : messages.finding(finding, target),
    }));
    tell(context, { kind: "bad-baselines", file: file.name, problems });
  }
}

async function change(
  context: ProgressContext,
  patch: Partial<Pick<PlanPacing, "baselines" | "lights">>,
): Promise<void> {
  const { store } = context;
  const { settings } = store.state;
  const pacing = withPacing(settings.pacing, { ...currentPacing(settings), ...patch });
  store.update({ settings: { ...settings, pacing } });
  const notKept = await keep(context);
  if (notKept !== null && notKept.code !== null) {
    report(context, { kind: "spreadsheet", code: notKept.code, sheet: notKept.sheet });
  }
}

function tell(context: ProgressContext, problem: ProgressProblem): void {
  report(context, { kind: "progress", problem });
}

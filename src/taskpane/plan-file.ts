import { parsePlan } from "../core";
import { adopt } from "./adopt";
import { type PickedFile, readJson, tellProblems } from "./kit";
import { report } from "./shell";
import type { PaneContext } from "./state";

/** Takes the plan of a file as the one that is worked on. */
export async function openPlanFile(context: PaneContext, file: PickedFile): Promise<void> {
  const json = await readJson(file);
  const parsed = json === undefined ? { problems: [] } : parsePlan(json);
  if ("problems" in parsed) {
    const { messages } = context.store.state;
    const problems = tellProblems(messages, parsed.problems);
    report(context, { kind: "plan-file", file: file.name, problems });
    return;
  }
  adopt(context, { ...context.store.state.settings, plan: parsed.plan });
}

import { dirname, join } from "node:path";
import { canonicalPlan, parsePlan, type Plan } from "../core";
import { builtInPlans, type Ledger, sentPlanName } from "../exchange";
import type { Context } from "./context";
import { exists } from "./files";
import { readJsonFile } from "./json-file";

/** The plan as it is sent: a file that is kept beside the ledger, so that what is changed later can be told from what bureaus change. */
export interface SentPlanFile {
  readonly path: string;
  readonly text: string;
}

/**
 * The copy of a plan that has to be written beside a ledger.
 *
 * @returns null where it lies there already, whole
 * @example (await sentPlanToWrite(plan, "发放")).path // => "发放/plan-09bc8b7b….json"
 */
export async function sentPlanToWrite(plan: Plan, folder: string): Promise<SentPlanFile | null> {
  const path = join(folder, sentPlanName(plan.hash));
  if ((await readSentPlan(path, plan.hash)) !== null) return null;
  return { path, text: `${canonicalPlan(plan.file)}\n` };
}

/**
 * What the plan was when the forms of a ledger were made, where it is another now: by the copies beside the ledger, else by the plans
 * that come with the program. A copy that was changed is none, and told.
 *
 * @param path of the ledger
 */
export async function loadSentPlans(
  context: Context,
  path: string,
  ledger: Ledger,
  plan: Plan,
): Promise<readonly Plan[]> {
  const hashes = new Set([ledger.planHash, ...ledger.forms.map(({ planHash }) => planHash ?? "")]);
  const found: Plan[] = [];
  for (const hash of hashes) {
    if (hash === "" || hash === plan.hash) continue;
    const copy = join(dirname(path), sentPlanName(hash));
    const kept = await readSentPlan(copy, hash);
    if (kept === null && (await exists(copy))) {
      context.world.terminal.err(`${context.texts.notes.sentPlanDamaged(copy)}\n`);
    }
    const version = kept ?? builtInPlans().find((each) => each.hash === hash);
    if (version?.id === plan.id) found.push(version);
  }
  return found;
}

/** The plan that a copy holds; null where there is none, or it holds another. */
async function readSentPlan(path: string, hash: string): Promise<Plan | null> {
  if (!(await exists(path))) return null;
  const reading = await readJsonFile(path);
  if (!("json" in reading)) return null;
  const parsed = parsePlan(reading.json);
  return "plan" in parsed && parsed.plan.hash === hash ? parsed.plan : null;
}

import { builtInPlans, knowPlan, type FileReport, type KnownPlan } from "../../exchange";
import { checkFile, findFiles } from "../check-file";
import { printJson, type Context } from "../context";
import { reportsToJson } from "../json";
import { loadPlan } from "../plan-source";
import { printReports } from "../print-reports";
import { startProgress } from "../progress";
import { UsageError } from "../usage-error";

export interface CheckOptions {
  readonly plan?: string;
  readonly mark?: string;
}

/** `check`: reads forms and judges every value. Exit 1 when there is an error finding or a rejected file. */
export async function runCheck(
  context: Context,
  options: CheckOptions,
  paths: readonly string[],
): Promise<number> {
  if (options.mark !== undefined) {
    throw new UsageError("not-yet", context.texts.errors.notYet("--mark"));
  }
  const plans = await candidatePlans(context, options.plan);
  const files = await findFiles(context, paths);
  const reports: FileReport[] = [];
  const progress = startProgress(context, context.texts.notes.checking, files.length);
  try {
    for (const file of files) {
      reports.push(await checkFile(file, plans));
      progress.step();
    }
  } finally {
    progress.done();
  }
  if (context.json) printJson(context, { files: reportsToJson(reports, plans, context.messages) });
  else printReports(context, reports, plans);
  return reports.some(needsWork) ? 1 : 0;
}

/** The plans a form may belong to: the one that was named, else any built-in one. */
async function candidatePlans(context: Context, source: string | undefined): Promise<KnownPlan[]> {
  const plans = source === undefined ? builtInPlans() : [await loadPlan(context, source)];
  return plans.map(knowPlan);
}

const needsWork = (report: FileReport): boolean =>
  report.status === "rejected" || report.findings.some(({ severity }) => severity === "error");

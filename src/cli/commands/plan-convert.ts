import { canonicalPlanFile, fingerprint, type Plan } from "../../core";
import { buildPlanBook, readPlanBook } from "../../sheets";
import { readWorkbook, writeWorkbook } from "../../xlsx";
import type { CommandSpec } from "../command-spec";
import { deflate, inflate } from "../compression";
import { printJson, type Context } from "../context";
import { writeFiles } from "../output";
import { countPlan } from "../plan-counts";
import { loadPlan, tellRemarks } from "../plan-source";
import { chooseTarget, type PlanTargetOptions } from "../plan-target";
import { UsageError } from "../usage-error";

/** `plan convert`: the same plan as a workbook or as JSON, whichever the output's name says. */
export async function runPlanConvert(
  context: Context,
  source: string,
  target: string | undefined,
  options: PlanTargetOptions,
): Promise<number> {
  const { errors, plan: texts } = context.texts;
  const path = chooseTarget(context, target, options);
  const kind = /\.(xlsx|json)$/i.exec(path)?.[1]?.toLowerCase();
  if (kind === undefined) throw new UsageError("bad-option", errors.planKind(path));
  const plan = await loadPlan(context, source);
  tellRemarks(context, plan);
  const bytes = kind === "json" ? writeJson(plan) : await writeBook(context, plan, path);
  await writeFiles(context, { force: options.force ?? false, planned: [path] }, async (add) => {
    await add(path, bytes);
  });
  if (context.json) {
    const sha256 = fingerprint(bytes);
    printJson(context, { plan: plan.id, hash: plan.hash, path, sha256 });
  } else context.printer.line(texts.converted(path, countPlan(plan)));
  return 0;
}

function writeJson(plan: Plan): Uint8Array {
  const text = JSON.stringify(canonicalPlanFile(plan.file), null, 2);
  return new TextEncoder().encode(`${text}\n`);
}

/** Read back before anybody relies on it: a text that no cell can hold must not get lost on the way. */
async function writeBook(context: Context, plan: Plan, path: string): Promise<Uint8Array> {
  const book = buildPlanBook(plan.file, { createdOn: context.today });
  const bytes = await writeWorkbook(book, deflate);
  const result = readWorkbook(bytes, inflate);
  const back = result.outcome === "rejected" ? null : readPlanBook(result.workbook).plan;
  if (back?.hash !== plan.hash) {
    throw new UsageError("bad-plan", context.texts.errors.planNotKept(path));
  }
  return bytes;
}

/** `plan convert` on the command line. */
export const planConvertCommand: CommandSpec = {
  name: "plan convert",
  examples: [
    "plan convert jinan-brand-2020 计划.xlsx",
    "plan convert 计划.xlsx 计划.json",
    "plan convert 计划.json --out 计划.xlsx --force",
  ],
  define: (command, texts) =>
    command
      .argument("<PLAN>", texts.options.planSource)
      .argument("[OUTFILE]", texts.options.planTarget)
      .option("--out <FILE>", texts.options.planOut)
      .option("--force", texts.options.force),
  run: (context, command) => {
    const [source = "", target] = command.args;
    return runPlanConvert(context, source, target, command.opts<PlanTargetOptions>());
  },
};

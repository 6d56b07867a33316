import { fingerprint } from "../../core";
import { buildPlanTemplate } from "../../sheets";
import { writeWorkbook } from "../../xlsx";
import type { CommandSpec } from "../command-spec";
import { deflate } from "../compression";
import { printJson, type Context } from "../context";
import { writeFiles } from "../output";
import { chooseTarget, type PlanTargetOptions } from "../plan-target";
import { UsageError } from "../usage-error";

/** `plan template`: a plan workbook in which nothing stands yet, with an example. */
export async function runPlanTemplate(
  context: Context,
  target: string | undefined,
  options: PlanTargetOptions,
): Promise<number> {
  const { errors, plan: texts } = context.texts;
  const path = chooseTarget(context, target, options);
  if (!path.toLowerCase().endsWith(".xlsx")) {
    throw new UsageError("bad-option", errors.notXlsx(path));
  }
  const bytes = await writeWorkbook(buildPlanTemplate({ createdOn: context.today }), deflate);
  await writeFiles(context, { force: options.force ?? false, planned: [path] }, async (add) => {
    await add(path, bytes);
  });
  if (context.json) printJson(context, { path, sha256: fingerprint(bytes) });
  else context.printer.line(texts.templateMade(path));
  return 0;
}

/** `plan template` on the command line. */
export const planTemplateCommand: CommandSpec = {
  name: "plan template",
  examples: ["plan template 计划.xlsx", "plan template --out 计划.xlsx --force"],
  define: (command, texts) =>
    command
      .argument("[OUTFILE]", texts.options.planTemplateOut)
      .option("--out <FILE>", texts.options.planOut)
      .option("--force", texts.options.force),
  run: (context, command) =>
    runPlanTemplate(context, command.args[0], command.opts<PlanTargetOptions>()),
};

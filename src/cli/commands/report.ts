import { buildReport, needsAttention, type Progress } from "../../exchange";
import { writeDocument, writePage } from "../../papers";
import { refuseInput } from "../collect-inputs";
import { type CommandSpec, gather } from "../command-spec";
import { deflate } from "../compression";
import { type Context, printJson } from "../context";
import { writeFiles } from "../output";
import { progressToJson } from "../progress-json";
import { loadProgress, type ProgressOptions } from "../progress-source";
import { UsageError } from "../usage-error";

export interface ReportOptions extends ProgressOptions {
  readonly out: string;
  readonly force?: boolean;
}

/** `report`: how a plan stands, as one page or as a .docx with the same content. */
export async function runReport(context: Context, options: ReportOptions): Promise<number> {
  const progress = await writeReport(context, options);
  if (context.json) printJson(context, { ...progressToJson(progress), out: options.out });
  else {
    const behind = progress.targets.filter(needsAttention).length;
    context.printer.line(
      context.texts.papers.reported(options.out, progress.targets.length, behind),
    );
  }
  return 0;
}

/** Writes it, whole or not at all. */
export async function writeReport(context: Context, options: ReportOptions): Promise<Progress> {
  const { out, from, previous = [], baselines, force = false } = options;
  const ending = /\.(html|docx)$/i.exec(out)?.[1]?.toLowerCase();
  if (ending === undefined) {
    throw new UsageError("bad-option", context.texts.papers.errors.badEnding(out));
  }
  await refuseInput(context, out, [
    from,
    ...previous,
    ...(baselines === undefined ? [] : [baselines]),
  ]);
  const progress = await loadProgress(context, options);
  const paper = buildReport(progress, context.messages.language);
  await writeFiles(context, { force, planned: [out] }, async (add) => {
    await add(out, ending === "html" ? writePage(paper) : writeDocument(paper, deflate));
  });
  return progress;
}

/** `report` on the command line. */
export const reportCommand: CommandSpec = {
  name: "report",
  examples: [
    "report --from 汇总.xlsx --out 报告.html",
    "report --from 汇总.xlsx --previous 2020汇总.xlsx --baselines 基期.xlsx --out 报告.docx",
  ],
  define: (command, texts) =>
    command
      .option("--from <FILE>", texts.papers.options.from)
      .requiredOption("--out <FILE>", texts.papers.options.reportOut)
      .option("--plan <PLAN>", texts.papers.options.plan)
      .option("--previous <FILE>", texts.papers.options.previous, gather)
      .option("--baselines <FILE>", texts.options.baselines)
      .option("--lights <GREEN,YELLOW>", texts.papers.options.lights)
      .option("--force", texts.options.force),
  remembered: { options: { from: "summary", plan: "plan" }, needs: ["--from"] },
  run: (context, command) => runReport(context, command.opts<ReportOptions>()),
};

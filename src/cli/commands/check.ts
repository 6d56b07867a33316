import type { CommandSpec } from "../command-spec";
import type { Plan } from "../../core";
import { builtInPlans, type FileReport, parseReceipt, type TypedReceipt } from "../../exchange";
import { checkFile, findFiles } from "../check-file";
import { compareReceipt } from "../compare-receipt";
import { printJson, type Context } from "../context";
import { reportsToJson } from "../../library";
import { checkAndMark, type MarkOutcome } from "../mark-copies";
import { loadPlan } from "../plan-source";
import { printReports, ReportPrinting } from "../print-reports";
import { letSignalsIn, type Progress, startProgress } from "../progress";
import { UsageError } from "../usage-error";

export interface CheckOptions {
  readonly plan?: string;
  /** The folder for marked copies. */
  readonly mark?: string;
  readonly force?: boolean;
  /** Read off a paper: of which file is it? */
  readonly receipt?: string;
}

/** `check`: reads forms and judges every value. Exit 1 when there is an error finding or a rejected file. */
export async function runCheck(
  context: Context,
  options: CheckOptions,
  paths: readonly string[],
): Promise<number> {
  const folder = options.mark ?? null;
  if (folder?.trim() === "") {
    throw new UsageError("bad-option", context.texts.errors.optionNeedsValue("--mark"));
  }
  const receipt = readReceipt(context, options);
  const plans = await candidatePlans(context, options.plan);
  const files = await findFiles(context, paths, folder);
  const run: CheckRun = { plans, files, folder, force: options.force ?? false };
  if (folder === null && receipt === null && !context.json) return checkAsReady(context, run);
  const { reports, marks, passed } = await checkAll(context, run);
  if (receipt !== null) return compareReceipt(context, receipt, reports);
  if (context.json) {
    const json = reportsToJson(reports, plans, context.messages);
    const marked = json.map((each, index) => ({ ...each, marked: marks[index]?.path ?? null }));
    printJson(context, { files: folder === null ? json : marked, passed });
  } else {
    printReports(
      context,
      reports,
      plans,
      marks.map((mark) => tellMark(context, mark)),
      passed,
    );
  }
  return reports.some(needsWork) ? 1 : 0;
}

interface CheckRun {
  readonly plans: readonly Plan[];
  readonly files: readonly string[];
  /** For marked copies; null where none are asked for. */
  readonly folder: string | null;
  readonly force: boolean;
}

/** Prints each report as soon as its file is judged, and lets it go. */
async function checkAsReady(context: Context, { files, plans }: CheckRun): Promise<number> {
  const printing = new ReportPrinting(context, plans);
  let open = 0;
  let passed = 0;
  const pass = () => {
    passed += 1;
  };
  await goThrough(context, files, async (file, progress) => {
    for (const report of await checkFile(file, plans, pass)) {
      if (needsWork(report)) open += 1;
      progress.print(() => {
        printing.add(report);
      });
    }
  });
  printing.end(passed);
  return open > 0 ? 1 : 0;
}

interface CheckOutcome {
  readonly reports: readonly FileReport[];
  /** One for each report; nothing where no copies were asked for. */
  readonly marks: readonly MarkOutcome[];
  /** How many files were passed over: a system or a program keeps them for itself. */
  readonly passed: number;
}

/** All reports, for what is told of them together, or only when every marked copy is in its place. */
async function checkAll(
  context: Context,
  { files, plans, folder, force }: CheckRun,
): Promise<CheckOutcome> {
  const reports: FileReport[] = [];
  const marks: MarkOutcome[] = [];
  let passed = 0;
  const pass = () => {
    passed += 1;
  };
  if (folder === null) {
    await goThrough(context, files, async (file) => {
      reports.push(...(await checkFile(file, plans, pass)));
    });
    return { reports, marks, passed };
  }
  const progress = startProgress(context, context.texts.notes.checking, files.length);
  const step = async () => {
    progress.step();
    await letSignalsIn();
  };
  try {
    for (const each of await checkAndMark(context, { files, plans, folder, force, step, pass })) {
      reports.push(each.report);
      marks.push(each.mark);
    }
  } finally {
    progress.done();
  }
  return { reports, marks, passed };
}

/** One file after the other, under a progress bar. */
async function goThrough(
  context: Context,
  files: readonly string[],
  look: (file: string, progress: Progress) => Promise<void>,
): Promise<void> {
  const progress = startProgress(context, context.texts.notes.checking, files.length);
  try {
    for (const file of files) {
      await look(file, progress);
      progress.step();
      await letSignalsIn();
    }
  } finally {
    progress.done();
  }
}

/** The receipt that is asked for; null where none is. */
function readReceipt(context: Context, { receipt, mark }: CheckOptions): TypedReceipt | null {
  if (receipt === undefined) return null;
  const { errors } = context.texts;
  const typed = parseReceipt(receipt);
  if (typed === null) throw new UsageError("bad-option", errors.badReceipt(receipt));
  if (mark !== undefined) throw new UsageError("bad-option", errors.receiptAndMark);
  return typed;
}

/** One sentence on a file's marked copy. */
function tellMark({ texts }: Context, mark: MarkOutcome): string {
  return mark.path === null ? texts.check.unmarked[mark.unmarked] : texts.check.marked(mark.path);
}

/** The plans a form may belong to: the one that was named, else any built-in one. */
async function candidatePlans(context: Context, source: string | undefined): Promise<Plan[]> {
  const plans = source === undefined ? builtInPlans() : [await loadPlan(context, source)];
  return plans;
}

const needsWork = (report: FileReport): boolean =>
  report.status === "rejected" || report.findings.some(({ severity }) => severity === "error");

/** `check` on the command line. */
export const checkCommand: CommandSpec = {
  name: "check",
  examples: [
    "check 市商务局-2021.xlsx",
    "check 收回 --json > 核对.json",
    "check 收回 --mark 退回",
    "check --receipt 2-7F3K-9Q2M 市商务局-2021.xlsx",
  ],
  define: (command, texts) =>
    command
      .argument("<FILE...>", texts.options.files)
      .option("--plan <PLAN>", texts.options.plan)
      .option("--mark <DIR>", texts.options.mark)
      .option("--receipt <CODE>", texts.options.receipt)
      .option("--force", texts.options.force),
  run: (context, command) => runCheck(context, command.opts<CheckOptions>(), command.args),
};

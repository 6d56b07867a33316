import type { CommandSpec } from "../command-spec";
import { isDay, type Plan } from "../../core";
import {
  builtInPlans,
  type FileReport,
  mayBeAttachment,
  parseReceipt,
  settleAmongPlans,
  type TypedReceipt,
} from "../../exchange";
import { checkFile, findFiles } from "../check-file";
import { compareReceipt } from "../compare-receipt";
import { printJson, type Context } from "../context";
import { reportsToJson } from "../../library";
import { checkAndMark, type MarkOutcome } from "../mark-copies";
import { CountedOpening } from "../open-returned";
import { loadPlan } from "../plan-source";
import { printReports, ReportPrinting } from "../print-reports";
import { letSignalsIn, type Progress, startProgress } from "../progress";
import { UsageError } from "../usage-error";

export interface CheckOptions {
  readonly plan?: string;
  /** The folder for marked copies. */
  readonly mark?: string;
  /** The day until which they are to come back. */
  readonly until?: string;
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
  const until = readUntil(context, options);
  const receipt = readReceipt(context, options);
  const plans = await candidatePlans(context, options.plan);
  const files = await findFiles(context, paths, folder);
  const opening = new CountedOpening(context, paths);
  const force = options.force ?? false;
  const run: CheckRun = { plans, files, folder, until, force, opening };
  if (folder === null && receipt === null && !context.json) return checkAsReady(context, run);
  const { reports, marks } = await checkAll(context, run);
  const passed = opening.passed;
  if (receipt !== null) return compareReceipt(context, receipt, reports);
  if (context.json) {
    const json = reportsToJson(reports, plans, context.messages);
    const marked = json.map((each, index) => ({ ...each, marked: marks[index]?.path ?? null }));
    const shown = folder === null ? json : marked;
    printJson(context, { files: shown, ...(passed > 0 && { passed }) });
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
  readonly until: string | null;
  readonly force: boolean;
  readonly opening: CountedOpening;
}

/**
 * Prints each report as soon as its file is judged, and lets it go; that of what may be an attachment when it is known what else came.
 */
async function checkAsReady(
  context: Context,
  { files, plans, opening }: CheckRun,
): Promise<number> {
  const printing = new ReportPrinting(context, plans);
  const come: FileReport[] = [];
  let open = 0;
  const print = (report: FileReport) => {
    if (needsWork(report)) open += 1;
    printing.add(report);
  };
  await goThrough(context, files, async (file, progress) => {
    for (const report of await checkFile(file, plans, opening)) {
      const waits = mayBeAttachment(report);
      come.push(waits ? report : { ...report, entries: [], findings: [] });
      if (waits) continue;
      progress.print(() => {
        print(report);
      });
    }
  });
  const settled = settleAmongPlans(come, plans);
  for (const [index, report] of come.entries()) {
    if (mayBeAttachment(report)) print(settled[index] ?? report);
  }
  printing.end(opening.passed);
  return open > 0 ? 1 : 0;
}

interface CheckOutcome {
  readonly reports: readonly FileReport[];
  /** One for each report; nothing where no copies were asked for. */
  readonly marks: readonly MarkOutcome[];
}

/** All reports, for what is told of them together, or only when every marked copy is in its place. */
async function checkAll(
  context: Context,
  { files, plans, folder, until, force, opening }: CheckRun,
): Promise<CheckOutcome> {
  const reports: FileReport[] = [];
  const marks: MarkOutcome[] = [];
  if (folder === null) {
    await goThrough(context, files, async (file) => {
      reports.push(...(await checkFile(file, plans, opening)));
    });
    return { reports: settleAmongPlans(reports, plans), marks };
  }
  const progress = startProgress(context, context.texts.notes.checking, files.length);
  const step = async () => {
    progress.step();
    await letSignalsIn();
  };
  try {
    const run = { files, plans, folder, until, force, step, opening };
    for (const each of await checkAndMark(context, run)) {
      reports.push(each.report);
      marks.push(each.mark);
    }
  } finally {
    progress.done();
  }
  return { reports: settleAmongPlans(reports, plans), marks };
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
/** The day that marked copies name; null where none is given. */
function readUntil({ texts }: Context, { until, mark }: CheckOptions): string | null {
  if (until === undefined) return null;
  if (mark === undefined) throw new UsageError("bad-option", texts.errors.untilNeedsMark);
  if (!isDay(until)) throw new UsageError("bad-day", texts.errors.badDay("--until", until));
  return until;
}

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
    "check 收回 --mark 退回 --until 2022-01-25",
    "check --receipt 2-7F3K-9Q2M 市商务局-2021.xlsx",
  ],
  define: (command, texts) =>
    command
      .argument("[FILE...]", texts.options.files)
      .option("--plan <PLAN>", texts.options.plan)
      .option("--mark <DIR>", texts.options.mark)
      .option("--until <DAY>", texts.options.until)
      .option("--receipt <CODE>", texts.options.receipt)
      .option("--force", texts.options.force),
  remembered: {
    options: { plan: "plan" },
    arguments: "returns",
    needs: [],
    needsArguments: "FILE",
  },
  run: (context, command) => runCheck(context, command.opts<CheckOptions>(), command.args),
};

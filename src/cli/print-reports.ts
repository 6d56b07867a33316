import {
  type Finding,
  isBlankLine,
  isCooperating,
  parsePeriod,
  type Plan,
  type Target,
  VERDICTS,
} from "../core";
import type { FileReport } from "../exchange";
import type { Context } from "./context";
import { printable } from "./terminal";

/**
 * Prints a section per file, errors first, and a summary line last.
 *
 * @param notes a last sentence for each file's section
 * @param passed how many files were passed over
 */
export function printReports(
  context: Context,
  reports: readonly FileReport[],
  plans: readonly Plan[],
  notes: readonly string[] = [],
  passed = 0,
): void {
  const printing = new ReportPrinting(context, plans);
  reports.forEach((report, index) => {
    printing.add(report, notes[index]);
  });
  printing.end(passed);
}

/** The printing of reports one after the other, each as soon as it is there; of those that are printed nothing but counts is kept. */
export class ReportPrinting {
  private readonly targets: ReadonlyMap<string, readonly Target[]>;
  private files = 0;
  private rejected = 0;
  private errors = 0;
  private warnings = 0;

  constructor(
    private readonly context: Context,
    plans: readonly Plan[],
  ) {
    this.targets = new Map(plans.map((plan) => [plan.id, plan.targets]));
  }

  /**
   * Prints a section.
   *
   * @param note its last sentence
   */
  add(report: FileReport, note?: string): void {
    const { printer } = this.context;
    printReport(this.context, report, this.targets.get(report.plan ?? "") ?? []);
    if (note !== undefined) printer.sentence(printable(note), 2);
    printer.line();
    const count = (severity: Finding["severity"]) =>
      report.findings.filter((each) => each.severity === severity).length;
    this.files += 1;
    this.rejected += report.status === "rejected" ? 1 : 0;
    this.errors += count("error");
    this.warnings += count("warning");
  }

  /** Prints the summary line. */
  end(passed: number): void {
    const { printer, texts } = this.context;
    if (passed > 0) printer.line(texts.check.passed(passed));
    printer.line(texts.check.summary(this.files, this.rejected, this.errors, this.warnings));
  }
}

const ORDER = ["error", "warning", "info"] as const;

function printReport(context: Context, report: FileReport, targets: readonly Target[]): void {
  const { printer, texts, messages } = context;
  const period = parsePeriod(report.period ?? "");
  const identity = [
    report.status === "rejected" ? texts.check.rejected : null,
    report.status === "attachment" ? texts.check.attachment : null,
    report.bureau,
    period === null ? report.period : messages.period(period),
    report.formId === null ? null : texts.check.formNumber(report.formId.slice(0, 8)),
    report.sender === undefined ? null : texts.check.sentBy(report.sender),
  ].filter((part) => part !== null);
  printer.heading(printable([report.path, ...identity].join(" · ")));

  // blank lines are told in one sentence: forty times the same one is a noise people learn to skip
  const blanks = report.findings.filter(isBlankLine);
  for (const severity of ORDER) {
    for (const each of report.findings) {
      if (each.severity !== severity || isBlankLine(each)) continue;
      const target = targets.find(({ id }) => id === each.target) ?? null;
      const place = [
        messages.severities[severity],
        each.cell === null ? each.sheet : `${each.sheet ?? ""}!${each.cell}`,
        target && `${target.id} ${target.name}`,
      ].filter((part): part is string => part !== null && part !== "");
      const [word = "", ...rest] = place;
      const label = printer.severity(severity, word);
      const sentence = printable(messages.finding(each, target));
      // what concerns the whole form has no place to name
      if (rest.length === 0) printer.labelled(label, sentence);
      else {
        printer.labelled(label, printable(rest.join("  ")));
        printer.sentence(sentence, 6);
      }
    }
  }
  if (blanks.length > 0) {
    printer.labelled(
      printer.severity("warning", messages.severities.warning),
      texts.check.blanks(
        blanks.length,
        blanks.map((each) => each.target ?? ""),
      ),
    );
  }
  if (report.findings.length === 0) printer.sentence(texts.check.noFindings, 2);
  if (report.status === "accepted") {
    // of what a bureau only helps with nothing is asked
    const asked = report.entries.filter(({ target: id }) => {
      const target = targets.find((each) => each.id === id);
      return target === undefined || !isCooperating(target, report.bureau ?? "");
    });
    const verdicts = VERDICTS.map((verdict) => {
      const count = asked.filter((entry) => entry.verdict === verdict).length;
      return [messages.verdicts[verdict], count] as const;
    }).filter(([, count]) => count > 0);
    printer.sentence(texts.check.fileSummary({ targets: asked.length, verdicts }), 2);
    if (report.receipt !== null) printer.sentence(texts.check.receipt(report.receipt), 2);
  }
}

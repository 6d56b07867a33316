import {
  type Finding,
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
 */
export function printReports(
  context: Context,
  reports: readonly FileReport[],
  plans: readonly Plan[],
  notes: readonly string[] = [],
): void {
  const { printer, texts } = context;
  const targets = new Map(plans.map((plan) => [plan.id, plan.targets]));
  reports.forEach((report, index) => {
    printReport(context, report, targets.get(report.plan ?? "") ?? []);
    const note = notes[index];
    if (note !== undefined) printer.sentence(printable(note), 2);
    printer.line();
  });
  const count = (severity: Finding["severity"]) =>
    reports.reduce(
      (sum, report) => sum + report.findings.filter((each) => each.severity === severity).length,
      0,
    );
  const rejected = reports.filter((report) => report.status === "rejected").length;
  printer.line(texts.check.summary(reports.length, rejected, count("error"), count("warning")));
}

const ORDER = ["error", "warning", "info"] as const;

function printReport(context: Context, report: FileReport, targets: readonly Target[]): void {
  const { printer, texts, messages } = context;
  const period = parsePeriod(report.period ?? "");
  const identity = [
    report.status === "rejected" ? texts.check.rejected : null,
    report.bureau,
    period === null ? report.period : messages.period(period),
    report.formId === null ? null : texts.check.formNumber(report.formId.slice(0, 8)),
  ].filter((part) => part !== null);
  printer.heading(printable([report.path, ...identity].join(" · ")));

  // blank lines are told in one sentence: forty times the same one is a noise people learn to skip
  const isBlank = (each: Finding) => each.code === "missing-value" && !each.details.confirm;
  const blanks = report.findings.filter(isBlank);
  for (const severity of ORDER) {
    for (const each of report.findings) {
      if (each.severity !== severity || isBlank(each)) continue;
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

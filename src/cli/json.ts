import {
  listTargets,
  type Big,
  type Entry,
  type Finding,
  type Messages,
  type Target,
} from "../core";
import type { FileReport, KnownPlan } from "../exchange";

const number = (value: Big | null): number | null => (value === null ? null : value.toNumber());

/** An entry as other programs rely on it: `value` a number in `unit` or null, `completion` a ratio or null. */
function entryToJson(entry: Entry) {
  return {
    target: entry.target,
    typed: entry.typed,
    value: number(entry.value),
    unit: entry.unit,
    verdict: entry.verdict,
    completion: number(entry.completion),
    reason: entry.reason,
    measures: entry.measures,
    evidence: entry.evidence,
  };
}

/** A finding with its sentence. */
function findingToJson(finding: Finding, target: Target | null, messages: Messages) {
  const { code, severity, bureau, file, sheet, cell, received, expected } = finding;
  return {
    code,
    severity,
    target: finding.target,
    bureau,
    file,
    sheet,
    cell,
    received,
    expected,
    message: messages.finding(finding, target),
  };
}

/** File reports as `check --json` prints them. */
export function reportsToJson(
  reports: readonly FileReport[],
  plans: readonly KnownPlan[],
  messages: Messages,
) {
  const targets = new Map(plans.map(({ plan }) => [plan.id, listTargets(plan)]));
  return reports.map((report) => ({
    path: report.path,
    status: report.status,
    plan: report.plan,
    bureau: report.bureau,
    period: report.period,
    formId: report.formId,
    entries: report.entries.map(entryToJson),
    findings: report.findings.map((each) => {
      const target = targets.get(report.plan ?? "")?.find(({ id }) => id === each.target);
      return findingToJson(each, target ?? null, messages);
    }),
  }));
}

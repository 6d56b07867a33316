import {
  eachText,
  type Big,
  type Entry,
  type Finding,
  type Messages,
  type Plan,
  type Target,
} from "../core";
import type { FileReport as ExchangeReport } from "../exchange";
import type { Entry as EntryJson, FileReport, Finding as FindingJson } from "./json-shapes";

const number = (value: Big | null): number | null => (value === null ? null : value.toNumber());

/** An entry as other programs rely on it: `value` a number in `unit` or null, `completion` a ratio or null. */
function entryToJson(entry: Entry): EntryJson {
  return {
    target: entry.target,
    typed: entry.typed,
    value: number(entry.value),
    unit: entry.unit,
    verdict: entry.verdict,
    completion: number(entry.completion),
    ...eachText((text) => entry[text]),
  };
}

/** A finding with its sentence. */
export function findingToJson(
  finding: Finding,
  target: Target | null,
  messages: Messages,
): FindingJson {
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

/** One file's report. */
export function reportToJson(
  report: ExchangeReport,
  targets: ReadonlyMap<string, Target>,
  messages: Messages,
): FileReport {
  return {
    path: report.path,
    status: report.status,
    plan: report.plan,
    bureau: report.bureau,
    period: report.period,
    formId: report.formId,
    receipt: report.receipt,
    ...(report.sender === undefined ? {} : { sender: report.sender }),
    entries: report.entries.map(entryToJson),
    findings: report.findings.map((each) =>
      findingToJson(each, targets.get(each.target ?? "") ?? null, messages),
    ),
  };
}

/** File reports as `check --json` prints them. */
export function reportsToJson(
  reports: readonly ExchangeReport[],
  plans: readonly Plan[],
  messages: Messages,
): FileReport[] {
  const planOf = new Map(plans.map((plan) => [plan.id, plan]));
  return reports.map((report) =>
    reportToJson(report, planOf.get(report.plan ?? "")?.targetById ?? NO_TARGETS, messages),
  );
}

const NO_TARGETS: Plan["targetById"] = new Map();

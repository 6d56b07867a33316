import {
  type Finding,
  judgeAgain,
  type Plan,
  type ReportingPeriod,
  targetsOf,
  type UnusedReason,
} from "../../core";
import { type LedgerIndex, type FileReport, isHolding } from "../returned";
import type { Candidate } from "./candidate";
import type { ConfirmingDecision, IgnoringDecision } from "./decisions";
import { findFile } from "./find-file";

/** What a form is confirmed for. */
export interface ConfirmingOccasion {
  /** As it is asked in the period. */
  readonly plan: Plan;
  readonly period: ReportingPeriod;
  readonly ledger: LedgerIndex;
}

/**
 * Takes a form because a person says so: one that waits, one that the ledger alone refused (of last year, unknown, another bureau's
 * number), or one whose doubts are about all of it.
 *
 * @returns why it was not taken; null where it was
 */
export function confirm(
  decision: ConfirmingDecision,
  candidates: readonly Candidate[],
  occasion: ConfirmingOccasion,
): UnusedReason | null {
  const candidate = findFile(decision.file, candidates);
  if (candidate === null) return "no-file";
  if (candidate.decision !== null) return "decided-already";
  const { outcome, held, file } = candidate;
  const report = outcome === "rejected" ? held : file.report;
  if (report === null) return "not-accepted";
  if (outcome === "merged" && !report.findings.some(isOfWhole)) return "nothing-to-confirm";
  if (decision.confirms !== true && decision.confirms !== report.bureau) return "other-form";
  if (report.bureau === null || !occasion.plan.bureauPlaces.has(report.bureau)) return "other-form";
  if (outcome === "rejected") {
    candidate.file = { ...file, report: inPeriod(report, occasion) };
    candidate.form = occasion.ledger.current.get(report.bureau) ?? null;
  }
  candidate.outcome = "merged";
  candidate.decision = decision;
  return null;
}

/** Sets a file aside, whatever it is. */
export function ignore(
  decision: IgnoringDecision,
  candidates: readonly Candidate[],
): UnusedReason | null {
  const candidate = findFile(decision.file, candidates);
  if (candidate === null) return "no-file";
  if (candidate.decision !== null) return "decided-already";
  candidate.outcome = "ignored";
  candidate.decision = decision;
  return null;
}

/** An error about all of a form, or one that keeps it waiting: what no decision about a target can settle. */
export function isOfWhole(each: Finding): boolean {
  return isHolding(each) || (each.severity === "error" && each.target === null);
}

/** A report as one of the period that is collected. */
function inPeriod(report: FileReport, { plan, period }: ConfirmingOccasion): FileReport {
  if (report.period === period.id) return report;
  const asked = new Map(targetsOf(plan, report.bureau).map((target) => [target.id, target]));
  const judged = report.entries.map((entry) => {
    const target = asked.get(entry.target);
    return target === undefined ? { entry, findings: [] } : judgeAgain(entry, target, period);
  });
  const { bureau, path } = report;
  return {
    ...report,
    period: period.id,
    entries: judged.map(({ entry }) => entry),
    findings: [
      ...report.findings.filter(({ code }) => code !== "reason-required"),
      ...judged.flatMap(({ findings }) =>
        findings.map((each) => ({ ...each, bureau, file: path })),
      ),
    ],
  };
}

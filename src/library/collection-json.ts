import { type Big, type Finding, type Messages, type Target, unitOf } from "../core";
import { decisionToJson, isOpenConflict, type Collection } from "../exchange";
import type { Contribution, StandingCounts } from "../sheets";
import type { Collection as CollectionJson, CollectionSummary, ReportedValue } from "./json-shapes";
import { findingToJson, reportToJson } from "./report-json";

const number = (value: Big | null): number | null => (value === null ? null : value.toNumber());

/** A collection as `collect --json` prints it. */
export function collectionToJson(collection: Collection, messages: Messages): CollectionJson {
  const { plan, period, asOf, files, bureaus, targets, findings, counts } = collection;
  const byId = new Map(plan.targets.map((target) => [target.id, target]));
  return {
    plan: plan.id,
    period: period.id,
    asOf,
    files: files.map(({ file, outcome, other }) => ({
      ...reportToJson(file.report, byId, messages),
      outcome,
      other,
      sha256: file.sha256,
      savedAt: file.savedAt,
    })),
    bureaus: bureaus.map((each) => ({
      bureau: each.bureau,
      status: each.status,
      asked: each.counts.targets,
      complete: each.owed.length === 0,
      owed: each.owed.map(({ target }) => target),
      form: each.form.formId,
      due: each.due,
      targets: each.counts.targets,
      reported: each.counts.reported,
      met: each.counts.verdicts.met ?? 0,
      notMet: each.counts.verdicts["not-met"] ?? 0,
      unverified: each.counts.verdicts.unverified ?? 0,
      conflicts: each.counts.conflicts,
    })),
    targets: targets.map((standing) => ({
      target: standing.target.id,
      value: number(standing.value),
      unit: unitOf(standing.target),
      verdict: standing.verdict,
      completion: number(standing.completion),
      pace: paceRatio(standing.completion, standing.pace?.due ?? null),
      due: number(standing.pace?.due ?? null),
      ahead: number(standing.pace?.ahead ?? null),
      rule: standing.rule,
      reported: standing.lines.flatMap(({ contributions }) => contributions.map(toReported)),
      awaited: standing.awaited,
      conflict:
        standing.conflict === null
          ? null
          : { open: isOpenConflict(standing), sides: standing.conflict.sides.map(toReported) },
      decision: standing.decision && decisionToJson(standing.decision),
      decisions: [...standing.lineDecisions, ...listOf(standing.judgement)].map(decisionToJson),
    })),
    findings: findings.map((each) => findingToJson(each, targetOf(byId, each.target), messages)),
    summary: {
      ...summaryOf(counts),
      partial: bureaus.filter(({ status }) => status === "partial" || status === "blank").length,
      errors: countOf(findings, "error"),
      warnings: countOf(findings, "warning"),
    },
  };
}

function countOf(findings: readonly Finding[], wanted: Finding["severity"]): number {
  return findings.filter(({ severity }) => severity === wanted).length;
}

function listOf<Item>(item: Item | null): readonly Item[] {
  return item === null ? [] : [item];
}

function toReported({ bureau, file, entry }: Contribution): ReportedValue {
  return {
    bureau,
    value: number(entry.value),
    typed: entry.typed,
    file,
    sheet: entry.place?.sheet ?? null,
    cell: entry.place?.value ?? null,
  };
}

/** Completion against what was due by now: 1.04 is a little ahead. */
function paceRatio(completion: Big | null, due: Big | null): number | null {
  if (completion === null || due === null || due.lte(0)) return null;
  return completion.div(due).round(6).toNumber();
}

function summaryOf({
  targets,
  reported,
  invalid,
  conflicts,
  verdicts,
}: StandingCounts): Omit<CollectionSummary, "partial" | "errors" | "warnings"> {
  return {
    targets,
    reported,
    met: verdicts.met ?? 0,
    notMet: verdicts["not-met"] ?? 0,
    reachedEarly: verdicts["reached-early"] ?? 0,
    inProgress: verdicts["in-progress"] ?? 0,
    unverified: verdicts.unverified ?? 0,
    needsPerson: verdicts["needs-person"] ?? 0,
    conflicts,
    invalid,
  };
}

function targetOf(targets: ReadonlyMap<string, Target>, id: string | null): Target | null {
  return targets.get(id ?? "") ?? null;
}

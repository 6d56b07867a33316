import { finding, type Finding, groupBy, type UnusedReason } from "../../core";
import type { LedgerForm } from "../distribute";
import { contentOf, filedIn, isHolding, matchLedger, type ReturnedFile } from "../returned";
import type { Candidate, Outcome } from "./candidate";
import { confirm, type ConfirmingOccasion, ignore } from "./confirm-file";
import {
  type Decision,
  type FileDecision,
  nameDecision,
  type SupersedingDecision,
} from "./decisions";
import { listChanges } from "./entry-changes";
import { findFile, formsNamed } from "./find-file";
import { findCircle, supersede } from "./supersede-file";

/** A returned file with what became of it. */
export interface FileStanding {
  /** Its report as the collection has it: the ledger was asked. */
  readonly file: ReturnedFile;
  readonly form: LedgerForm | null;
  readonly outcome: Outcome;
  /** The file that it equals, or that supersedes it. */
  readonly other: string | null;
  /** What superseded it, confirmed it, or set it aside. */
  readonly decision: FileDecision | null;
}

/**
 * Decides what becomes of every file. The same files in any order stand the same.
 *
 * A file supersedes another only where a person said so. Files that say the same count once. A form that lost its identity,
 * or whose values seem to stand one line off, waits for a person, unless a whole form of its bureau says the same.
 *
 * @returns standings by path, and a finding for every decision that fits nothing
 */
export function standFiles(
  files: readonly ReturnedFile[],
  occasion: ConfirmingOccasion,
  decisions: readonly Decision[],
): { readonly standings: readonly FileStanding[]; readonly findings: readonly Finding[] } {
  const candidates = [...files].sort(byPath).map((file): Candidate => {
    const { report, form, held } = matchLedger(file.report, occasion.ledger);
    return {
      ...{ path: report.path, sha256: file.sha256, form, held, other: null, decision: null },
      file: { ...file, report },
      outcome: report.status === "accepted" ? "merged" : report.status,
    };
  });
  for (const candidate of candidates)
    if (isUnconfirmed(candidate)) candidate.outcome = "unconfirmed";
  const findings = decisions.flatMap((decision) => {
    if (decision.kind !== "confirms" && decision.kind !== "ignores") return [];
    const why =
      decision.kind === "confirms"
        ? confirm(decision, candidates, occasion)
        : ignore(decision, candidates);
    return why === null ? [] : [unused(decision, why, candidates)];
  });
  markTwins(candidates);
  const superseding = decisions.filter((decision) => decision.kind === "supersedes");
  const circle = findCircle(superseding, candidates);
  for (const decision of superseding) {
    const why = circle.has(decision) ? "circle" : supersede(decision, candidates);
    if (why !== null)
      findings.push(unused(decision, why, candidates, lostName(decision, candidates)));
  }
  return { standings: candidates.map(finish), findings };
}

/** Whether nothing of a file counts, whatever is decided. */
function isUnread({ outcome }: Candidate): boolean {
  return outcome === "rejected" || outcome === "attachment";
}

function isUnconfirmed({ outcome, file }: Candidate): boolean {
  return outcome === "merged" && file.report.findings.some(isHolding);
}

/** Of files of one bureau that say the same the first counts: the one that proves most, then by path. */
function markTwins(candidates: readonly Candidate[]): void {
  const read = candidates.filter((each) => !isUnread(each) && each.outcome !== "ignored");
  // of one bureau after the other: what ten thousand files say need not stand in memory together
  for (const own of groupBy(read, ({ file }) => file.report.bureau).values()) {
    const first = new Map<string, Candidate>();
    for (const candidate of own.toSorted((one, other) => rankOf(one) - rankOf(other))) {
      const content = contentOf(filedIn(candidate.file.report));
      const twin = first.get(content);
      if (twin === undefined) first.set(content, candidate);
      else {
        candidate.outcome = "identical";
        candidate.other = twin;
      }
    }
  }
}

/** The form itself, the one that it replaced, one that a person confirmed, one that waits for a person. */
function rankOf({ outcome, decision, form }: Candidate): number {
  if (outcome === "unconfirmed") return 3;
  if (decision !== null) return 2;
  return form?.state === "current" ? 0 : 1;
}

/** Adds to a file's report what the collection found out about it. */
function finish(candidate: Candidate): FileStanding {
  const { file, form, outcome, other, decision, path } = candidate;
  const { report } = file;
  const about = { file: path, bureau: report.bureau };
  const more: Finding[] = [];
  if (outcome === "identical" && other !== null) {
    more.push(finding("identical-file", { ...about, received: other.path }));
  }
  if (outcome === "superseded" && other !== null) {
    more.push(
      finding("superseded-file", {
        ...about,
        received: other.path,
        details: {
          changes: listChanges(report.entries, other.file.report.entries),
          decision: decision && { reason: decision.reason, by: decision.by, on: decision.on },
        },
      }),
    );
  }
  const findings = [...report.findings, ...more];
  const standing = { form, outcome, decision, other: other?.path ?? null };
  return { file: { ...file, report: { ...report, findings } }, ...standing };
}

function unused(
  decision: Decision,
  why: UnusedReason,
  candidates: readonly Candidate[],
  name: string = nameDecision(decision),
): Finding {
  const forms = why === "no-file" ? formsNamed(name, candidates) : [];
  if (forms.length > 0) {
    return finding("decision-unused", { received: name, details: { why: "several-forms", forms } });
  }
  return finding("decision-unused", { received: name, details: { why } });
}

/** Of two files that a decision names, the one that is not there. */
function lostName(
  { file, supersedes }: SupersedingDecision,
  candidates: readonly Candidate[],
): string | undefined {
  return [file, supersedes].find((name) => findFile(name, candidates) === null);
}

function byPath(one: ReturnedFile, other: ReturnedFile): number {
  const [left, right] = [one.report.path, other.report.path];
  return left < right ? -1 : left > right ? 1 : 0;
}

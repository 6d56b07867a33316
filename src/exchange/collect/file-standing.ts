import { finding, type Finding, groupBy, type UnusedReason } from "../../core";
import type { LedgerForm } from "../distribute";
import {
  contentOf,
  filedIn,
  isHolding,
  type LedgerIndex,
  matchLedger,
  type ReturnedFile,
} from "../returned";
import {
  type ConfirmingDecision,
  type Decision,
  nameDecision,
  type SupersedingDecision,
} from "./decisions";
import { listChanges } from "./entry-changes";
import { findFile, formsNamed } from "./find-file";

/** What became of a returned file. */
export type Outcome = "merged" | "identical" | "superseded" | "rejected" | "unconfirmed";

/** A returned file with what became of it. */
export interface FileStanding {
  /** Its report as the collection has it: the ledger was asked. */
  readonly file: ReturnedFile;
  readonly form: LedgerForm | null;
  readonly outcome: Outcome;
  /** The file that it equals, or that supersedes it. */
  readonly other: string | null;
  /** What superseded it, or confirmed it. */
  readonly decision: SupersedingDecision | ConfirmingDecision | null;
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
  ledger: LedgerIndex,
  decisions: readonly Decision[],
): { readonly standings: readonly FileStanding[]; readonly findings: readonly Finding[] } {
  const candidates = [...files].sort(byPath).map((file): Candidate => {
    const { report, form } = matchLedger(file.report, ledger);
    return {
      ...{ path: report.path, sha256: file.sha256, form, other: null, decision: null },
      file: { ...file, report },
      outcome: report.status === "rejected" ? "rejected" : "merged",
    };
  });
  for (const candidate of candidates)
    if (isUnconfirmed(candidate)) candidate.outcome = "unconfirmed";
  const findings = decisions.flatMap((decision) => {
    if (decision.kind !== "confirms") return [];
    const why = confirm(decision, candidates);
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

/** A file while it is not settled what becomes of it. */
interface Candidate {
  readonly path: string;
  readonly sha256: string | null;
  readonly file: ReturnedFile;
  readonly form: LedgerForm | null;
  outcome: Outcome;
  other: Candidate | null;
  decision: SupersedingDecision | ConfirmingDecision | null;
}

function isUnconfirmed({ outcome, file }: Candidate): boolean {
  return outcome === "merged" && file.report.findings.some(isHolding);
}

function confirm(
  decision: ConfirmingDecision,
  candidates: readonly Candidate[],
): UnusedReason | null {
  const candidate = findFile(decision.file, candidates);
  if (candidate === null) return "no-file";
  if (candidate.outcome === "rejected") return "not-accepted";
  if (candidate.outcome !== "unconfirmed") return "nothing-to-confirm";
  if (decision.confirms !== true && decision.confirms !== candidate.file.report.bureau) {
    return "other-form";
  }
  candidate.outcome = "merged";
  candidate.decision = decision;
  return null;
}

/** Of files of one bureau that say the same the first counts: the one that proves most, then by path. */
function markTwins(candidates: readonly Candidate[]): void {
  const read = candidates.filter(({ outcome }) => outcome !== "rejected");
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

/** Twins stand for each other: whoever is superseded takes its twins along. */
function supersede(
  decision: SupersedingDecision,
  candidates: readonly Candidate[],
): UnusedReason | null {
  const named = findFile(decision.file, candidates);
  const old = findFile(decision.supersedes, candidates);
  if (named === null || old === null) return "no-file";
  const newer = originalOf(named);
  const older = originalOf(old);
  if (newer === older) return "not-accepted";
  if (newer.file.report.bureau !== older.file.report.bureau) return "other-bureau";
  if (newer.outcome === "rejected" || newer.outcome === "unconfirmed") return "not-accepted";
  if (older.outcome === "rejected") return "not-accepted";
  // named in two ways; the first one stands, as for everything else that is decided twice
  if (older.outcome === "superseded") return "not-accepted";
  older.outcome = "superseded";
  older.other = newer;
  older.decision = decision;
  return null;
}

function originalOf(candidate: Candidate): Candidate {
  return candidate.outcome === "identical" && candidate.other !== null
    ? candidate.other
    : candidate;
}

/** Decisions that supersede each other in a circle, which would leave no file at all. */
function findCircle(
  decisions: readonly SupersedingDecision[],
  candidates: readonly Candidate[],
): ReadonlySet<SupersedingDecision> {
  const edges = decisions.flatMap((decision) => {
    const newer = findFile(decision.file, candidates);
    const older = findFile(decision.supersedes, candidates);
    return newer && older ? [{ decision, from: originalOf(older), to: originalOf(newer) }] : [];
  });
  const reaches = (from: Candidate, wanted: Candidate, seen: Set<Candidate>): boolean => {
    if (seen.has(from)) return false;
    seen.add(from);
    return edges.some(
      (edge) => edge.from === from && (edge.to === wanted || reaches(edge.to, wanted, seen)),
    );
  };
  return new Set(
    edges
      .filter(({ from, to }) => from !== to && reaches(to, from, new Set()))
      .map(({ decision }) => decision),
  );
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

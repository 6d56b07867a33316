import type { UnusedReason } from "../../core";
import { type Candidate, originalOf } from "./candidate";
import type { SupersedingDecision } from "./decisions";
import { findFile } from "./find-file";

/** What cannot stand in for anything. */
const UNREAD: ReadonlySet<string> = new Set(["rejected", "attachment"]);
const REFUSED: ReadonlySet<string> = new Set([...UNREAD, "unconfirmed", "ignored"]);

/** Twins stand for each other: whoever is superseded takes its twins along. */
export function supersede(
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
  if (REFUSED.has(newer.outcome) || UNREAD.has(older.outcome)) return "not-accepted";
  if (older.outcome === "ignored") return "decided-already";
  // named in two ways; the first one stands, as for everything else that is decided twice
  if (older.outcome === "superseded") return "not-accepted";
  older.outcome = "superseded";
  older.other = newer;
  older.decision = decision;
  return null;
}

/** Decisions that supersede each other in a circle, which would leave no file at all. */
export function findCircle(
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

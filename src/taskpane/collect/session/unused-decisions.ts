import type { Finding } from "../../../core";
import { isTargetDecision, nameDecision, type Decision } from "../../../exchange";
import type { Card } from "./card";

/** Decisions that no card shows, as what they are about is not there. */
export function listUnused(
  decisions: readonly Decision[],
  cards: readonly Card[],
): readonly Decision[] {
  const shown = cards.flatMap(({ decision }) => decision ?? []);
  const targets = new Set(shown.flatMap((each) => (isTargetDecision(each) ? [each.target] : [])));
  const others = new Set<Decision>(shown);
  return decisions.filter((decision) =>
    isTargetDecision(decision) ? !targets.has(decision.target) : !others.has(decision),
  );
}

/** Why a decision was not used: the finding goes by one of the names in it. */
export function whyUnused(decision: Decision, findings: readonly Finding[]): Finding | undefined {
  const names = namesIn(decision);
  return findings.find(
    ({ code, received }) =>
      code === "decision-unused" && received !== null && names.includes(received),
  );
}

function namesIn(decision: Decision): readonly string[] {
  return decision.kind === "supersedes"
    ? [decision.file, decision.supersedes]
    : [nameDecision(decision)];
}

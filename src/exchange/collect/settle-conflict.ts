import {
  asWhole,
  type Big,
  isPercentage,
  isShare,
  readValue,
  type ReportedCell,
  type Target,
} from "../../core";
import type { BureauLine } from "../../sheets";
import type { TargetDecision } from "./decisions";
import { type Joined, joinValues } from "./join-values";

/** What a decision makes of a target's values. */
export interface Settled {
  readonly value: Big | null;
  readonly isPartial: boolean;
  readonly isSuspect: boolean;
  readonly decision: TargetDecision | null;
  /** Why a decision on this target was not used; null where it was, or there is none. */
  readonly unused: "no-conflict" | "no-value" | null;
}

/**
 * Settles by the decision on its target a conflict, a value that waits to be verified, and whatever else was found wrong with it;
 * a conflict without one leaves the value empty. Where nothing is wrong there is nothing to decide.
 *
 * @param isQuestioned whether an error or a suspicion was found
 * @example settleConflict(target, { value: null, conflict, … }, lines, { kind: "value", value: 25, … }, false).value // => 25
 */
export function settleConflict(
  target: Target,
  { value, conflict, isPartial, isSuspect }: Joined,
  lines: readonly BureauLine[],
  decision: TargetDecision | null,
  isQuestioned: boolean,
): Settled {
  const undecided =
    conflict === null
      ? { value, isPartial, isSuspect, decision: null }
      : { value: null, isPartial: false, isSuspect: false, decision: null };
  if (conflict === null && !isQuestioned) {
    return { ...undecided, unused: decision && "no-conflict" };
  }
  const chosen = decision && choose(target, lines, decision);
  if (chosen !== null) return { ...chosen, decision, unused: null };
  return { ...undecided, unused: decision && "no-value" };
}

/** The value that a decision takes; null where there is no such value, or it does not settle the conflict. */
function choose(
  target: Target,
  lines: readonly BureauLine[],
  decision: TargetDecision,
): Pick<Settled, "value" | "isPartial" | "isSuspect"> | null {
  const whole = (value: Big | null | undefined) =>
    value ? { value, isPartial: false, isSuspect: false } : null;
  switch (decision.kind) {
    case "value":
      return whole(readDecided(target, decision.value));
    case "bureau":
      // one share says nothing about the sum
      if (isShare(target)) return null;
      return whole(lines.find(({ bureau }) => bureau === decision.bureau)?.value);
    case "file": {
      const named = lines
        .flatMap(({ contributions }) => contributions)
        .find(({ file }) => file === decision.file);
      const value = named?.entry.value;
      if (!named || !value || !isShare(target)) return whole(value);
      const settled = lines.map((line) =>
        line.bureau === named.bureau ? { ...line, state: "value" as const, value } : line,
      );
      const joined = joinValues(target, settled);
      return joined.conflict === null ? joined : null;
    }
  }
}

/**
 * A decided value in the target's unit: a number as it is, a text as staff type it.
 *
 * @returns null where it cannot be a value of the target
 * @example readDecided(合格率, 97.5) // => 97.5, not 9750
 */
export function readDecided(target: Target, decided: number | string): Big | null {
  const text = typeof decided === "number" ? inUnit(target, decided) : decided;
  const cell: ReportedCell = { content: { kind: "text", text }, shown: text, formula: null };
  return readValue(cell, asWhole(target)).value;
}

/** 0.5 of a percentage is half a percent here; without its sign it could be 50. */
function inUnit(target: Target, value: number): string {
  return isPercentage(target) ? `${value}%` : String(value);
}

import {
  asWhole,
  Big,
  completionOf,
  isNumeric,
  isPercentage,
  isShare,
  type JointRule,
  judgeTarget,
  type Pace,
  paceOf,
  type Plan,
  readValue,
  type ReportedCell,
  type ReportingPeriod,
  shapeOf,
  type Target,
  type Verdict,
} from "../../core";
import type { BureauLine, Contribution } from "../../sheets";
import type { TargetDecision } from "./decisions";

/** Values that do not go together; every one with its place. */
export interface Conflict {
  readonly sides: readonly Contribution[];
}

/** The standing of one target over all bureaus that answer for it. */
export interface TargetStanding {
  readonly target: Target;
  readonly rule: JointRule;
  /** In the target's unit; null where there is none, or a conflict is undecided. */
  readonly value: Big | null;
  readonly verdict: Verdict;
  readonly completion: Big | null;
  readonly pace: Pace | null;
  /** One for every bureau that answers for it, in the plan's order. */
  readonly lines: readonly BureauLine[];
  /** Bureaus that were sent a form and have reported nothing. */
  readonly awaited: readonly string[];
  /** Stays beside the decision that settled it. */
  readonly conflict: Conflict | null;
  /** Null while a conflict is open, and where there is none. */
  readonly decision: TargetDecision | null;
  /** Why a decision on this target was not used; null where it was, or there is none. */
  readonly unused: "no-conflict" | "no-value" | null;
}

/** What a target is settled for. */
export interface SettlingOccasion {
  readonly plan: Plan;
  readonly period: ReportingPeriod;
  /** The bureaus that were sent a form: nothing is awaited from others. */
  readonly sent: readonly string[];
}

/**
 * Makes one value of what several bureaus report.
 *
 * - `agree`: all values are equal, or it is a conflict a person settles;
 * - `sum`: they add up; while a share is missing the sum so far is shown and judged only where it reaches the target already;
 * - `lead`: the first-listed bureau's value counts, the others are shown.
 *
 * A blank is no contribution and no conflict. Words of several bureaus stand together and never conflict. A conflict that nobody
 * has decided leaves the value empty.
 */
export function settleTarget(
  { plan, period, sent }: SettlingOccasion,
  target: Target,
  lines: readonly BureauLine[],
  decision: TargetDecision | null,
): TargetStanding {
  const rule = target.jointRule;
  const awaited = lines
    .filter(({ state, bureau }) => state === "blank" && sent.includes(bureau))
    .map(({ bureau }) => bureau);
  const joined = join(rule, target, lines);
  const settled = decide(target, joined, lines, decision);
  const { value } = settled;
  const whole = asWhole(target);
  const verdict = judge(whole, period, value, lines, settled.isPartial);
  const isJudged = value !== null && verdict !== "cannot-judge";
  const completion = isJudged ? completionOf(whole, value) : null;
  return {
    ...{ target, rule, value, verdict, completion, lines, awaited },
    pace: paceOf(plan, whole, completion, period),
    conflict: joined.conflict,
    decision: settled.decision,
    unused: settled.unused,
  };
}

interface Joined {
  readonly value: Big | null;
  readonly conflict: Conflict | null;
  /** A sum that lacks a share. */
  readonly isPartial: boolean;
}

function join(rule: JointRule, target: Target, lines: readonly BureauLine[]): Joined {
  const counted = rule === "lead" ? lines.slice(0, 1) : lines;
  const hasContradiction = counted.some(({ state }) => state === "contradicting");
  const values = counted.flatMap(({ value }) => (value === null ? [] : [value]));
  const conflict = (): Joined => ({
    value: null,
    conflict: { sides: counted.flatMap(sidesOf) },
    isPartial: false,
  });
  if (hasContradiction) return conflict();
  const [first] = values;
  if (first === undefined) return { value: null, conflict: null, isPartial: false };
  if (rule === "sum" && isShare(target)) {
    const value = values.reduce((sum, each) => sum.plus(each), new Big(0));
    return { value, conflict: null, isPartial: values.length < lines.length };
  }
  if (values.some((value) => !value.eq(first))) return conflict();
  return { value: first, conflict: null, isPartial: false };
}

/** What of a bureau's line takes part in a conflict: words that cannot be used contradict only within the bureau. */
function sidesOf({ state, contributions }: BureauLine): readonly Contribution[] {
  return state === "value" || state === "contradicting" ? contributions : [];
}

interface Settled {
  readonly value: Big | null;
  readonly isPartial: boolean;
  readonly decision: TargetDecision | null;
  readonly unused: TargetStanding["unused"];
}

function decide(
  target: Target,
  { value, conflict, isPartial }: Joined,
  lines: readonly BureauLine[],
  decision: TargetDecision | null,
): Settled {
  if (conflict === null) {
    return { value, isPartial, decision: null, unused: decision && "no-conflict" };
  }
  const chosen = decision && choose(target, lines, decision);
  if (chosen !== null) return { ...chosen, decision, unused: null };
  return { value: null, isPartial: false, decision: null, unused: decision && "no-value" };
}

function choose(
  target: Target,
  lines: readonly BureauLine[],
  decision: TargetDecision,
): Pick<Settled, "value" | "isPartial"> | null {
  const whole = (value: Big | null | undefined) => (value ? { value, isPartial: false } : null);
  if ("value" in decision) return whole(readDecided(target, decision.value));
  if ("bureau" in decision) {
    // one share says nothing about the sum
    if (isShare(target)) return null;
    return whole(lines.find(({ bureau }) => bureau === decision.bureau)?.value);
  }
  const named = lines
    .flatMap(({ contributions }) => contributions)
    .find(({ file }) => file === decision.file);
  if (!named?.entry.value || !isShare(target)) return whole(named?.entry.value);
  const { value } = named.entry;
  const settled = lines.map((line) =>
    line.bureau === named.bureau ? { ...line, state: "value" as const, value } : line,
  );
  const joined = join("sum", target, settled);
  return joined.conflict === null ? joined : null;
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

function judge(
  target: Target,
  period: ReportingPeriod,
  value: Big | null,
  lines: readonly BureauLine[],
  isPartial: boolean,
): Verdict {
  if (value !== null) {
    const verdict = judgeTarget(target, value, period);
    if (!isPartial) return verdict;
    // what is missing can only add to a count
    const isReached = verdict === "met" || verdict === "reached-early";
    return isReached && onlyGrows(target) ? verdict : "cannot-judge";
  }
  const states = new Set(lines.map(({ state }) => state));
  if (states.has("text")) return "needs-person";
  if (states.has("contradicting") || states.has("value")) return "cannot-judge";
  return states.has("refused") ? "invalid" : "no-data";
}

/** Whether what is missing can only add to the value: a count, but not an increase, which may be negative. */
function onlyGrows(target: Target): boolean {
  return isNumeric(target) && target.kind === "level" && shapeOf(target) === "above";
}

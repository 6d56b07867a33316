import {
  asWhole,
  type Big,
  completionOf,
  isNumeric,
  type JointRule,
  judgeTarget,
  type Pace,
  paceOf,
  type Plan,
  type ReportingPeriod,
  shapeOf,
  type Target,
  type Verdict,
} from "../../core";
import type { BureauLine, Contribution } from "../../sheets";
import type { LineDecision, TargetDecision, VerdictDecision } from "./decisions";
import { type Conflict, joinValues } from "./join-values";
import { type Settled, settleConflict } from "./settle-conflict";

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
  readonly unused: Settled["unused"];
  /** What was decided of single bureaus' lines; they are what their lines say now. */
  readonly lineDecisions: readonly LineDecision[];
  /** What a person says that came of it; null where nobody had to say, or has. */
  readonly judgement: VerdictDecision | null;
  /** Bureaus in whose files an error or a suspicion was found about it. */
  readonly questioned: ReadonlySet<string>;
  /** What the office typed itself, where that is what counts; left out elsewhere. */
  readonly office?: Contribution;
}

/** What a target is settled for. */
export interface SettlingOccasion {
  readonly plan: Plan;
  readonly period: ReportingPeriod;
  /** The bureaus that were sent a form: nothing is awaited from others. */
  readonly sent: ReadonlySet<string>;
}

/**
 * Makes one value of what several bureaus report.
 *
 * - `agree`: all values are equal, or it is a conflict a person settles;
 * - `sum`: they add up; while a share is missing the sum so far is shown and judged only where it reaches the target already;
 * - `lead`: the value of the lead counts (牵头, else the first-listed bureau), the others are shown.
 *
 * A blank is no contribution and no conflict. Words of several bureaus stand together and never conflict. A conflict that nobody
 * has decided leaves the value empty. A suspect value is shown and not judged; a sum is made without it.
 *
 * @param isQuestioned whether an error or a suspicion was found that a decision may settle
 */
export function settleTarget(
  { plan, period, sent }: SettlingOccasion,
  target: Target,
  lines: readonly BureauLine[],
  decision: TargetDecision | null,
  isQuestioned: boolean,
): TargetStanding {
  const rule = target.jointRule;
  const awaited = lines
    .filter(({ state, bureau, target: own }) => {
      return state === "blank" && sent.has(bureau) && !own.cooperates;
    })
    .map(({ bureau }) => bureau);
  const joined = joinValues(target, lines);
  const settled = settleConflict(
    ...([target, joined, lines, decision] as const),
    isQuestioned || joined.isSuspect,
  );
  const { value } = settled;
  const whole = asWhole(target);
  const verdict = judge(whole, period, lines, settled);
  const isJudged = value !== null && verdict !== "cannot-judge" && verdict !== "unverified";
  const counting = isJudged ? value : null;
  const completion = counting && completionOf(whole, counting);
  return {
    ...{ target, rule, value, verdict, completion, lines, awaited },
    pace: paceOf(plan, whole, counting, period),
    conflict: joined.conflict,
    decision: settled.decision,
    unused: settled.unused,
    ...{ lineDecisions: [], judgement: null, questioned: new Set<string>() },
  };
}

function judge(
  target: Target,
  period: ReportingPeriod,
  lines: readonly BureauLine[],
  { value, isPartial, isSuspect }: Settled,
): Verdict {
  if (value !== null) {
    const verdict = judgeTarget(target, value, period);
    if (!isPartial) return isSuspect ? "unverified" : verdict;
    // what is missing can only add to a count
    const isReached = verdict === "met" || verdict === "reached-early";
    if (isReached && onlyGrows(target)) return verdict;
    return isSuspect ? "unverified" : "cannot-judge";
  }
  const asked = lines.filter(({ target: own }) => !own.cooperates);
  const states = new Set(asked.map(({ state }) => state));
  // where the document says nothing of when, nothing is judged
  if (states.has("text")) return judgeTarget(target, null, period);
  if (states.has("contradicting") || states.has("value")) return "cannot-judge";
  // shares that all wait to be verified
  if (states.has("suspect")) return "unverified";
  return states.has("refused") ? "invalid" : "no-data";
}

/** Whether what is missing can only add to the value: a count, but not an increase, which may be negative. */
function onlyGrows(target: Target): boolean {
  return isNumeric(target) && target.kind === "level" && shapeOf(target) === "above";
}

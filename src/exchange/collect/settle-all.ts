import {
  asAskedIn,
  endsAtOrAfter,
  finding,
  type Finding,
  isPercentage,
  type Target,
  type UnusedReason,
  type Verdict,
} from "../../core";
import type { BureauLine } from "../../sheets";
import {
  type Decision,
  isTargetDecision,
  type LineDecision,
  nameDecision,
  type TargetDecision,
  type VerdictDecision,
} from "./decisions";
import { joinValues } from "./join-values";
import { differingTargets, type questionedTargets } from "./questioned-targets";
import { readDecided } from "./settle-conflict";
import { settleTarget, type SettlingOccasion, type TargetStanding } from "./settle-target";

/** What bureaus say, by bureau and target. */
export type LinesByBureau = ReadonlyMap<string, ReadonlyMap<string, BureauLine>>;

/** What all targets are settled by. */
export interface SettlingInput extends SettlingOccasion {
  readonly lines: LinesByBureau;
  /** Those on targets count; files in them go by their paths. */
  readonly decisions: readonly Decision[];
  readonly questioned: ReturnType<typeof questionedTargets>;
}

/** Targets with their decisions, and the bureaus' lines as decided. */
export interface SettledTargets {
  readonly targets: readonly TargetStanding[];
  readonly lines: LinesByBureau;
  /** Decisions on lines and verdicts that fit nothing. */
  readonly findings: readonly Finding[];
}

/**
 * Settles every target: first what was decided of single bureaus' lines, then of the targets as a whole, then of one metric that is
 * printed twice with two values, which is seen only when values are settled; last what only a person can judge.
 */
export function settleAll(input: SettlingInput): SettledTargets {
  const { plan, period, questioned, decisions } = input;
  const { lines, used, findings } = decideLines(input);
  const decided = new Map(
    decisions.filter(isTargetDecision).map((each) => [each.target, each] as const),
  );
  const settle = (
    ids: { readonly has: (id: string) => boolean },
    by: ReadonlyMap<string, TargetDecision>,
  ): readonly TargetStanding[] =>
    plan.targets.map((target) => {
      const own = target.bureaus.flatMap(({ name }) => lines.get(name)?.get(target.id) ?? []);
      const decision = by.get(target.id) ?? null;
      return {
        ...settleTarget(input, target, own, decision, ids.has(target.id)),
        lineDecisions: used.get(target.id) ?? [],
        questioned: questioned.get(target.id) ?? NOBODY,
      };
    });
  const first = settle(questioned, decided);
  const doubled = decided.size === 0 ? NONE : differingTargets(plan, first);
  const targets = doubled.size === 0 ? first : settleDoubled(doubled, decided, questioned, settle);
  const judged = judgeByPerson(targets, decisions, (target) => {
    const { deadline } = asAskedIn(target, period);
    return deadline !== null && endsAtOrAfter(period, deadline);
  });
  return { targets: judged.targets, lines, findings: [...findings, ...judged.findings] };
}

const NOBODY: ReadonlySet<string> = new Set();
const NONE: ReadonlyMap<string, string> = new Map();

/** A metric that is printed twice is one: what was decided of one of its targets holds for the other, unless that has its own. */
function settleDoubled(
  doubled: ReadonlyMap<string, string>,
  decided: ReadonlyMap<string, TargetDecision>,
  questioned: SettlingInput["questioned"],
  settle: (
    ids: ReadonlySet<string>,
    by: ReadonlyMap<string, TargetDecision>,
  ) => readonly TargetStanding[],
): readonly TargetStanding[] {
  const ids = new Set([...questioned.keys(), ...doubled.keys()]);
  const second = settle(ids, decided);
  const byId = new Map(second.map((standing) => [standing.target.id, standing]));
  const more = [...doubled].flatMap(([id, other]): (readonly [string, TargetDecision])[] => {
    const { value = null, decision = null, target } = byId.get(other) ?? {};
    if (decided.has(id) || value === null || decision === null || !target) return [];
    const { reason, by, on } = decision;
    const said = `${value.toFixed()}${isPercentage(target) ? "%" : ""}`;
    return [[id, { kind: "value", target: id, value: said, reason, by, on }]];
  });
  return more.length === 0 ? second : settle(ids, new Map([...decided, ...more]));
}

/** The lines as they are decided, where there is something to decide: an error, a suspicion, a conflict. */
function decideLines({ plan, lines, decisions, questioned }: SettlingInput): {
  readonly lines: LinesByBureau;
  readonly used: ReadonlyMap<string, readonly LineDecision[]>;
  readonly findings: readonly Finding[];
} {
  const changed = new Map([...lines].map(([bureau, own]) => [bureau, new Map(own)]));
  const used = new Map<string, LineDecision[]>();
  const findings: Finding[] = [];
  for (const decision of decisions) {
    if (decision.kind !== "line") continue;
    const target = plan.targetById.get(decision.target);
    const line = lines.get(decision.bureau)?.get(decision.target);
    const all = (target?.bureaus ?? []).flatMap(
      ({ name }) => lines.get(name)?.get(decision.target) ?? [],
    );
    const isOpen =
      line !== undefined &&
      (OPEN.has(line.state) ||
        questioned.get(decision.target)?.has(decision.bureau) === true ||
        (target !== undefined && joinValues(target, all).conflict !== null));
    const value = target === undefined ? null : readDecided(target, decision.value);
    if (line === undefined || !isOpen || value === null) {
      findings.push(unusedDecision(decision, isOpen ? "no-value" : "no-conflict"));
      continue;
    }
    changed.get(decision.bureau)?.set(decision.target, { ...line, state: "value", value });
    used.set(decision.target, [...(used.get(decision.target) ?? []), decision]);
  }
  return { lines: changed, used, findings };
}

/** States of a line that wait for somebody. */
const OPEN: ReadonlySet<BureauLine["state"]> = new Set(["refused", "suspect", "contradicting"]);

/** What only a person can judge, as one did; before the deadline that is no final word. */
function judgeByPerson(
  targets: readonly TargetStanding[],
  decisions: readonly Decision[],
  isFinal: (target: Target) => boolean,
): Pick<SettledTargets, "targets" | "findings"> {
  const verdicts = new Map(
    decisions.flatMap((each) => (each.kind === "verdict" ? [[each.target, each] as const] : [])),
  );
  if (verdicts.size === 0) return { targets, findings: [] };
  const findings: Finding[] = [];
  const judged = targets.map((standing) => {
    const judgement = verdicts.get(standing.target.id);
    if (judgement === undefined) return standing;
    if (standing.verdict !== "needs-person") {
      findings.push(unusedDecision(judgement, "nothing-to-judge"));
      return standing;
    }
    const verdict = saidOf(judgement.verdict, isFinal(standing.target));
    return { ...standing, verdict, judgement };
  });
  return { targets: judged, findings };
}

function saidOf(verdict: VerdictDecision["verdict"], isFinal: boolean): Verdict {
  if (isFinal) return verdict;
  return verdict === "met" ? "reached-early" : "in-progress";
}

function unusedDecision(decision: LineDecision | VerdictDecision, why: UnusedReason): Finding {
  const bureau = decision.kind === "line" ? decision.bureau : null;
  const received = nameDecision(decision);
  return finding("decision-unused", {
    ...{ target: decision.target, bureau, received },
    details: { why },
  });
}

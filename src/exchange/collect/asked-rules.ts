import {
  type AskedBy,
  finding,
  type Finding,
  groupBy,
  type JointRule,
  type JointRules,
  type Plan,
  type Target,
  withJointRules,
} from "../../core";
import { type LedgerForm, readSentRules } from "../distribute";
import type { FileStanding } from "./file-standing";

/** What a collection's joint rules follow from. */
export interface AskedOccasion {
  /** As its file has it. */
  readonly plan: Plan;
  readonly forms: readonly LedgerForm[];
  readonly standings: readonly FileStanding[];
  /** What was wanted of this collection beside the plan. */
  readonly wanted: JointRules;
}

/**
 * The plan by the joint rules that count: those that the forms carry. A number that was asked as the city's total is never summed,
 * whatever is wanted of it later.
 *
 * - every form asks alike: that rule, and a finding where another one is wanted;
 * - some answers are shares and others totals: nothing is added up, they have to agree, and it is told, as it is of forms that are
 *   still out;
 * - no bureau of the target was sent a form: what is wanted.
 *
 * @returns the plan, and a `joint-rule-differs` for every target whose forms ask otherwise than wanted, or not alike
 */
export function planAsAsked(occasion: AskedOccasion): {
  readonly plan: Plan;
  readonly findings: readonly Finding[];
} {
  const { plan, wanted } = occasion;
  const askedOf = carriedRules(occasion);
  const rules = new Map<string, JointRule>();
  const findings: Finding[] = [];
  for (const target of plan.targets) {
    if (target.bureaus.length < 2) continue;
    const asked = target.bureaus.flatMap(({ name }) => askedOf(target, name));
    const want = wanted.get(target.id) ?? null;
    const rule = countingRule(asked) ?? want;
    if (rule !== null && rule !== target.jointRule) rules.set(target.id, rule);
    const byRule = groupByRule(asked);
    if (byRule.length > 1 || (want !== null && want !== rule)) {
      const details = { asked: byRule, wanted: want };
      findings.push(finding("joint-rule-differs", { target: target.id, expected: want, details }));
    }
  }
  return { plan: withJointRules(plan, rules), findings };
}

/** What one form asks of its bureau for one target. */
interface Question {
  readonly bureau: string;
  readonly rule: JointRule;
  /** Whether something came back. */
  readonly isAnswered: boolean;
}

/** The rule by which answers go together, before there are any that by which they will; null where no form is out. */
function countingRule(asked: readonly Question[]): JointRule | null {
  const answered = asked.filter(({ isAnswered }) => isAnswered);
  const counting = groupByRule(answered.length > 0 ? answered : asked);
  const [first, ...others] = counting;
  if (first === undefined) return null;
  return others.length === 0 ? first.rule : "agree";
}

/** By the files that say something of the target, else by the form that is out. */
function carriedRules({
  plan,
  forms,
  standings,
}: AskedOccasion): (target: Target, bureau: string) => readonly Question[] {
  const { current } = readSentRules(plan, forms);
  const merged = standings.filter(({ outcome }) => outcome === "merged");
  const filesOf = groupBy(merged, ({ file }) => file.report.bureau);
  return ({ id, jointRule }, bureau) => {
    const answered = (filesOf.get(bureau) ?? []).flatMap(({ file }): Question[] =>
      file.report.entries.some(({ target, typed }) => target === id && typed !== null)
        ? [{ bureau, rule: file.joint.get(id) ?? jointRule, isAnswered: true }]
        : [],
    );
    const sent = current.get(bureau);
    if (answered.length > 0 || sent === undefined) return answered;
    return [{ bureau, rule: sent.get(id) ?? jointRule, isAnswered: false }];
  };
}

/** Which bureaus were asked by which rule, in the plan's order. */
function groupByRule(asked: readonly Question[]): readonly AskedBy[] {
  return [...groupBy(asked, ({ rule }) => rule)].map(([rule, questions]) => ({
    rule,
    bureaus: [...new Set(questions.map(({ bureau }) => bureau))],
  }));
}

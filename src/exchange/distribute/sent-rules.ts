import { type JointRule, type JointRules, type Plan, withJointRules } from "../../core";
import { checkJointRule, isJointRule } from "../plans";
import type { LedgerForm } from "./ledger";

/** What the forms of a ledger ask of their bureaus for targets that several share. */
export interface SentRules {
  /** The plan with the rules that further forms are made by. */
  readonly plan: Plan;
  /** By form id; forms from before rules were written down have none. */
  readonly byForm: ReadonlyMap<string, JointRules>;
  /** By bureau, of the form it is to return now. */
  readonly current: ReadonlyMap<string, JointRules>;
  /** The hash of the plan that a form was made by; of one that has lost its id, where all were made by the same. */
  readonly hashOf: (formId: string | null) => string | null;
}

/**
 * The joint rules that stand in a ledger's forms.
 *
 * @param plan as its file has it
 */
export function readSentRules(plan: Plan, forms: readonly LedgerForm[]): SentRules {
  const current = forms.filter(({ state }) => state === "current");
  const hashes = new Map(forms.map(({ formId, planHash }) => [formId, planHash ?? null]));
  const [only = null, ...others] = new Set(hashes.values());
  return {
    plan: withJointRules(plan, rulesSoFar(plan, current)),
    byForm: new Map(forms.map((form) => [form.formId, rulesOf(plan, form)])),
    current: new Map(current.map((form) => [form.bureau, rulesOf(plan, form)])),
    hashOf: (formId) =>
      formId === null ? (others.length === 0 ? only : null) : (hashes.get(formId) ?? null),
  };
}

/** As the ledger writes rules down. */
export function toLedgerRules(rules: JointRules): Pick<LedgerForm, "joint"> {
  return rules.size === 0 ? {} : { joint: Object.fromEntries(rules) };
}

/** Rules of ids that the plan knows and that fit their targets; of a foreign hand's writing nothing else is taken. */
export function fittingRules(
  plan: Plan,
  written: Iterable<readonly [id: string, rule: string]>,
): JointRules {
  const rules = new Map<string, JointRule>();
  for (const [id, rule] of written) {
    if (isJointRule(rule) && checkJointRule(plan, id, rule) === null) rules.set(id, rule);
  }
  return rules;
}

function rulesOf(plan: Plan, { joint }: LedgerForm): JointRules {
  return fittingRules(plan, Object.entries(joint ?? {}));
}

/** What the forms that are out ask alike; where they do not, the plan says what the next one asks. */
function rulesSoFar(plan: Plan, forms: readonly LedgerForm[]): JointRules {
  const rules = new Map<string, JointRule>();
  const mixed = new Set<string>();
  for (const form of forms) {
    for (const [id, rule] of rulesOf(plan, form)) {
      if (rules.has(id) && rules.get(id) !== rule) mixed.add(id);
      rules.set(id, rule);
    }
  }
  const differs = (id: string, rule: JointRule) => plan.targetById.get(id)?.jointRule !== rule;
  return new Map([...rules].filter(([id, rule]) => !mixed.has(id) && differs(id, rule)));
}

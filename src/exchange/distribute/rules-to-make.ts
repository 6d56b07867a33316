import { type JointRule, type JointRules, type Plan, withJointRules } from "../../core";
import type { Ledger } from "./ledger";
import { readSentRules } from "./sent-rules";

/** A rule that some forms which stay out do not ask by: what they bring back cannot be added up. */
export interface DifferingRule {
  /** The target's id. */
  readonly target: string;
  readonly rule: JointRule;
  /** Whose forms ask otherwise. */
  readonly bureaus: readonly string[];
}

/**
 * The plan with the joint rules that forms are made by: those of this run, else those of the forms that are out already, unless all
 * of these are replaced after a change of the plan.
 *
 * @param asFiled the plan as its file has it
 * @param earlier the ledger so far; null for the first distribution
 * @param joint the rules of this run
 * @param bureaus whose forms are made now
 */
export function rulesToMake(
  asFiled: Plan,
  earlier: Ledger | null,
  joint: JointRules,
  bureaus: readonly string[],
): { readonly plan: Plan; readonly differing: readonly DifferingRule[] } {
  const staying = (earlier?.forms ?? []).filter(
    ({ state, bureau }) => state === "current" && !bureaus.includes(bureau),
  );
  const isSamePlan = earlier?.planHash === asFiled.hash;
  const out = readSentRules(asFiled, isSamePlan ? earlier.forms : staying);
  const differing = [...joint].flatMap(([id, rule]): DifferingRule[] => {
    const target = asFiled.targetById.get(id);
    const others = staying.filter(({ bureau, formId }) => {
      const asked = out.byForm.get(formId)?.get(id) ?? target?.jointRule;
      return asked !== rule && target?.bureaus.some(({ name }) => name === bureau);
    });
    return others.length === 0
      ? []
      : [{ target: id, rule, bureaus: others.map(({ bureau }) => bureau) }];
  });
  return { plan: withJointRules(out.plan, joint), differing };
}

import type { JointRule, JointRules, Plan } from "../core";
import { checkJointRule, isJointRule, type Ledger, rulesToMake } from "../exchange";
import type { Context } from "./context";
import { UsageError } from "./usage-error";

/**
 * The rules that `--joint` gives, `3.1=sum`.
 *
 * @throws {UsageError} for a word that is no rule, a target that cannot have it, and two rules for one target
 */
export function readJointRules(context: Context, plan: Plan, words: readonly string[]): JointRules {
  const { errors } = context.texts;
  const rules = new Map<string, JointRule>();
  for (const word of words) {
    const at = word.indexOf("=");
    const [id, rule] = at < 0 ? [word, ""] : [word.slice(0, at), word.slice(at + 1)];
    const problem = checkJointRule(plan, id, rule);
    if (problem !== null || !isJointRule(rule)) {
      throw new UsageError("bad-option", errors.badJoint(word, problem ?? "no-rule"));
    }
    const earlier = rules.get(id);
    if (earlier !== undefined && earlier !== rule) {
      throw new UsageError("bad-option", errors.twoJointRules(id, earlier, rule));
    }
    rules.set(id, rule);
  }
  return rules;
}

/**
 * The plan with the joint rules that forms are made by. Where forms that stay out ask otherwise it is told: what they bring back
 * cannot be added up.
 */
export function planToMake(
  context: Context,
  asFiled: Plan,
  earlier: Ledger | null,
  joint: JointRules,
  bureaus: readonly string[],
): Plan {
  const { plan, differing } = rulesToMake(asFiled, earlier, joint, bureaus);
  for (const { target, rule, bureaus: others } of differing) {
    context.world.terminal.err(`${context.texts.notes.jointDiffers(target, rule, others)}\n`);
  }
  return plan;
}

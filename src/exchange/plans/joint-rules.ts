import { addsUp, JOINT_RULES, type JointRule, type Plan } from "../../core";

/** Why a rule cannot be used for a target: there is none, it is none, or the values do not add up. */
export type JointProblem = "no-target" | "no-rule" | "not-additive";

/** Whether a target can have a joint rule: ranks, rates, scores and words do not add up. */
export function checkJointRule(plan: Plan, id: string, rule: string): JointProblem | null {
  const target = plan.targetById.get(id);
  if (!target) return "no-target";
  if (!isJointRule(rule)) return "no-rule";
  return rule === "sum" && !addsUp(target) ? "not-additive" : null;
}

export function isJointRule(text: string): text is JointRule {
  return JOINT_RULES.some((rule) => rule === text);
}

import { JointRule, listTargets, parseUnit, type Plan } from "../../core";
import type { KnownPlan } from "./plan-hash";

/** How several bureaus' values make one, by target id, where that differs from the plan. */
export type JointRules = ReadonlyMap<string, JointRule>;

/** Why a rule cannot be used for a target: there is none, it is none, or the values do not add up. */
export type JointProblem = "no-target" | "no-rule" | "not-additive";

/** Whether a target can have a joint rule: ranks, rates and words do not add up. */
export function checkJointRule(plan: Plan, id: string, rule: string): JointProblem | null {
  const target = listTargets(plan).find((each) => each.id === id);
  if (!target) return "no-target";
  if (!JointRule.safeParse(rule).success) return "no-rule";
  if (rule !== "sum") return null;
  const unit = target.unit === null ? null : parseUnit(target.unit);
  const adds = unit !== null && unit.dimension !== "ratio" && unit.dimension !== "rank";
  return adds ? null : "not-additive";
}

/** The plan with other joint rules; its hash stays that of the plan file, which forms carry. */
export function withJointRules({ plan, hash }: KnownPlan, rules: JointRules): KnownPlan {
  if (rules.size === 0) return { plan, hash };
  const rows = plan.rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell) => ({
      ...cell,
      targets: cell.targets.map((target) => {
        const jointRule = rules.get(target.id);
        return jointRule === undefined ? target : { ...target, jointRule };
      }),
    })),
  }));
  return { plan: { ...plan, rows }, hash };
}

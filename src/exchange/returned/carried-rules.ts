import {
  type JointRule,
  jointRulesOf,
  type Plan,
  targetsOf,
  withJointRules,
  withoutTargets,
} from "../../core";
import { JOINT_KEY, SKIP_KEY } from "../../sheets";
import { fittingRules } from "../distribute";

/** Whose form it is, and what its `_meta` says; null where that is gone. */
export interface CarryingForm {
  readonly plan: Plan;
  readonly bureau: string;
  readonly meta: ReadonlyMap<string, string> | null;
}

/** The joint rule of a target by id; undefined where nobody knows. */
export type RuleLookup = (id: string) => JointRule | undefined;

/**
 * The plan as a form was made by: which figure it asked for of targets that several bureaus share stands in its `_meta`, and is not
 * changed by what anybody wants of it later.
 *
 * @param unsaid what the form asked where its `_meta` does not say; the plan's own where nobody knows
 */
export function planAsCarried(
  { plan, bureau, meta }: CarryingForm,
  unsaid: RuleLookup | null,
): Plan {
  const written = [...(meta ?? [])].flatMap(([name, rule]) =>
    name.startsWith(JOINT_KEY) ? [[name.slice(JOINT_KEY.length), rule] as const] : [],
  );
  const said = fittingRules(plan, written);
  const own = jointRulesOf(targetsOf(plan, bureau));
  const rules = [...own].flatMap(([id, planned]) => {
    const rule = said.get(id) ?? unsaid?.(id) ?? planned;
    return rule === planned ? [] : [[id, rule] as const];
  });
  const skipped = [...(meta ?? new Map<string, string>()).keys()].flatMap((name) => {
    const target = name.startsWith(SKIP_KEY) ? name.slice(SKIP_KEY.length) : "";
    return plan.targetById.has(target) ? [{ target }] : [];
  });
  return withoutTargets(withJointRules(plan, new Map(rules)), skipped);
}

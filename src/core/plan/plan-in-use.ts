import type { ReportingPeriod } from "../period";
import { asAskedIn, isAskedIn, type JointRule, type Target } from "../target";
import { indexRows } from "./compile-rows";
import type { Plan, Row } from "./plan-model";

/** How several bureaus' values make one, by target id, where that differs from the plan. */
export type JointRules = ReadonlyMap<string, JointRule>;

/** The plan with other joint rules; its hash stays that of the plan file, which forms carry. */
export function withJointRules(plan: Plan, rules: JointRules): Plan {
  if (rules.size === 0) return plan;
  const rows = mapTargets(plan, (target) => {
    const jointRule = rules.get(target.id);
    return jointRule === undefined ? target : { ...target, jointRule };
  });
  return { ...plan, ...indexRows(rows) };
}

/** The rules of those targets that several bureaus share: what their forms ask, and what is kept of it. */
export function jointRulesOf(targets: readonly Target[]): JointRules {
  const shared = targets.filter(({ bureaus }) => bureaus.length > 1);
  return new Map(shared.map(({ id, jointRule }) => [id, jointRule]));
}

/**
 * The plan as it is asked in a period: at a milestone with that milestone's figure, and its bureaus for those targets only that are
 * due. All targets stay in the plan, and its hash stays that of the file.
 *
 * @example targetsOf(planIn(plan, parsePeriod("2023")), "市发展改革委") // => 省级标准 of 150项, final 200
 */
export function planIn(plan: Plan, period: ReportingPeriod): Plan {
  const known = ASKED.get(plan) ?? new Map<string, Plan>();
  ASKED.set(plan, known);
  const asked = known.get(period.id) ?? asAsked(plan, period);
  known.set(period.id, asked);
  return asked;
}

/** Each of a thousand forms asks for it. */
const ASKED = new WeakMap<Plan, Map<string, Plan>>();

function asAsked(plan: Plan, period: ReportingPeriod): Plan {
  const isPlain = plan.targets.every(
    (target) => target.frequency === null && asAskedIn(target, period) === target,
  );
  if (isPlain) return plan;
  const rows = mapTargets(plan, (target) => asAskedIn(target, period));
  return { ...plan, ...indexRows(rows, (target) => isAskedIn(target, period)) };
}

function mapTargets(plan: Plan, change: (target: Target) => Target): Row[] {
  return plan.rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell) => ({ ...cell, targets: cell.targets.map(change) })),
  }));
}

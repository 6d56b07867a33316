import type { ReportingPeriod } from "../period";
import { asAskedIn, hasCompletion, isAskedIn, type JointRule, KINDS, type Target } from "../target";
import { indexRows } from "./compile-rows";
import type { GivenBaselines, Plan, Row } from "./plan-model";

/** How several bureaus' values make one, by target id, where that differs from the plan. */
export type JointRules = ReadonlyMap<string, JointRule>;

/** The plan with other joint rules; its hash stays that of the plan file, which forms carry. */
export function withJointRules(plan: Plan, rules: JointRules): Plan {
  if (rules.size === 0) return plan;
  const rows = mapTargets(plan, (target) => {
    const jointRule = rules.get(target.id);
    return jointRule === undefined ? target : { ...target, jointRule };
  });
  return { ...plan, ...indexRows(rows, isAskedBy(plan.unasked)) };
}

/**
 * The plan with baselines that its document does not give; its hash stays that of the file. A level is measured from its baseline; of a
 * rank, a rate, an increase or an annual flow a baseline is only told.
 */
export function withBaselines(plan: Plan, baselines: GivenBaselines): Plan {
  if (baselines.size === 0) return plan;
  const rows = mapTargets(plan, (target) => {
    const given = baselines.get(target.id);
    if (given === undefined || !isMeasuredFromBaseline(target)) return target;
    return { ...target, baseline: given.value, baselineAsOf: given.asOf };
  });
  const index = indexRows(rows, isAskedBy(plan.unasked));
  return { ...plan, ...index, givenBaselines: baselines };
}

/** Whether the completion of a target starts from where the target started. */
export function isMeasuredFromBaseline(target: Target): boolean {
  return hasCompletion(target) && KINDS[target.kind].startsFromBaseline && !target.annual;
}

/** A target that a form leaves out; for every bureau where none is named. */
export interface SkippedTarget {
  /** Id. */
  readonly target: string;
  readonly bureau?: string;
}

/** The plan without targets that forms of this period leave out (`--skip`): they stay in it, but nobody is asked for them. */
export function withoutTargets(plan: Plan, skipped: Iterable<SkippedTarget>): Plan {
  const keys = [...skipped].map(({ target, bureau }) => keyOf(target, bureau));
  if (keys.length === 0) return plan;
  const unasked = new Map([...plan.unasked, ...keys.map((key) => [key, "skipped"] as const)]);
  return { ...plan, ...indexRows(plan.rows, isAskedBy(unasked)), unasked };
}

/** The targets that a bureau answers for and its form leaves out, in the plan's order; not those that are not due anyway. */
export function skippedOf(plan: Plan, bureau: string): readonly Target[] {
  const { targetById, targets, unasked } = plan;
  const own = new Set<Target>();
  for (const [key, why] of unasked) {
    if (why !== "skipped") continue;
    const target = targetById.get(idIn(key, bureau));
    if (target?.bureaus.some(({ name }) => name === bureau)) own.add(target);
  }
  // most plans leave nothing out, and are asked this once for every bureau
  return own.size === 0 ? [] : targets.filter((target) => own.has(target));
}

const isAskedBy =
  (unasked: Plan["unasked"]) =>
  ({ id }: Target, bureau: string): boolean =>
    !unasked.has(keyOf(id)) && !unasked.has(keyOf(id, bureau));

function keyOf(id: string, bureau?: string): string {
  return bureau === undefined ? id : `${id} ${bureau}`;
}

/** The id in a key of every bureau or of this one. */
function idIn(key: string, bureau: string): string {
  const end = ` ${bureau}`;
  return key.endsWith(end) ? key.slice(0, -end.length) : key;
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
  if (!plan.varies || plan.askedIn === period.id) return plan;
  const rows = mapTargets(plan, (target) => asAskedIn(target, period));
  const notDue = plan.targets.flatMap((target) =>
    isAskedIn(target, period) ? [] : [[target.id, "not-due"] as const],
  );
  const skipped = [...plan.unasked].filter(([, why]) => why === "skipped");
  const unasked = new Map([...skipped, ...notDue]);
  return { ...plan, ...indexRows(rows, isAskedBy(unasked)), unasked, askedIn: period.id };
}

function mapTargets(plan: Plan, change: (target: Target) => Target): Row[] {
  return plan.rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell) => ({ ...cell, targets: cell.targets.map(change) })),
  }));
}

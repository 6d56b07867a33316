import type { Target } from "../target";
import type { Plan, ResponsibleBureau } from "./plan";

/** A target with what its row and cell say of it. */
export type PlannedTarget = Target & {
  readonly rowNumber: number;
  readonly category: string;
  readonly goal: string;
  readonly bureaus: readonly ResponsibleBureau[];
};

/** All targets of a plan in the order of the annex. */
export function listTargets(plan: Plan): readonly PlannedTarget[] {
  return indexOf(plan).all;
}

/** The targets one bureau answers for, in the order of the annex. */
export function listTargetsOf(plan: Plan, bureau: string): readonly PlannedTarget[] {
  return indexOf(plan).byBureau.get(bureau) ?? [];
}

/** The target of an id, or undefined. */
export function findTarget(plan: Plan, id: string): PlannedTarget | undefined {
  return indexOf(plan).byId.get(id);
}

interface TargetIndex {
  readonly all: readonly PlannedTarget[];
  readonly byId: ReadonlyMap<string, PlannedTarget>;
  readonly byBureau: ReadonlyMap<string, readonly PlannedTarget[]>;
}

// Plans are never changed once parsed. Ten thousand forms of one plan ask ten thousand times.
const INDEXES = new WeakMap<Plan, TargetIndex>();

function indexOf(plan: Plan): TargetIndex {
  const known = INDEXES.get(plan);
  if (known) return known;
  const all = plan.rows.flatMap((row) =>
    row.cells.flatMap((cell) =>
      cell.targets.map((target) => ({
        ...target,
        rowNumber: row.number,
        category: row.category,
        goal: row.goal,
        bureaus: cell.bureaus,
      })),
    ),
  );
  const byBureau = new Map<string, PlannedTarget[]>();
  for (const target of all) {
    for (const { name } of target.bureaus) {
      const own = byBureau.get(name);
      if (own) own.push(target);
      else byBureau.set(name, [target]);
    }
  }
  const index = { all, byBureau, byId: new Map(all.map((target) => [target.id, target])) };
  INDEXES.set(plan, index);
  return index;
}

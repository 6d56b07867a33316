import { groupBy } from "../grouping";
import { asAskedOf, type JointRule, type Target } from "../target";
import { compileTarget } from "./compile-target";
import type { PlanFile } from "./plan-file";
import type { Plan, Row } from "./plan-model";

/**
 * Makes the model of a plan from its file: units parsed, figures decimal, traits resolved, targets found by id, bureau and number.
 *
 * @param file checked by the plan's schema
 * @param hash of the file's canonical JSON
 */
export function compilePlan(file: PlanFile, hash: string): Plan {
  const rows = file.rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell) => ({
      ...cell,
      targets: cell.targets.map((target) =>
        compileTarget(target, {
          rowNumber: row.number,
          category: row.category,
          goal: row.goal,
          bureaus: cell.bureaus,
        }),
      ),
    })),
  }));
  const { id, title, annexTitle, annexMark, documentNumber, issuer, issuedOn, validUntil } = file;
  const { period, leadOffice, sources, bureaus, rules, disagreements } = file;
  return {
    ...{ id, title, annexTitle, annexMark, documentNumber, issuer, issuedOn, validUntil },
    ...{ period, leadOffice, sources, bureaus, rules, disagreements },
    ...{ hash, file },
    bureauPlaces: new Map(bureaus.map((bureau, place) => [bureau, place])),
    ...indexRows(rows),
  };
}

/** How several bureaus' values make one, by target id, where that differs from the plan. */
export type JointRules = ReadonlyMap<string, JointRule>;

/** The plan with other joint rules; its hash stays that of the plan file, which forms carry. */
export function withJointRules(plan: Plan, rules: JointRules): Plan {
  if (rules.size === 0) return plan;
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
  return { ...plan, ...indexRows(rows) };
}

/** The rules of those targets that several bureaus share: what their forms ask, and what is kept of it. */
export function jointRulesOf(targets: readonly Target[]): JointRules {
  const shared = targets.filter(({ bureaus }) => bureaus.length > 1);
  return new Map(shared.map(({ id, jointRule }) => [id, jointRule]));
}

type TargetIndex = Pick<
  Plan,
  "rows" | "rowsByBureau" | "targets" | "targetById" | "targetsByBureau" | "targetsByNumber"
>;

function indexRows(rows: readonly Row[]): TargetIndex {
  const targets = rows.flatMap(({ cells }) => cells.flatMap((cell) => cell.targets));
  const named = targets.flatMap((target) =>
    target.bureaus.map(({ name }) => ({ name, target: asAskedOf(target, name) })),
  );
  const targetsByBureau = new Map(
    [...groupBy(named, ({ name }) => name)].map(([name, own]) => [
      name,
      own.map(({ target }) => target),
    ]),
  );
  const numbered = targets.filter(({ id }) => IS_NUMBER.test(id));
  const targetsByNumber = groupBy(numbered, ({ id }) => Number(id));
  const targetById = new Map(targets.map((target) => [target.id, target]));
  const rowsByBureau = partRows(rows);
  return { rows, rowsByBureau, targets, targetById, targetsByBureau, targetsByNumber };
}

/** Once for all bureaus: ten thousand forms that each look through two thousand rows take minutes. */
function partRows(rows: readonly Row[]): Plan["rowsByBureau"] {
  const parts = new Map<string, Row[]>();
  for (const row of rows) {
    const cells = row.cells.flatMap((cell) =>
      [...new Set(cell.bureaus.map(({ name }) => name))].map((name) => ({ name, cell })),
    );
    for (const [name, own] of groupBy(cells, (each) => each.name)) {
      const part = { ...row, cells: own.map(({ cell }) => cell) };
      const known = parts.get(name);
      if (known) known.push(part);
      else parts.set(name, [part]);
    }
  }
  return parts;
}

const IS_NUMBER = /^\d+(?:\.\d+)?$/;

import { finding, type Finding } from "../finding";
import type { CrossRule, Plan } from "../plan";
import type { DivisionFile, TargetDivision } from "./division-file";

/** What becomes of the relations between targets when these are divided. */
export interface DividedRules {
  /** Those that hold among the districts' figures, too, by the ids that these have there. */
  readonly kept: readonly CrossRule[];
  /** Those of which at least one target is divided, but not so that anybody could compare. */
  readonly lost: readonly CrossRule[];
}

/**
 * Relations among divided targets: between sums they hold as they are; where each district has its own figures they hold in each
 * district that has all of them; between a sum and districts' own figures nothing can be compared.
 *
 * @param idIn the id of a target that a district has of its own
 * @example divideRules(plan, division, idIn).lost // => [] where no relation was torn
 */
export function divideRules(
  plan: Plan,
  division: Pick<DivisionFile, "targets">,
  idIn: (target: string, district: string) => string,
): DividedRules {
  const byId = new Map(division.targets.map((each) => [each.target, each]));
  const kept: CrossRule[] = [];
  const lost: CrossRule[] = [];
  for (const rule of plan.file.rules) {
    const named = targetsNamedBy(rule);
    const divided = named.flatMap((id) => byId.get(id) ?? []);
    if (divided.length === 0) continue;
    const own = divided.length < named.length ? [] : keepRule(rule, divided, idIn);
    if (own.length === 0) lost.push(rule);
    kept.push(...own);
  }
  return { kept, lost };
}

function keepRule(
  rule: CrossRule,
  divided: readonly TargetDivision[],
  idIn: (target: string, district: string) => string,
): CrossRule[] {
  // what holds between the whole figures holds between their sums
  if (divided.every((each) => each.rule === "sum")) return [rule];
  if (divided.some((each) => each.rule === "sum")) return [];
  const [first] = divided;
  const districts = (first?.shares ?? []).flatMap(({ district }) =>
    divided.every(({ shares }) => shares.some((share) => share.district === district))
      ? [district]
      : [],
  );
  return districts.map((district) => renameTargets(rule, (id) => idIn(id, district)));
}

/** The targets that a relation is about. */
export function targetsNamedBy(rule: CrossRule): readonly string[] {
  switch (rule.kind) {
    case "sameAs":
      return rule.targets;
    case "increaseAndTotal":
      return [rule.total, rule.increase];
    case "partsOf":
      return [rule.total, ...rule.parts];
  }
}

function renameTargets(rule: CrossRule, rename: (id: string) => string): CrossRule {
  switch (rule.kind) {
    case "sameAs": {
      const [one, other] = rule.targets;
      return { ...rule, targets: [rename(one), rename(other)] };
    }
    case "increaseAndTotal":
      return { ...rule, total: rename(rule.total), increase: rename(rule.increase) };
    case "partsOf":
      return { ...rule, total: rename(rule.total), parts: rule.parts.map(rename) };
  }
}

/** What is told of relations that nobody will check among the districts. */
export function tellLostRules(
  lost: readonly CrossRule[],
  { targets }: Pick<DivisionFile, "targets">,
): Finding[] {
  const all = new Set(targets.map(({ target }) => target));
  return lost.map((rule) => {
    const named = targetsNamedBy(rule);
    const details = {
      ...{ kind: rule.kind, targets: named },
      undivided: named.filter((id) => !all.has(id)),
    };
    return finding("rule-undivided", { details });
  });
}

import type { CrossRule } from "./plan-parts";
import type { PlanNames } from "./plan-names";
import { placed } from "./placed";
import { type PlaceProblem, wrong } from "./place-problem";

/** What is wrong with the rules between targets. */
export function checkCrossRules(names: PlanNames): PlaceProblem[] {
  return placed(names.plan.rules).flatMap(({ at, each }) => checkRule(each, ["rules", at], names));
}

function checkRule(
  rule: CrossRule,
  at: PlaceProblem["path"],
  { targets, lost }: PlanNames,
): PlaceProblem[] {
  const ids = targetsNamedBy(rule);
  const named = ids.flatMap((id) => targets.get(id) ?? []);
  const units = new Set(named.map(({ unit }) => unit));
  return [
    ...ids.flatMap((id) =>
      targets.has(id) || lost.has(id) ? [] : [wrong(at, { code: "unknown-target", target: id })],
    ),
    ...(new Set(ids).size === ids.length ? [] : [wrong(at, { code: "target-named-twice" })]),
    ...(units.size > 1 ? [wrong(at, { code: "units-differ" })] : []),
    ...(rule.kind === "increaseAndTotal" ? checkKinds(rule, at, targets) : []),
  ];
}

function targetsNamedBy(rule: CrossRule): readonly string[] {
  switch (rule.kind) {
    case "sameAs":
      return rule.targets;
    case "increaseAndTotal":
      return [rule.increase, rule.total];
    case "partsOf":
      return [rule.total, ...rule.parts];
  }
}

function checkKinds(
  { increase, total }: Extract<CrossRule, { kind: "increaseAndTotal" }>,
  at: PlaceProblem["path"],
  targets: PlanNames["targets"],
): PlaceProblem[] {
  const first = targets.get(increase);
  const second = targets.get(total);
  return [
    ...(first && first.kind !== "increase"
      ? [wrong([...at, "increase"], { code: "not-an-increase", target: increase })]
      : []),
    ...(second && second.kind !== "level"
      ? [wrong([...at, "total"], { code: "not-a-level", target: total })]
      : []),
  ];
}

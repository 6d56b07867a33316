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
  const places = targetsNamedBy(rule);
  const ids = places.map(({ id }) => id);
  const named = ids.flatMap((id) => targets.get(id) ?? []);
  const units = new Set(named.map(({ unit }) => unit));
  const last = places.at(-1)?.path ?? [];
  const written = named.map(({ id, unit }) => `${id} ${unit ?? ""}`.trim());
  return [
    ...places.flatMap(({ id, path }) =>
      targets.has(id) || lost.has(id)
        ? []
        : [wrong([...at, ...path], { code: "unknown-target", target: id })],
    ),
    ...(new Set(ids).size === ids.length
      ? []
      : [wrong([...at, ...last], { code: "target-named-twice" })]),
    ...(units.size > 1
      ? [wrong([...at, ...last], { code: "units-differ", targets: written })]
      : []),
    ...(rule.kind === "increaseAndTotal" ? checkKinds(rule, at, targets) : []),
  ];
}

interface NamedTarget {
  readonly id: string;
  readonly path: PlaceProblem["path"];
}

function targetsNamedBy(rule: CrossRule): readonly NamedTarget[] {
  switch (rule.kind) {
    case "sameAs":
      return rule.targets.map((id, at) => ({ id, path: ["targets", at] }));
    case "increaseAndTotal":
      return [
        { id: rule.total, path: ["total"] },
        { id: rule.increase, path: ["increase"] },
      ];
    case "partsOf":
      return [
        { id: rule.total, path: ["total"] },
        ...rule.parts.map((id, at) => ({ id, path: ["parts", at] })),
      ];
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

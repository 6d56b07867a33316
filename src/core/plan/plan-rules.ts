import type { Problem } from "../finding";
import type { PlanFields } from "./plan-fields";
import type { TargetFile } from "./target-file";

/** A place in a plan that breaks a rule. */
export interface PlaceProblem {
  readonly path: readonly (string | number)[];
  readonly problem: Problem;
}

/** What is wrong between the parts of a plan, every field of which is right by itself. */
export function listPlanProblems(plan: PlanFields): PlaceProblem[] {
  const named = new Set(
    plan.rows.flatMap(({ cells }) =>
      cells.flatMap(({ bureaus }) => bureaus.map(({ name }) => name)),
    ),
  );
  const parts: PlanParts = {
    plan,
    documents: new Set(plan.sources.map(({ id }) => id)),
    bureaus: new Set(plan.bureaus),
    targets: new Map(
      plan.rows.flatMap(({ cells }) =>
        cells.flatMap(({ targets }) => targets.map((target) => [target.id, target] as const)),
      ),
    ),
  };
  return [
    ...checkHead(parts),
    ...checkRows(parts),
    ...plan.bureaus.flatMap((bureau, at) =>
      named.has(bureau) ? [] : [wrong(["bureaus", at], { code: "idle-bureau", bureau })],
    ),
    ...checkRules(parts),
    ...checkDisagreements(parts),
  ];
}

/** A plan, and what its parts may refer to. */
interface PlanParts {
  readonly plan: PlanFields;
  readonly documents: ReadonlySet<string>;
  readonly bureaus: ReadonlySet<string>;
  readonly targets: ReadonlyMap<string, TargetFile>;
}

const wrong = (path: PlaceProblem["path"], problem: Problem): PlaceProblem => ({ path, problem });

function checkHead({ plan, documents, bureaus }: PlanParts): PlaceProblem[] {
  const { period, issuedOn, validUntil } = plan;
  return [
    ...(period.to < period.from ? [wrong(["period"], { code: "period-reversed" })] : []),
    ...(issuedOn !== null && validUntil !== null && validUntil < issuedOn
      ? [wrong(["validUntil"], { code: "valid-before-issued" })]
      : []),
    ...(documents.size === plan.sources.length
      ? []
      : [wrong(["sources"], { code: "repeated-source" })]),
    ...(bureaus.size === plan.bureaus.length
      ? []
      : [wrong(["bureaus"], { code: "repeated-bureau" })]),
  ];
}

function checkRows(parts: PlanParts): PlaceProblem[] {
  const { rows } = parts.plan;
  const seen = new Set<string>();
  return rows.flatMap((row, r) => [
    ...(rows.findIndex(({ number }) => number === row.number) === r
      ? []
      : [wrong(["rows", r, "number"], { code: "repeated-row", number: row.number })]),
    ...row.cells.flatMap((cell, c) => {
      const at = ["rows", r, "cells", c];
      return [
        ...checkBureaus(cell, at, parts),
        ...cell.targets.flatMap((target, t) => {
          const isRepeated = seen.has(target.id);
          seen.add(target.id);
          const of = [...at, "targets", t];
          return [
            ...(isRepeated
              ? [wrong([...of, "id"], { code: "repeated-target", target: target.id })]
              : []),
            ...checkTarget(target, cell.text, of, parts),
          ];
        }),
      ];
    }),
  ]);
}

type Cell = PlanFields["rows"][number]["cells"][number];

function checkBureaus(
  { bureaus }: Cell,
  at: PlaceProblem["path"],
  parts: PlanParts,
): PlaceProblem[] {
  return bureaus.flatMap(({ name }, b) => [
    ...(parts.bureaus.has(name)
      ? []
      : [wrong([...at, "bureaus", b], { code: "unlisted-bureau", bureau: name })]),
    ...(bureaus.findIndex((other) => other.name === name) === b
      ? []
      : [wrong([...at, "bureaus", b], { code: "repeated-in-cell", bureau: name })]),
  ]);
}

function checkTarget(
  { fragment, deadline, source: { document } }: TargetFile,
  text: string,
  at: PlaceProblem["path"],
  { plan, documents }: PlanParts,
): PlaceProblem[] {
  return [
    ...(text.includes(fragment) ? [] : [wrong([...at, "fragment"], { code: "foreign-fragment" })]),
    ...(deadline < `${plan.period.from}-01-01`
      ? [wrong([...at, "deadline"], { code: "deadline-before-plan" })]
      : []),
    ...(documents.has(document)
      ? []
      : [wrong([...at, "source"], { code: "unknown-source", document })]),
  ];
}

function checkRules({ plan, targets }: PlanParts): PlaceProblem[] {
  return plan.rules.flatMap((rule, r): PlaceProblem[] => {
    const at = ["rules", r];
    const ids = rule.kind === "sameAs" ? rule.targets : [rule.increase, rule.total];
    const [first, second] = ids.map((id) => targets.get(id));
    const common = [
      ...ids.flatMap((id) =>
        targets.has(id) ? [] : [wrong(at, { code: "unknown-target", target: id })],
      ),
      ...(new Set(ids).size === ids.length ? [] : [wrong(at, { code: "target-named-twice" })]),
      ...(first && second && first.unit !== second.unit
        ? [wrong(at, { code: "units-differ" })]
        : []),
    ];
    if (rule.kind === "sameAs") return common;
    return [
      ...common,
      ...(first && first.kind !== "increase"
        ? [wrong([...at, "increase"], { code: "not-an-increase", target: rule.increase })]
        : []),
      ...(second && second.kind !== "level"
        ? [wrong([...at, "total"], { code: "not-a-level", target: rule.total })]
        : []),
    ];
  });
}

function checkDisagreements({ plan, targets, documents }: PlanParts): PlaceProblem[] {
  return plan.disagreements.flatMap((disagreement, d) => {
    const at = ["disagreements", d];
    return [
      ...disagreement.targets.flatMap((id) =>
        targets.has(id) ? [] : [wrong([...at, "targets"], { code: "unknown-target", target: id })],
      ),
      ...disagreement.readings.flatMap(({ document }, index) =>
        documents.has(document)
          ? []
          : [wrong([...at, "readings", index], { code: "unknown-source", document })],
      ),
    ];
  });
}

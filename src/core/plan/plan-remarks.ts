import { finding, type Finding } from "../finding";
import { COMPARATORS } from "../target";
import { Big, formatFigure, planUnit, toDecimal } from "../unit";
import { declaredUnits, namesOf, type PlanNames } from "./plan-names";
import type { PlanFile } from "./plan-file";
import type { CrossRule } from "./plan-parts";
import type { TargetFile } from "./target-file";

/**
 * What an office should know of a plan before it is used, each thing once: who is not asked because nobody is named, units that
 * nobody knows, shares and parts that do not make their whole. None of it stops the plan.
 */
export function listRemarks(file: PlanFile): Finding[] {
  const names = namesOf(file);
  return [
    ...listMissingBureaus(names),
    ...listUnknownUnits(file),
    ...[...names.targets.values()].flatMap((target) => checkShares(target)),
    ...checkParts(names),
  ];
}

/** A group whose members the document does not list, and cells without anybody. */
function listMissingBureaus({ plan, groups }: PlanNames): Finding[] {
  const asked = plan.rows.flatMap(({ cells }) =>
    cells.map(({ bureaus, targets }) => ({ bureaus, ids: targets.map(({ id }) => id) })),
  );
  const ofGroups = [...groups].flatMap(([name, members]) => {
    if (members !== null && members.length > 0) return [];
    const ids = asked.flatMap(({ bureaus, ids: own }) =>
      bureaus.some((bureau) => bureau.name === name) ? own : [],
    );
    if (ids.length === 0) return [];
    const details = { group: name, targets: ids };
    return [finding("bureau-missing", { received: ids.join("、"), details })];
  });
  const nobody = asked.flatMap(({ bureaus, ids }) => (bureaus.length === 0 ? ids : []));
  return [
    ...ofGroups,
    ...(nobody.length === 0
      ? []
      : [
          finding("bureau-missing", {
            received: nobody.join("、"),
            details: { group: null, targets: nobody },
          }),
        ]),
  ];
}

function listUnknownUnits(file: PlanFile): Finding[] {
  const declared = declaredUnits(file);
  const used = new Map<string, string[]>();
  for (const { id, unit } of targetsOf(file)) {
    if (unit === null || planUnit(unit, declared, false).isKnown) continue;
    used.set(unit, [...(used.get(unit) ?? []), id]);
  }
  return [...used].map(([unit, targets]) =>
    finding("unit-unknown", { received: unit, details: { targets } }),
  );
}

function targetsOf({ rows }: PlanFile): TargetFile[] {
  return rows.flatMap(({ cells }) => cells.flatMap(({ targets }) => targets));
}

/** Shares that do not make the whole, or leave somebody out, are told: a city may well divide more than it owes. */
function checkShares({ id, shares, threshold, unit, comparator }: TargetFile): Finding[] {
  if (!shares || shares.length === 0 || threshold === null) return [];
  const sum = sumOf(shares.map((share) => share.threshold));
  if (sum.eq(threshold)) return [];
  const written = (figure: Big | number) => `${formatFigure(figure)} ${unit ?? ""}`.trim();
  return [
    finding("shares-differ", {
      target: id,
      received: written(sum),
      expected: written(threshold),
      details: { shares: shares.length, standing: standingOf(comparator, sum.gt(threshold)) },
    }),
  ];
}

/** More than is owed is 加码 where more is better, and too much under a cap. */
function standingOf(
  comparator: TargetFile["comparator"],
  isMore: boolean,
): "stricter" | "weaker" | "other" {
  const direction = comparator === null ? "near" : COMPARATORS[comparator].direction;
  if (direction === "above") return isMore ? "stricter" : "weaker";
  if (direction === "below") return isMore ? "weaker" : "stricter";
  return "other";
}

/** 其中: the figures of parts that together should make a total, of the whole and of each bureau's share. */
function checkParts({ plan, targets }: PlanNames): Finding[] {
  return plan.rules.flatMap((rule) => {
    if (rule.kind !== "partsOf") return [];
    const total = targets.get(rule.total);
    const ofBureau = ({ shares }: TargetFile, bureau: string): number | null =>
      shares?.find((share) => share.bureau === bureau)?.threshold ?? null;
    return [
      ...compareParts(rule, targets, null, ({ threshold }) => threshold),
      ...(total?.shares ?? []).flatMap(({ bureau }) =>
        compareParts(rule, targets, bureau, (target) => ofBureau(target, bureau)),
      ),
    ];
  });
}

function compareParts(
  { total: id, parts: ids, complete }: Extract<CrossRule, { kind: "partsOf" }>,
  targets: PlanNames["targets"],
  bureau: string | null,
  figureOf: (target: TargetFile) => number | null,
): Finding[] {
  const figureIn = (each: string): number | null => {
    const target = targets.get(each);
    return target === undefined ? null : figureOf(target);
  };
  const whole = figureIn(id);
  const parts = ids.flatMap((each) => figureIn(each) ?? []);
  const areAll = parts.length === ids.length;
  if (whole === null || parts.length === 0 || (bureau === null && !areAll)) return [];
  const sum = sumOf(parts);
  if (complete && areAll ? sum.eq(whole) : sum.lte(whole)) return [];
  const unit = targets.get(id)?.unit ?? "";
  const written = (figure: Big | number) => `${formatFigure(figure)} ${unit}`.trim();
  return [
    finding("parts-differ", {
      target: id,
      bureau,
      received: written(sum),
      expected: written(whole),
      details: { parts: ids, complete: complete && areAll, of: "plan" },
    }),
  ];
}

function sumOf(figures: readonly number[]): Big {
  return figures.reduce((sum, each) => sum.plus(toDecimal(each)), new Big(0));
}

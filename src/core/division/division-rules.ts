import type { KeyedProblem, Problem } from "../finding";
import type { Plan } from "../plan";
import {
  addsUp,
  isNumeric,
  isWholeNumber,
  type NumericTarget,
  shapeOf,
  type Target,
} from "../target";
import { toDecimal } from "../unit";
import type { DistrictShare, DivisionFile, DivisionRule, TargetDivision } from "./division-file";

/** What is wrong between the parts of a division and the plan that it divides; every mistake at once. */
export function listDivisionProblems(division: DivisionFile, plan: Plan): KeyedProblem[] {
  const { targets, by } = division;
  const ids = targets.map(({ target }) => target);
  return [
    ...(division.plan === plan.id
      ? []
      : [at(["plan"], { code: "another-plan", found: division.plan, wanted: plan.id })]),
    ...targets.flatMap((each, index) => {
      const path = ["targets", index];
      const target = plan.targetById.get(each.target);
      if (target === undefined) {
        return [at([...path, "target"], { code: "unknown-target", target: each.target })];
      }
      const answers = (by ?? null) === null || target.bureaus.some(({ name }) => name === by);
      return [
        ...(ids.indexOf(each.target) === index
          ? []
          : [at([...path, "target"], { code: "divided-twice", target: each.target })]),
        ...(answers
          ? []
          : [at(["by"], { code: "not-answering", bureau: by ?? "", target: each.target })]),
        ...checkRule(target, each.rule, path),
        ...checkShares(target, each, path),
      ];
    }),
  ];
}

const at = (keys: readonly PropertyKey[], problem: Problem): KeyedProblem => ({ keys, problem });

/** Why a target cannot be divided by a rule; null where it can. */
export function whyNotBy(
  target: Target,
  rule: DivisionRule,
): Problem<"each-only" | "not-additive"> | null {
  if (rule === "each") return null;
  if (!isNumeric(target)) return { code: "each-only", why: "words" };
  const shape = shapeOf(target);
  if (shape === "rank") return { code: "each-only", why: "rank" };
  if (shape === "between") return { code: "each-only", why: "range" };
  return rule === "sum" && !addsUp(target) ? { code: "not-additive" } : null;
}

/** The rule of a target for which none is named: what adds up is added, all else each has to reach. */
export function defaultDivisionRule(target: Target): DivisionRule {
  return whyNotBy(target, "sum") === null ? "sum" : "each";
}

function checkRule(target: Target, rule: DivisionRule, path: readonly PropertyKey[]) {
  const why = whyNotBy(target, rule);
  return why === null ? [] : [at([...path, "rule"], why)];
}

function checkShares(
  target: Target,
  { rule, shares }: TargetDivision,
  path: readonly PropertyKey[],
): KeyedProblem[] {
  const districts = shares.map(({ district }) => district);
  return shares.flatMap((share, index) => {
    const own = [...path, "shares", index];
    const { district } = share;
    return [
      ...(districts.indexOf(district) === index
        ? []
        : [at([...own, "district"], { code: "share-twice", bureau: district })]),
      ...checkThreshold(target, rule, share, [...own, "threshold"]),
      ...checkWeight(rule, share, [...own, "weight"]),
    ];
  });
}

function checkThreshold(
  target: Target,
  rule: DivisionRule,
  { threshold = null }: DistrictShare,
  path: readonly PropertyKey[],
): KeyedProblem[] {
  if (!isNumeric(target)) {
    return threshold === null ? [] : [at(path, { code: "none-for-qualitative" })];
  }
  if (shapeOf(target) === "between") {
    const isSame = threshold === null || toDecimal(threshold).eq(target.threshold);
    return isSame ? [] : [at(path, { code: "range-kept" })];
  }
  if (threshold === null) return rule === "sum" ? [at(path, { code: "share-needed" })] : [];
  return checkFigure(target, threshold, path);
}

/** The same as the plan's own figure has to keep: whole where it counts, a rank from 1 on, nothing that cannot be. */
function checkFigure(
  target: NumericTarget,
  threshold: number,
  path: readonly PropertyKey[],
): KeyedProblem[] {
  const figure = toDecimal(threshold);
  const { minimum, maximum } = target.possible;
  const isFraction = isWholeNumber(target) && !figure.round(0).eq(figure);
  return [
    ...(isFraction ? [at(path, { code: "fraction-of-count", unit: target.unit.symbol })] : []),
    ...(minimum !== null && figure.lt(minimum)
      ? [at(path, { code: "too-small", minimum: minimum.toNumber() })]
      : []),
    ...(maximum !== null && figure.gt(maximum) ? [at(path, { code: "outside-bounds" })] : []),
  ];
}

function checkWeight(
  rule: DivisionRule,
  { weight = null }: DistrictShare,
  path: readonly PropertyKey[],
): KeyedProblem[] {
  if (rule !== "weighted") return weight === null ? [] : [at(path, { code: "only-for-weighted" })];
  return weight !== null && weight > 0 ? [] : [at(path, { code: "weight-needed" })];
}

import type { Problem } from "../finding";
import { COMPARATORS, type Comparator, type JointRule, type TargetKind } from "../target";
import { DIMENSIONS, parseUnit, type Unit } from "../unit";

/** What the rules between a target's fields look at. */
export interface TargetFields {
  readonly kind: TargetKind;
  readonly comparator: Comparator | null;
  readonly threshold: number | null;
  readonly upper?: number | undefined;
  readonly unit: string | null;
  readonly flow?: "annual" | undefined;
  readonly baseline: number | null;
  readonly bounds?: { readonly minimum: number; readonly maximum: number } | undefined;
  readonly jointRule?: JointRule | undefined;
}

/** A field that breaks a rule. */
export interface FieldProblem {
  readonly field: keyof TargetFields;
  readonly problem: Problem;
}

/** What is wrong between the fields of a target, every one of which is right by itself. */
export function listTargetProblems(target: TargetFields): FieldProblem[] {
  if (target.kind === "qualitative") return listNeedless(target);
  const unit = target.unit === null ? null : parseUnit(target.unit);
  return [
    ...listMissing(target),
    ...checkUnit(target, unit),
    ...checkFigures(target, unit),
    ...checkComparator(target),
    ...checkEnds(target),
  ];
}

const wrong = (field: keyof TargetFields, problem: Problem): FieldProblem => ({ field, problem });

const FIGURES = ["comparator", "threshold", "unit", "upper", "bounds", "flow", "baseline"] as const;

function listNeedless(target: TargetFields): FieldProblem[] {
  return FIGURES.filter((field) => (target[field] ?? null) !== null).map((field) =>
    wrong(field, { code: "none-for-qualitative" }),
  );
}

function listMissing(target: TargetFields): FieldProblem[] {
  return (["comparator", "threshold", "unit"] as const)
    .filter((field) => target[field] === null)
    .map((field) => wrong(field, { code: "needed-for-numeric" }));
}

function checkUnit(
  { kind, unit: symbol, jointRule }: TargetFields,
  unit: Unit | null,
): FieldProblem[] {
  if (symbol === null) return [];
  if (unit === null) return [wrong("unit", { code: "unknown-unit", unit: symbol })];
  return [
    ...((kind === "rank") === (unit.dimension === "rank")
      ? []
      : [wrong("unit", { code: "unit-of-ranks" })]),
    ...(jointRule === "sum" && !DIMENSIONS[unit.dimension].adds
      ? [wrong("jointRule", { code: "not-additive" })]
      : []),
  ];
}

function checkFigures(target: TargetFields, unit: Unit | null): FieldProblem[] {
  const { minimum = -Infinity, maximum = Infinity } = target.bounds ?? {};
  return (["threshold", "upper"] as const).flatMap((field): FieldProblem[] => {
    const figure = target[field] ?? null;
    if (figure === null) return [];
    const isFraction = unit?.whole && unit.exponent === 0 && !Number.isInteger(figure);
    const isOutside = minimum <= maximum && (figure < minimum || figure > maximum);
    return [
      ...(isFraction ? [wrong(field, { code: "fraction-of-count", unit: target.unit ?? "" })] : []),
      ...(target.kind === "rank" && figure < 1 ? [wrong(field, { code: "rank-below-one" })] : []),
      ...(isOutside ? [wrong(field, { code: "outside-bounds" })] : []),
    ];
  });
}

function checkComparator({ kind, comparator }: TargetFields): FieldProblem[] {
  const isBelow = comparator !== null && COMPARATORS[comparator].direction === "below";
  return [
    ...((kind === "rank") === (comparator === "rank<=")
      ? []
      : [wrong("comparator", { code: "comparator-of-ranks" })]),
    ...(kind === "cap" && !(isBelow && comparator !== "rank<=")
      ? [wrong("comparator", { code: "comparator-of-caps" })]
      : []),
  ];
}

function checkEnds({ comparator, threshold, upper, bounds }: TargetFields): FieldProblem[] {
  return [
    ...((comparator === "range") === (upper !== undefined)
      ? []
      : [wrong("upper", { code: "upper-of-ranges" })]),
    ...(upper !== undefined && threshold !== null && upper <= threshold
      ? [wrong("upper", { code: "upper-not-above" })]
      : []),
    ...(bounds && bounds.minimum > bounds.maximum
      ? [wrong("bounds", { code: "bounds-reversed" })]
      : []),
  ];
}

import type { Problem } from "../finding";
import { parsePeriod } from "../period";
import { COMPARATORS, type Comparator, type JointRule, type TargetKind } from "../target";
import type { DeclaredUnit, Unit } from "../unit";
import { placed, repeated } from "./placed";
import { type PlaceProblem, wrong } from "./place-problem";
import { targetUnit } from "./target-unit";

type Maybe<Value> = Value | null | undefined;

/** What the rules between a target's fields look at. */
export interface TargetFields {
  readonly name: string;
  readonly kind: TargetKind;
  readonly comparator: Comparator | null;
  readonly threshold: number | null;
  readonly upper?: Maybe<number>;
  readonly unit: string | null;
  readonly deadline: string | null;
  readonly flow?: Maybe<"annual">;
  readonly baseline: number | { readonly value: number } | null;
  readonly bounds?: Maybe<{ readonly minimum: number; readonly maximum: number }>;
  readonly jointRule?: Maybe<JointRule>;
  readonly comparedWith?: Maybe<string | number>;
  readonly direction?: Maybe<"rise" | "fall">;
  readonly milestones?: Maybe<
    readonly {
      readonly period: string;
      readonly threshold: number;
      readonly upper?: Maybe<number>;
    }[]
  >;
  readonly shares?: Maybe<readonly { readonly bureau: string; readonly threshold: number }[]>;
  readonly tolerance?: Maybe<number>;
}

type FieldName = keyof TargetFields;

/** What is wrong between the fields of a target, every one of which is right by itself; paths begin at the target. */
export function listTargetProblems(
  target: TargetFields,
  units: readonly DeclaredUnit[] = [],
): PlaceProblem[] {
  if (target.kind === "qualitative") return listNeedless(target);
  const { unit: symbol } = target;
  const unit = symbol === null ? null : targetUnit({ ...target, unit: symbol }, units);
  return [
    ...listMissing(target),
    ...(unit === null ? [] : checkUnit(target, unit)),
    ...checkFigures(target, unit),
    ...checkComparator(target),
    ...checkEnds(target),
    ...checkOwnFields(target),
    ...checkMilestones(target, unit),
  ];
}

const of = (field: FieldName, problem: Problem): PlaceProblem => wrong([field], problem);

const FIGURES = [
  ...["comparator", "threshold", "unit", "upper", "bounds", "flow", "baseline"],
  ...["comparedWith", "direction", "milestones", "shares", "tolerance"],
] as readonly FieldName[];

function listNeedless(target: TargetFields): PlaceProblem[] {
  return FIGURES.filter((field) => (target[field] ?? null) !== null).map((field) =>
    of(field, { code: "none-for-qualitative" }),
  );
}

function listMissing(target: TargetFields): PlaceProblem[] {
  return (["comparator", "threshold", "unit"] as const)
    .filter((field) => target[field] === null)
    .map((field) => of(field, { code: "needed-for-numeric" }));
}

function checkUnit({ kind, jointRule }: TargetFields, unit: Unit): PlaceProblem[] {
  const isRate = unit.dimension === "ratio" || unit.dimension === "percentage-points";
  return [
    ...((kind === "rank") === (unit.dimension === "rank")
      ? []
      : [of("unit", { code: "unit-of-ranks" })]),
    ...(kind === "rate" && !isRate ? [of("unit", { code: "unit-of-rates" })] : []),
    ...(jointRule === "sum" && !unit.traits.adds
      ? [of("jointRule", { code: "not-additive" })]
      : []),
  ];
}

function checkFigures(target: TargetFields, unit: Unit | null): PlaceProblem[] {
  return (["threshold", "upper"] as const).flatMap((field) => {
    const figure = target[field] ?? null;
    return figure === null ? [] : checkFigure(figure, target, unit, [field]);
  });
}

/** A figure of a target: whole where what it counts is, a rank from 1 on, inside the target's own bounds. */
function checkFigure(
  figure: number,
  { kind, unit: symbol, bounds }: TargetFields,
  unit: Unit | null,
  at: PlaceProblem["path"],
): PlaceProblem[] {
  const { minimum, maximum } = bounds ?? { minimum: -Infinity, maximum: Infinity };
  const isFraction = unit?.whole === true && unit.exponent === 0 && !Number.isInteger(figure);
  // only an increase or a change may be less than nothing
  const isNegative =
    unit?.whole === true && figure < 0 && ["level", "maintain", "cap"].includes(kind);
  const isOutside = minimum <= maximum && (figure < minimum || figure > maximum);
  return [
    ...(isFraction ? [wrong(at, { code: "fraction-of-count", unit: symbol ?? "" })] : []),
    ...(isNegative ? [wrong(at, { code: "too-small", minimum: 0 })] : []),
    ...(kind === "rank" && figure < 1 ? [wrong(at, { code: "rank-below-one" })] : []),
    ...(isOutside ? [wrong(at, { code: "outside-bounds" })] : []),
  ];
}

function checkComparator({ kind, comparator }: TargetFields): PlaceProblem[] {
  const isBelow = comparator !== null && COMPARATORS[comparator].direction === "below";
  return [
    ...((kind === "rank") === (comparator === "rank<=")
      ? []
      : [of("comparator", { code: "comparator-of-ranks" })]),
    ...(kind === "cap" && !(isBelow && comparator !== "rank<=")
      ? [of("comparator", { code: "comparator-of-caps" })]
      : []),
  ];
}

function checkEnds({ comparator, threshold, upper = null, bounds }: TargetFields): PlaceProblem[] {
  return [
    ...((comparator === "range") === (upper !== null)
      ? []
      : [of("upper", { code: "upper-of-ranges" })]),
    ...(upper !== null && threshold !== null && upper <= threshold
      ? [of("upper", { code: "upper-not-above" })]
      : []),
    ...(bounds && bounds.minimum > bounds.maximum
      ? [of("bounds", { code: "bounds-reversed" })]
      : []),
  ];
}

/** Fields that only one kind, comparator or joint rule has. */
function checkOwnFields(target: TargetFields): PlaceProblem[] {
  const { kind, comparator, jointRule, comparedWith, direction, tolerance, shares } = target;
  const strange = (field: FieldName, value: unknown, code: "only-for-rates" | "only-for-about") =>
    (value ?? null) === null ? [] : [of(field, { code })];
  const isDivided = jointRule === "sum" && comparator !== "range";
  return [
    ...(kind === "rate" ? [] : strange("comparedWith", comparedWith, "only-for-rates")),
    ...(kind === "rate" ? [] : strange("direction", direction, "only-for-rates")),
    ...(comparator === "about" ? [] : strange("tolerance", tolerance, "only-for-about")),
    ...(shares && shares.length > 0 && !isDivided
      ? [of("shares", { code: "shares-need-sum" })]
      : []),
  ];
}

function checkMilestones(target: TargetFields, unit: Unit | null): PlaceProblem[] {
  const { milestones, deadline, comparator } = target;
  const listed = placed(milestones ?? []);
  return [
    ...listed.flatMap(({ at, each: { period, threshold, upper = null } }): PlaceProblem[] => {
      const path = ["milestones", at] as const;
      const lastDay = parsePeriod(period)?.lastDay;
      const isLate = deadline !== null && lastDay !== undefined && lastDay >= deadline;
      return [
        ...(lastDay === undefined
          ? [wrong([...path, "period"], { code: "malformed-period" })]
          : []),
        ...(isLate ? [wrong([...path, "period"], { code: "milestone-too-late", period })] : []),
        ...((comparator === "range") === (upper !== null)
          ? []
          : [wrong([...path, "upper"], { code: "upper-of-ranges" })]),
        ...(upper !== null && upper <= threshold
          ? [wrong([...path, "upper"], { code: "upper-not-above" })]
          : []),
        ...checkFigure(threshold, target, unit, [...path, "threshold"]),
      ];
    }),
    ...repeated(listed, ({ period }) => parsePeriod(period)?.lastDay ?? period).map(
      ({ at, each: { period } }) =>
        wrong(["milestones", at, "period"], { code: "milestone-twice", period }),
    ),
  ];
}

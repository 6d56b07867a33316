import { finding, type Finding, weigh } from "../finding";
import {
  asAskedOf,
  isNumeric,
  isShare,
  type Limits,
  type NumericTarget,
  shapeOf,
  type Target,
} from "../target";
import { Big, formatFigure, toDecimal } from "../unit";
import type { DivisionRule, TargetDivision } from "./division-file";

/** What one district has to reach. */
export interface DistrictPart {
  readonly district: string;
  /** In the target's unit; null of a target without a figure. */
  readonly threshold: Big | null;
  /** Null but under `weighted`. */
  readonly weight: Big | null;
}

/**
 * How the districts' figures stand to what is wanted: just that, more than that (加码), not enough for it, or not to be compared:
 * a range, 左右, a target without a figure.
 */
export type DivisionStanding = "exact" | "stricter" | "weaker" | "other";

/** One target of a plan with what became of it among districts. */
export interface DividedTarget {
  /** As the plan has it. */
  readonly target: Target;
  readonly rule: DivisionRule;
  readonly parts: readonly DistrictPart[];
  /** What the divider owes: the whole, or its own share of it; null where no figure says that. */
  readonly wanted: Limits | null;
  /** What the districts' figures make: their sum, their average, or the least that one of them has to reach; null without figures. */
  readonly total: Big | null;
  /** The total less what is wanted; null where either is not known. */
  readonly difference: Big | null;
  readonly standing: DivisionStanding;
}

/**
 * A target as it was divided, and how that stands to what is wanted.
 *
 * @param by the bureau that divides its part; null where the whole is divided
 * @example divideTarget(300个, { rule: "sum", shares: [200, 120] }, null).standing // => "stricter" (加码)
 */
export function divideTarget(
  target: Target,
  { rule, shares }: TargetDivision,
  by: string | null,
): DividedTarget {
  const wanted = wantedOf(target, by);
  const parts = shares.map(({ district, threshold, weight }): DistrictPart => ({
    district,
    threshold: isNumeric(target) ? (decimal(threshold) ?? wanted?.threshold ?? null) : null,
    weight: rule === "weighted" ? decimal(weight) : null,
  }));
  return compareParts(target, rule, parts, wanted);
}

/** What the parts of a target make, and how that stands to what is wanted. */
export function compareParts(
  target: Target,
  rule: DivisionRule,
  parts: readonly DistrictPart[],
  wanted: Limits | null,
): DividedTarget {
  const total = isNumeric(target) ? totalOf(target, rule, parts) : null;
  const difference = wanted === null || total === null ? null : total.minus(wanted.threshold);
  const standing = standingOf(target, rule, parts, { wanted, difference });
  return { target, rule, parts, wanted, total, difference, standing };
}

const decimal = (figure: number | null | undefined): Big | null =>
  figure === null || figure === undefined ? null : toDecimal(figure);

/** What the divider has to reach itself; of a sum whose shares the plan does not say, nobody knows. */
function wantedOf(target: Target, by: string | null): Limits | null {
  if (!isNumeric(target)) return null;
  const own = by === null ? target : asAskedOf(target, by);
  if (!isNumeric(own) || (by !== null && isShare(own))) return null;
  const { threshold, upper, tolerance } = own;
  return { threshold, upper, tolerance };
}

function totalOf(
  target: NumericTarget,
  rule: DivisionRule,
  parts: readonly DistrictPart[],
): Big | null {
  const known = parts.flatMap(({ threshold, weight }) =>
    threshold === null ? [] : [{ value: threshold, weight }],
  );
  const [first] = known;
  if (first === undefined || known.length < parts.length) return null;
  switch (rule) {
    case "sum":
      return sumOf(known.map(({ value }) => value));
    case "weighted":
      return averageOf(known);
    case "each":
      return known.reduce(
        (least, { value }) => (isWeaker(target, value, least) ? value : least),
        first.value,
      );
  }
}

export function sumOf(figures: readonly Big[]): Big {
  return figures.reduce((sum, each) => sum.plus(each), new Big(0));
}

/** To 20 decimals; null where nothing weighs anything. */
export function averageOf(
  parts: readonly { readonly value: Big; readonly weight: Big | null }[],
): Big | null {
  const weights = sumOf(parts.map(({ weight }) => weight ?? new Big(0)));
  if (weights.lte(0)) return null;
  return sumOf(parts.map(({ value, weight }) => value.times(weight ?? 0))).div(weights);
}

/** Whether a figure asks or reaches less than another one, in the direction in which the target gets better. */
export function isWeaker(target: NumericTarget, one: Big, other: Big): boolean {
  switch (shapeOf(target)) {
    case "above":
      return one.lt(other);
    case "below":
    case "rank":
      return one.gt(other);
    case "between":
      return outside(target, one).gt(outside(target, other));
    case "near":
      return one.minus(target.threshold).abs().gt(other.minus(target.threshold).abs());
  }
}

/** How far a figure lies outside a range; 0 inside. */
function outside({ threshold, upper }: Limits, figure: Big): Big {
  if (figure.lt(threshold)) return threshold.minus(figure);
  return upper !== null && figure.gt(upper) ? figure.minus(upper) : new Big(0);
}

function standingOf(
  target: Target,
  rule: DivisionRule,
  parts: readonly DistrictPart[],
  { wanted, difference }: Pick<DividedTarget, "wanted" | "difference">,
): DivisionStanding {
  if (!isNumeric(target) || wanted === null || difference === null) return "other";
  const shape = shapeOf(target);
  const isExact = difference.eq(0);
  if (shape === "between" || shape === "near") return isExact ? "exact" : "other";
  if (isExact) {
    // the least of them is what is wanted: some may have to reach more
    const isMore =
      rule === "each" && parts.some(({ threshold }) => !threshold?.eq(wanted.threshold));
    return isMore ? "stricter" : "exact";
  }
  return difference.gt(0) === (shape === "above") ? "stricter" : "weaker";
}

/** What an office should know of a division: more than is owed is allowed and told (加码), less cannot make the target. */
export function listDivisionRemarks(divided: readonly DividedTarget[]): Finding[] {
  return divided.flatMap(({ target, rule, total, wanted, standing, parts }) => {
    if (!isNumeric(target) || total === null || wanted === null) return [];
    if (standing === "exact") return [];
    const written = (figure: Big) => `${showFigure(figure)} ${target.unit.symbol}`.trim();
    const weak = parts.flatMap(({ district, threshold }) =>
      threshold !== null && isWeaker(target, threshold, wanted.threshold) ? [district] : [],
    );
    const told = finding("division-differs", {
      target: target.id,
      received: written(total),
      expected: written(wanted.threshold),
      details: { rule, standing, districts: parts.length, weak: rule === "each" ? weak : [] },
    });
    return [weigh(told, SEVERITIES[standing])];
  });
}

/**
 * A figure that may be an average: one that does not end shows that it goes on.
 *
 * @example showFigure(new Big(290).div(3)) // => "96.6667…"
 */
export function showFigure(figure: Big): string {
  const short = figure.round(4);
  return `${formatFigure(short)}${short.eq(figure) ? "" : "…"}`;
}

const SEVERITIES = { stricter: "info", weaker: "error", other: "warning" } as const;

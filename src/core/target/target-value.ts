import { type Big, type Dimension, parseUnit, toDecimal, type Unit } from "../unit";
import type { Target } from "./target";

/** A target with a number to reach; every target that is not qualitative. Figures are in `unit`. */
export interface NumericTarget {
  readonly target: Target;
  readonly comparator: NonNullable<Target["comparator"]>;
  readonly threshold: Big;
  /** The upper end of a range. */
  readonly upper: Big | null;
  readonly unit: Unit;
}

/**
 * The numeric side of a target, or null for a qualitative one.
 *
 * @throws {RangeError} when the target did not come through the plan's schema.
 */
export function asNumeric(target: Target): NumericTarget | null {
  if (target.kind === "qualitative") return null;
  const known = NUMERIC.get(target);
  if (known) return known;
  const numeric = toNumeric(target);
  NUMERIC.set(target, numeric);
  return numeric;
}

// Targets are never changed; every value of every form asks.
const NUMERIC = new WeakMap<Target, NumericTarget>();

function toNumeric(target: Target): NumericTarget {
  const unit = target.unit === null ? null : parseUnit(target.unit);
  if (target.comparator === null || target.threshold === null || unit === null) {
    throw new RangeError(`target ${target.id} was not checked against the plan schema`);
  }
  return {
    target,
    comparator: target.comparator,
    threshold: toDecimal(target.threshold),
    upper: target.upper === undefined ? null : toDecimal(target.upper),
    unit,
  };
}

/** Whether a target is a percentage: its values may be typed as 96 or 96%. */
export function isPercentage(target: Target): boolean {
  return target.unit === "%";
}

/** Whether a target measures how things are (a score, a rate, a price) rather than how much there is in all; such values move both ways. */
export function isRate(target: Target): boolean {
  const unit = target.unit === null ? null : parseUnit(target.unit);
  return unit !== null && RATES.has(unit.dimension);
}

const RATES: ReadonlySet<Dimension> = new Set<Dimension>([
  "ratio",
  "percentage-points",
  "score",
  "growth-factor",
  "land-price",
]);

/**
 * Whether a bureau reports only its share of a target: several bureaus answer for it and their values add up. A share by itself
 * says nothing about the whole.
 */
export function isShare(
  target: Target & { readonly bureaus?: readonly { readonly name: string }[] },
): boolean {
  return target.jointRule === "sum" && (target.bureaus?.length ?? 0) > 1;
}

/**
 * Whether a completion (完成率) says something: for what has to grow to its threshold, never for ranks, caps, maintained levels
 * or percentages.
 */
export function hasCompletion(target: Target): boolean {
  return (
    (target.kind === "level" || target.kind === "increase") &&
    (target.comparator === ">=" || target.comparator === ">") &&
    !isPercentage(target)
  );
}

/** Whether the target's values come in whole numbers in its own unit: counts and ranks, but not 万家. */
export function isWholeNumber(target: Target): boolean {
  const unit = target.unit === null ? null : parseUnit(target.unit);
  return unit !== null && unit.whole && unit.exponent === 0;
}

/** The smallest and largest value that can be at all, in the target's unit; null is open. */
export function possibleRange(target: Target): {
  readonly minimum: number | null;
  readonly maximum: number | null;
} {
  if (target.bounds) return { minimum: target.bounds.minimum, maximum: target.bounds.maximum };
  if (target.kind === "rank") return { minimum: 1, maximum: null };
  return { minimum: target.kind === "increase" ? null : 0, maximum: null };
}

/**
 * A target for the whole of it: where the bureaus' values add up, each is asked for its share, which is not judged; the sum is.
 */
export function asWhole<Shared extends Target>(target: Shared): Shared {
  return isShare(target) ? { ...target, jointRule: "agree" } : target;
}

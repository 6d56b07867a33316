import { Big, isWholeNumber, type NumericTarget, reaches, shapeOf } from "../../core";

/**
 * A value as staff should type it that reaches the target: possible, whole where it must be, no prettier than it is.
 *
 * @returns in the target's unit
 */
export function exampleValue(target: NumericTarget): Big {
  const { threshold, possible } = target;
  const { maximum } = possible;
  const halfway = maximum === null ? [] : [threshold.plus(maximum).div(2)];
  const candidates = [likelyValue(target), ...halfway, threshold];
  return (
    candidates.find((value) => isPossible(value, target) && reaches(target, value) !== false) ??
    threshold
  );
}

/** Whether a value can be one of the target at all; the same limits that the reading of a value has. */
function isPossible(value: Big, target: NumericTarget): boolean {
  const { minimum, maximum } = target.possible;
  const isInside =
    (minimum === null || value.gte(minimum)) && (maximum === null || value.lte(maximum));
  return isInside && (!isWholeNumber(target) || value.mod(1).eq(0));
}

/** A little better than the target. */
function likelyValue(target: NumericTarget): Big {
  const { threshold, upper } = target;
  const whole = isWholeNumber(target);
  const step = threshold.abs().times(0.02);
  const distance = step.gt(whole ? 1 : 0.1) ? step : new Big(whole ? 1 : 0.1);
  const places = whole ? 0 : 2;
  switch (shapeOf(target)) {
    case "above":
      return threshold.plus(distance).round(places, Big.roundUp);
    case "below":
      return threshold.minus(distance).round(places, Big.roundDown);
    case "rank":
      return threshold.gt(2) ? threshold.minus(2) : threshold;
    case "between":
      return threshold
        .plus(upper ?? threshold)
        .div(2)
        .round(places, Big.roundHalfUp);
    case "near":
      return threshold;
  }
}

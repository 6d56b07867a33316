import { Big, formatFigure } from "./decimal";
import type { FindingCode } from "./finding";
import { isPercentage, possibleRange, type NumericTarget } from "./target-value";

interface Remark {
  readonly code: FindingCode;
  readonly expected: string;
  readonly details: Readonly<Record<string, string>>;
}

/**
 * Whether a number can be a value of the target at all (else `refusal`), and whether it looks like a slip (`remark`).
 *
 * A value at least 100 times, or at most a hundredth of, the threshold is suspect, and so is a percentage of 1 or less under a
 * threshold of 10 or more. Zero never is; nor is a value far below a cap or far ahead in a ranking, where small is good.
 *
 * @param value in the target's unit
 */
export function checkPlausibility(
  value: Big,
  numeric: NumericTarget,
): { readonly refusal?: Remark; readonly remark?: Remark } {
  const refusal = findImpossible(value, numeric);
  if (refusal) return { refusal };
  const remark = findSuspect(value, numeric);
  return remark ? { remark } : {};
}

function findImpossible(value: Big, numeric: NumericTarget): Remark | null {
  const { target, unit } = numeric;
  const isWhole = value.times(new Big(10).pow(unit.exponent)).mod(1).eq(0);
  if (target.kind === "rank") {
    return value.gte(1) && isWhole
      ? null
      : { code: "invalid-rank", expected: "1, 2, 3 …", details: {} };
  }
  const { minimum, maximum } = possibleRange(target);
  if (minimum !== null && value.lt(minimum)) {
    const code = value.lt(0) && minimum === 0 ? "negative-value" : "below-minimum";
    return { code, expected: `≥ ${formatFigure(minimum)} ${unit.symbol}`, details: {} };
  }
  if (maximum !== null && value.gt(maximum)) {
    const expected = `≤ ${formatFigure(maximum)} ${unit.symbol}`;
    return { code: "above-maximum", expected, details: {} };
  }
  if (unit.whole && !isWhole) return { code: "not-an-integer", expected: unit.symbol, details: {} };
  return null;
}

function findSuspect(value: Big, numeric: NumericTarget): Remark | null {
  const { target, threshold, unit } = numeric;
  const size = value.abs();
  const line = threshold.abs();
  if (size.eq(0) || line.eq(0)) return null;
  const smallIsGood = target.kind === "cap" || target.kind === "rank";
  const tooLarge = size.gte(line.times(100));
  const tooSmall =
    !smallIsGood &&
    (size.times(100).lte(line) || (isPercentage(target) && size.lte(1) && line.gte(10)));
  if (!tooLarge && !tooSmall) return null;
  const meant = likelyMeant(value, numeric, tooLarge);
  return {
    code: "magnitude-suspect",
    expected: `${formatFigure(threshold)} ${unit.symbol}`,
    details: {
      value: formatFigure(value),
      unit: unit.symbol,
      direction: tooLarge ? "large" : "small",
      ...(meant === null ? {} : { meant: formatFigure(meant.value), slip: meant.slip }),
    },
  };
}

/** The usual slips: 元 or 万元 for 亿元, 0.95 for 95, a count in 万. The one that lands near the threshold is named. */
function likelyMeant(
  value: Big,
  numeric: NumericTarget,
  tooLarge: boolean,
): { readonly value: Big; readonly slip: string } | null {
  const { threshold, unit, target } = numeric;
  const slips: (readonly [exponent: number, slip: string])[] = isPercentage(target)
    ? [[2, "0.01"]]
    : unit.exponent === 8
      ? [
          [4, `万${unit.base}`],
          [8, unit.base],
        ]
      : [[4, unit.exponent === 4 ? unit.base : `万${unit.base}`]];
  for (const [exponent, slip] of slips) {
    const power = new Big(10).pow(exponent);
    const meant = tooLarge ? value.div(power) : value.times(power);
    const isNear =
      meant.abs().gte(threshold.abs().div(10)) && meant.abs().lte(threshold.abs().times(10));
    if (isNear) return { value: meant, slip };
  }
  return null;
}

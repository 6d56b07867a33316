import { isWholeNumber, type NumericTarget, shapeOf } from "../target";
import { Big } from "../unit";
import { averageOf, isWeaker, sumOf } from "./divided-target";
import type { DivisionRule } from "./division-file";

/** What one district reported. */
export interface ReportedPart {
  readonly district: string;
  readonly value: Big;
  readonly weight: Big | null;
}

/** What the districts' figures make of the target that was divided. */
export interface Risen {
  readonly value: Big;
  /** The average itself, where it has more decimals than a report: the value is its next figure on the side that does not flatter. */
  readonly average: Big | null;
  /** Whose figure it is, where it is one of theirs; else null. */
  readonly weakest: string | null;
}

/**
 * Makes one figure of what all districts reported: their sum, their average by weight, or the weakest of them. Where each has to
 * reach the target, the weakest reaches it only where all do.
 *
 * @param parts of every district: a part that is missing makes no figure, and is the caller's to tell
 * @example riseValue(96%以上, "each", [历下区 97, 市中区 95]) // => { value: 95, weakest: "市中区" }
 */
export function riseValue(
  target: NumericTarget,
  rule: DivisionRule,
  parts: readonly [ReportedPart, ...ReportedPart[]],
): Risen {
  switch (rule) {
    case "sum":
      return { value: sumOf(parts.map(({ value }) => value)), average: null, weakest: null };
    case "each": {
      const weakest = parts.reduce((least, part) =>
        isWeaker(target, part.value, least.value) ? part : least,
      );
      return { value: weakest.value, average: null, weakest: weakest.district };
    }
    case "weighted": {
      const average = averageOf(parts) ?? new Big(0);
      const value = average.round(decimalsOf(target), sideOf(target, average));
      return { value, average: value.eq(average) ? null : average, weakest: null };
    }
  }
}

/** Two more than the plan's own figure has, and four at least; none of what is counted. */
function decimalsOf(target: NumericTarget): number {
  if (isWholeNumber(target)) return 0;
  const [, decimals = ""] = target.threshold.toFixed().split(".");
  return Math.max(4, decimals.length + 2);
}

/** Down where more is better, up where less is, as big.js names it: a near miss never reads as met. */
function sideOf(target: NumericTarget, average: Big): 0 | 1 | 3 {
  const isNegative = average.lt(0);
  switch (shapeOf(target)) {
    case "above":
      return isNegative ? AWAY_FROM_ZERO : TOWARDS_ZERO;
    case "below":
    case "rank":
      return isNegative ? TOWARDS_ZERO : AWAY_FROM_ZERO;
    case "between":
    case "near":
      return TO_THE_NEAREST;
  }
}

const TOWARDS_ZERO = 0;
const TO_THE_NEAREST = 1;
const AWAY_FROM_ZERO = 3;

import { isNumeric, unitOf, type Target } from "../../src/core";

/** Picks the targets with a threshold, in a unit where one is named. */
export const hasFigure =
  (threshold: number, unit: string | null = null) =>
  (target: Target): boolean =>
    isNumeric(target) &&
    target.threshold.eq(threshold) &&
    (unit === null || unitOf(target) === unit);

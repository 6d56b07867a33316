import type { Big } from "../unit";

/** What a value is compared with, in the target's unit. */
export interface Limits {
  readonly threshold: Big;
  /** The upper end of a range; null for any other comparator. */
  readonly upper: Big | null;
  /** How far from the threshold 左右 reaches; left out or null where the plan does not say, and a person judges. */
  readonly tolerance?: Big | null;
}

/** The same as a formula writes them. */
export interface LimitTexts {
  readonly threshold: string;
  readonly upper: string;
  readonly tolerance?: string | null;
}

/** What a comparison word means; how it is said stands in `locales/`. */
export interface ComparatorTraits {
  /** Whether a value reaches the threshold, before any rounding; null where a person judges. */
  readonly test: (value: Big, limits: Limits) => boolean | null;
  /** The same as an expression over the address of the value; null where a person judges. */
  readonly formula: (value: string, limits: LimitTexts) => string | null;
  /** Where better values lie: above the threshold, below it, between two ends, or near it. */
  readonly direction: "above" | "below" | "between" | "near";
}

/**
 * The comparison words of the field. 以上、以下、以内 include the number, 超过 and 突破 exclude it (Civil Code of the PRC, art. 1259).
 *
 * @example COMPARATORS[">"].test(new Big(6000), { threshold: new Big(6000), upper: null }) // => false: 超过 6000 excludes 6000
 */
export const COMPARATORS = {
  /** 达到、不低于、不少于、以上 */
  ">=": {
    test: (value, { threshold }) => value.gte(threshold),
    formula: (value, { threshold }) => `${value}>=${threshold}`,
    direction: "above",
  },
  /** 超过、突破 */
  ">": {
    test: (value, { threshold }) => value.gt(threshold),
    formula: (value, { threshold }) => `${value}>${threshold}`,
    direction: "above",
  },
  /** 不超过、不高于、以内、以下 */
  "<=": {
    test: (value, { threshold }) => value.lte(threshold),
    formula: (value, { threshold }) => `${value}<=${threshold}`,
    direction: "below",
  },
  /** 不满、低于 */
  "<": {
    test: (value, { threshold }) => value.lt(threshold),
    formula: (value, { threshold }) => `${value}<${threshold}`,
    direction: "below",
  },
  /** 前 N 位 */
  "rank<=": {
    test: (value, { threshold }) => value.lte(threshold),
    formula: (value, { threshold }) => `${value}<=${threshold}`,
    direction: "below",
  },
  /** 左右 */
  about: {
    test: (value, { threshold, tolerance = null }) =>
      tolerance === null ? null : value.minus(threshold).abs().lte(tolerance),
    formula: (value, { threshold, tolerance = null }) =>
      tolerance === null ? null : `ABS(${value}-${threshold})<=${tolerance}`,
    direction: "near",
  },
  /** A—B, both ends in */
  range: {
    test: (value, { threshold, upper }) =>
      value.gte(threshold) && upper !== null && value.lte(upper),
    formula: (value, { threshold, upper }) => `AND(${value}>=${threshold},${value}<=${upper})`,
    direction: "between",
  },
} as const satisfies Readonly<Record<string, ComparatorTraits>>;
export type Comparator = keyof typeof COMPARATORS;

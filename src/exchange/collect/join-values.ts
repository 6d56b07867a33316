import { Big, isCounted, isNumeric, isShare, shapeOf, type Target } from "../../core";
import type { BureauLine, Contribution } from "../../sheets";

/** Values that do not go together; every one with its place. */
export interface Conflict {
  readonly sides: readonly Contribution[];
}

/** What several bureaus' values make together. */
export interface Joined {
  readonly value: Big | null;
  readonly conflict: Conflict | null;
  /** A sum that lacks a share. */
  readonly isPartial: boolean;
  /** It waits to be verified, or a share of it does. */
  readonly isSuspect: boolean;
}

/**
 * Makes one value of what the bureaus report, by the target's joint rule; a conflict where that cannot be. A suspect value is kept
 * and may contradict others, but it is never added up; where one bureau vouches for a value, it is no longer suspect.
 *
 * @example joinValues(高新技术企业, [of 25, of 26]) // => { value: null, conflict: { sides: [25, 26] }, isPartial: false }
 */
export function joinValues(target: Target, lines: readonly BureauLine[]): Joined {
  const counted = lines.filter(({ bureau }) => isCounted(target, bureau));
  const hasContradiction = counted.some(({ state }) => state === "contradicting");
  const isSum = isShare(target);
  const suspect = counted.filter(({ state }) => state === "suspect");
  const values = counted.flatMap(({ state, value }) =>
    value === null || (isSum && state === "suspect") ? [] : [value],
  );
  const common = { conflict: null, isPartial: false, isSuspect: suspect.length > 0 };
  const conflict = (): Joined => ({
    ...{ ...common, value: null, conflict: { sides: counted.flatMap(sidesOf) } },
  });
  if (hasContradiction) return conflict();
  const [first] = values;
  if (first === undefined) return { ...common, value: null };
  if (isSum) {
    const value = values.reduce((sum, each) => sum.plus(each), new Big(0));
    const isPartial = values.length < lines.length;
    return looksLikeTotals(target, values)
      ? { ...common, value, isSuspect: true }
      : { ...common, value, isPartial };
  }
  if (values.some((value) => !value.eq(first))) return conflict();
  return { ...common, value: first, isSuspect: suspect.length === values.length };
}

/**
 * Whether shares are probably the total, typed by every bureau: all of them alike, and together twice what is wanted. Five honest sixes
 * for a target of 29 are not; five times 22 are.
 */
export function looksLikeTotals(target: Target, shares: readonly Big[]): boolean {
  const [first] = shares;
  if (first === undefined || shares.length < 2 || !isNumeric(target)) return false;
  if (shapeOf(target) !== "above" || target.threshold.lte(0)) return false;
  return (
    shares.every((share) => share.eq(first)) &&
    first.times(shares.length).gte(target.threshold.times(2))
  );
}

/** What of a bureau's line takes part in a conflict: words that cannot be used contradict only within the bureau. */
function sidesOf({ state, contributions }: BureauLine): readonly Contribution[] {
  if (state !== "value" && state !== "suspect" && state !== "contradicting") return [];
  // what cannot be used is listed beside, not against
  return contributions.filter(({ entry }) => entry.value !== null);
}

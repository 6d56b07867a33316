import { Big, isCounted, isShare, type JointRule, type Target } from "../../core";
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
}

/**
 * Makes one value of what the bureaus report, by the target's joint rule; a conflict where that cannot be.
 *
 * @example joinValues("agree", 高新技术企业, [of 25, of 26]) // => { value: null, conflict: { sides: [25, 26] }, isPartial: false }
 */
export function joinValues(rule: JointRule, target: Target, lines: readonly BureauLine[]): Joined {
  const counted = lines.filter(({ bureau }) => isCounted({ ...target, jointRule: rule }, bureau));
  const hasContradiction = counted.some(({ state }) => state === "contradicting");
  const values = counted.flatMap(({ value }) => (value === null ? [] : [value]));
  const conflict = (): Joined => ({
    value: null,
    conflict: { sides: counted.flatMap(sidesOf) },
    isPartial: false,
  });
  if (hasContradiction) return conflict();
  const [first] = values;
  if (first === undefined) return { value: null, conflict: null, isPartial: false };
  if (rule === "sum" && isShare(target)) {
    const value = values.reduce((sum, each) => sum.plus(each), new Big(0));
    return { value, conflict: null, isPartial: values.length < lines.length };
  }
  if (values.some((value) => !value.eq(first))) return conflict();
  return { value: first, conflict: null, isPartial: false };
}

/** What of a bureau's line takes part in a conflict: words that cannot be used contradict only within the bureau. */
function sidesOf({ state, contributions }: BureauLine): readonly Contribution[] {
  return state === "value" || state === "contradicting" ? contributions : [];
}

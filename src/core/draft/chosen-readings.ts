import { type ClauseComparator, readClause } from "../clauses";
import type { TargetValues } from "./draft";

/** What a comparison word decides of a target. */
export type Compared = Pick<TargetValues, "kind" | "comparator" | "threshold" | "upper">;

/**
 * A target with the comparison that somebody chose. Of 5%—6% an upper bound is the 6, a lower bound the 5; a cap is one only as long
 * as it is a bound from above.
 *
 * @example withComparator({ kind: "level", comparator: "range", threshold: 5, upper: 6 }, "<=") // => a cap, <= 6
 */
export function withComparator(target: Compared, comparator: ClauseComparator): Compared {
  const { kind, threshold, upper } = target;
  if (comparator === "range" && upper === null) return target;
  const isBelow = comparator === "<=" || comparator === "<";
  const isAbove = comparator === ">=" || comparator === ">";
  const bound = isBelow ? (upper ?? threshold) : threshold;
  const turned = isBelow && kind === "level" ? "cap" : isAbove && kind === "cap" ? "level" : kind;
  return {
    kind: turned,
    comparator,
    threshold: bound,
    upper: comparator === "range" ? upper : null,
  };
}

/**
 * The figure that somebody chose in place of the one that was read, as the document writes it; null for words without one.
 *
 * @example chosenFigure("6座") // => { threshold: 6, unit: "座" }
 */
export function chosenFigure(
  words: string,
): { readonly threshold: number; readonly unit: string } | null {
  const [first, second] = readClause(words, { rowName: words }).targets;
  if (first === undefined || second !== undefined || first.upper !== null) return null;
  const { threshold, unit } = first;
  return threshold === null || unit === null ? null : { threshold, unit };
}

import type { Problem } from "../finding";

/** A place in a plan that breaks a rule. */
export interface PlaceProblem {
  readonly path: readonly (string | number)[];
  readonly problem: Problem;
}

export const wrong = (path: PlaceProblem["path"], problem: Problem): PlaceProblem => ({
  path,
  problem,
});

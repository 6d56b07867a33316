import type { Messages, PlacedProblem } from "../core";

/** Mistakes of a file with their sentences, as the texts of an error list them. */
export function sayProblems(
  messages: Messages,
  problems: readonly PlacedProblem[],
): readonly { readonly path: string; readonly problem: string }[] {
  return problems.map((each) => ({ path: each.path, problem: messages.problem(each) }));
}

import type { Messages, PlacedProblem } from "../../core";

/** Mistakes of one file that are told; more would fill the pane. */
const TOLD_PROBLEMS = 3;

/** The first mistakes of a file that was opened, each behind its path. */
export function tellProblems(messages: Messages, problems: readonly PlacedProblem[]): string[] {
  return problems.slice(0, TOLD_PROBLEMS).map((each) => {
    const sentence = messages.problem(each);
    return each.path === "" ? sentence : `${each.path}: ${sentence}`;
  });
}

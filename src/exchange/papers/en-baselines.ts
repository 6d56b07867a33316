import type { BaselineProblem } from "../progress";

/** What is wrong with a line of a list of baselines. */
export function englishBaselineProblem(problem: BaselineProblem, finding: string): string {
  switch (problem.kind) {
    case "not-a-list":
      return "should be a list of { target, value, asOf, source }";
    case "missing":
      return `${problem.field} is missing: target, value, asOf and source are all needed`;
    case "unknown-key":
      return `unknown ${problem.field}; there may be target, value, asOf, source`;
    case "not-a-text":
      return `${problem.field} should be a text, in quotation marks`;
    case "not-a-value":
      return "a baseline is a number, or a text such as 120亿元";
    case "unknown-target":
      return `the plan has no target ${problem.target}`;
    case "without-figure":
      return `${problem.target} is a task in words, without a baseline`;
    case "twice":
      return `${problem.target} has a line above already`;
    case "unreadable":
      return `the baseline of ${problem.target.id} cannot be read: ${finding}`;
    case "no-day":
      return `“${problem.received}” is no day and no year, such as 2019 or 2019-12-31`;
    case "too-late":
      return `${problem.received} is not before the plan begins (${problem.begins})`;
    case "other-than-plan":
      return `${problem.received} here, but the plan itself says ${problem.planned}, which counts: please check`;
  }
}

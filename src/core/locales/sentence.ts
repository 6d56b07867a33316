import type { core } from "zod";
import type { Finding, Problem, ProblemCode } from "../finding";
import type { Target } from "../target";

/** Says one finding in one language. */
export type Sentence = (finding: Finding, target: Target | null) => string;

/** Says every problem of some codes in one language. */
export type ProblemSentences<Codes extends ProblemCode = ProblemCode> = {
  readonly [Code in Codes]: (problem: Problem<Code>) => string;
};

/** The sentence that a list has for a problem. */
export function sayProblem<Code extends ProblemCode>(
  sentences: ProblemSentences,
  problem: Problem<Code>,
): string {
  return sentences[problem.code](problem);
}

/** What the schema library says of a rule of its own, in the language of one of its lists. */
export function saySchemaIssue(list: core.$ZodErrorMap, issue: core.$ZodIssue): string {
  // with its input reported an issue is all that such a list asks for
  const said = list(issue as core.$ZodRawIssue);
  return (typeof said === "object" ? said?.message : said) ?? issue.message;
}

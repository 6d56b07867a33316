import type { core } from "zod";
import type { Problem } from "./problem";

/** A rule of our own on its way through the schema library, which hands parameters on without their types. */
class BrokenRule {
  constructor(readonly problem: Problem) {}
}

/**
 * What a refinement of a schema says of a problem.
 *
 * @example text.refine(hasNoBlankEnds, brokenRule({ code: "blank-ends" }))
 */
export function brokenRule(problem: Problem): { readonly params: { readonly rule: BrokenRule } } {
  return { params: { rule: new BrokenRule(problem) } };
}

/**
 * The problem that an issue of a schema stands for: a rule of ours, or the issue itself.
 *
 * @param issue with its input, which the library's sentences name
 */
export function problemOf(issue: core.$ZodIssue): Problem {
  const rule: unknown = issue.code === "custom" ? issue.params?.rule : undefined;
  return rule instanceof BrokenRule ? rule.problem : { code: "schema", issue };
}

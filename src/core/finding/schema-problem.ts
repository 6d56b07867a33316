import type { core } from "zod";
import type { Problem, ValueType } from "./problem";

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

/** A problem, and the keys that lead to it from the top of the file. */
export interface KeyedProblem {
  readonly keys: readonly PropertyKey[];
  readonly problem: Problem;
}

/**
 * The problem that an issue of a schema stands for: a rule of ours, or the library's own, in our words.
 *
 * @param issue with its input, which says what stands there
 */
export function problemOf(issue: core.$ZodIssue): Problem {
  return placeIssue(issue).problem;
}

/** The same with its place: of a field that may be several things, inside the one that it is. */
export function placeIssue(issue: core.$ZodIssue): KeyedProblem {
  const at = (problem: Problem): KeyedProblem => ({ keys: issue.path, problem });
  switch (issue.code) {
    case "custom": {
      const rule: unknown = issue.params?.rule;
      return at(rule instanceof BrokenRule ? rule.problem : { code: "no-form" });
    }
    case "invalid_type":
      return at(wrongType([typeOf(issue.expected)], [], issue.input));
    case "invalid_value":
      return at(wrongType([], issue.values.map(String), issue.input));
    case "unrecognized_keys":
      return at({ code: "unknown-fields", fields: issue.keys, since: null, near: null });
    case "invalid_format":
      return at({ code: issue.format === "date" ? "malformed-day" : "no-form" });
    case "too_small":
      return at(tooSmall(issue.origin, Number(issue.minimum)));
    case "too_big":
      return at({ code: "too-many", maximum: Number(issue.maximum) });
    case "invalid_union":
      return placeUnion(issue);
    case "not_multiple_of":
    case "invalid_key":
    case "invalid_element":
      return at({ code: "no-form" });
  }
}

function tooSmall(origin: string, minimum: number): Problem {
  if (origin === "string") return { code: "empty-text" };
  return origin === "array" ? { code: "too-few", minimum } : { code: "too-small", minimum };
}

/** A field that may be several things: inside the one that it is, if it is any. */
function placeUnion(issue: core.$ZodIssueInvalidUnion): KeyedProblem {
  if ("options" in issue && Array.isArray(issue.options)) {
    const choices = issue.options.map(String);
    return { keys: issue.path, problem: { code: "not-a-choice", choices } };
  }
  const fitting = issue.errors.find(([first]) => first !== undefined && !isOtherThing(first));
  const [inner] = fitting ?? [];
  if (inner !== undefined) {
    const { keys, problem } = placeIssue(inner);
    return { keys: [...issue.path, ...keys], problem };
  }
  const wanted = issue.errors.flatMap(([first]) => first ?? []);
  const types = wanted.flatMap((each) =>
    each.code === "invalid_type" ? [typeOf(each.expected)] : [],
  );
  const choices = wanted.flatMap((each) =>
    each.code === "invalid_value" ? each.values.map(String).filter((text) => text !== "") : [],
  );
  return { keys: issue.path, problem: wrongType(types, choices, issue.input) };
}

/** Whether an issue says that a value is another thing altogether. */
function isOtherThing({ code, path }: core.$ZodIssue): boolean {
  return path.length === 0 && (code === "invalid_type" || code === "invalid_value");
}

function wrongType(
  types: readonly ValueType[],
  choices: readonly string[],
  input: unknown,
): Problem {
  const wanted = { types: [...new Set(types)], choices };
  if (input === undefined) return { code: "missing-field", ...wanted };
  if (types.length === 0) return { code: "not-a-choice", choices };
  return { code: "wrong-type", ...wanted, found: valueTypeOf(input) };
}

function typeOf(expected: string): ValueType {
  return TYPES[expected] ?? "text";
}

const TYPES: Readonly<Record<string, ValueType>> = {
  string: "text",
  number: "number",
  int: "whole-number",
  boolean: "yes-no",
  array: "list",
  tuple: "list",
  object: "object",
  record: "object",
  null: "nothing",
};

function valueTypeOf(input: unknown): ValueType {
  if (input === null) return "nothing";
  if (Array.isArray(input)) return "list";
  if (typeof input === "number") return "number";
  if (typeof input === "boolean") return "yes-no";
  return typeof input === "object" ? "object" : "text";
}

import type { SchemaProblemCode, ValueType } from "../../finding";
import type { ProblemSentences } from "../sentence";

const TYPES: Readonly<Record<ValueType, string>> = {
  text: "text",
  number: "a number",
  "whole-number": "a whole number",
  "yes-no": "true or false",
  list: "a list […]",
  object: "fields {…}",
  nothing: "null",
};

/** A field that is not written as it should be: missing, of another type, not known. */
export const FIELD_PROBLEMS: ProblemSentences<SchemaProblemCode> = {
  "missing-field": (wanted) => `is missing; it should be ${wantedWords(wanted)}`,
  "wrong-type": (problem) => `should be ${wantedWords(problem)}, not ${TYPES[problem.found]}`,
  "not-a-choice": ({ choices }) =>
    `should be ${choices.length > 1 ? "one of " : ""}${choices.join(", ")}`,
  "unknown-fields": ({ fields, since, near }) =>
    since === null
      ? `there is no field ${fields.join(", ")}; ${near === null ? "check the spelling, or take it out" : `is it ${near}? Take it out if not`}`
      : `${fields.join(", ")} came with version ${since} of the format; set formatVersion to ${since}`,
  "malformed-day": () => "should be a day that exists, as year-month-day",
  "empty-text": () => "cannot be empty",
  "too-few": ({ minimum }) => `needs at least ${minimum}`,
  "too-many": ({ maximum }) => `has room for ${maximum}`,
  "too-small": ({ minimum }) => `cannot be less than ${minimum}`,
  "no-form": () => "is not written as it should be",
};

function wantedWords(wanted: {
  readonly types: readonly ValueType[];
  readonly choices: readonly string[];
}): string {
  const words = [...wanted.types.map((type) => TYPES[type]), ...wanted.choices];
  return words.join(" or ") || "something else";
}

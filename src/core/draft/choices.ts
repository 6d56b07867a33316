import * as z from "zod/mini";
import { placeIssue, type PlacedProblem } from "../finding";
import { COMPARATORS, type Comparator, TARGET_KINDS } from "../target";

const Words = z.string().check(z.minLength(1));
const Days = z.nullable(z.iso.date());

/** What a person settles: a doubt by its id, a field of a target, bureaus of a cell, what stands above the table. */
const Choice = z.union([
  /** One of the doubt's choices, or words of one's own where those settle it. */
  z.strictObject({ doubt: Words, choose: z.string() }),
  z.strictObject({
    target: Words,
    set: z.strictObject({
      name: z.optional(Words),
      kind: z.optional(z.enum(TARGET_KINDS)),
      comparator: z.optional(z.nullable(z.enum(Object.keys(COMPARATORS) as Comparator[]))),
      threshold: z.optional(z.nullable(z.number())),
      upper: z.optional(z.nullable(z.number())),
      unit: z.optional(z.nullable(z.string())),
      direction: z.optional(z.nullable(z.enum(["rise", "fall"]))),
      comparedWith: z.optional(z.nullable(Words)),
      flow: z.optional(z.nullable(z.literal("annual"))),
      deadline: z.optional(Days),
    }),
  }),
  /** A target that is none. */
  z.strictObject({ target: Words, drop: z.literal(true) }),
  /** Who answers for the cell of a target, as a document would say it. */
  z.strictObject({ target: Words, bureaus: z.string() }),
  z.strictObject({
    plan: z.strictObject({
      id: z.optional(Words),
      title: z.optional(Words),
      annexTitle: z.optional(z.nullable(Words)),
      annexMark: z.optional(z.nullable(Words)),
      documentNumber: z.optional(z.nullable(Words)),
      issuer: z.optional(z.nullable(Words)),
      issuedOn: z.optional(Days),
      validUntil: z.optional(Days),
      period: z.optional(z.nullable(z.strictObject({ from: z.int(), to: z.int() }))),
      leadOffice: z.optional(z.nullable(Words)),
    }),
  }),
]);
export type Choice = z.infer<typeof Choice>;

const Choices = z.strictObject({
  format: z.literal("zerenbiao-choices"),
  formatVersion: z.literal(1),
  choices: z.array(Choice),
});

/**
 * Reads a file of choices from parsed JSON.
 *
 * @returns the choices, or what is wrong, each with its path
 */
export function parseChoices(
  json: unknown,
): { readonly choices: readonly Choice[] } | { readonly problems: readonly PlacedProblem[] } {
  const parsed = Choices.safeParse(json, { reportInput: true });
  if (parsed.success) return { choices: parsed.data.choices };
  const problems = parsed.error.issues.map(placeIssue).map(({ keys, problem }) => ({
    ...problem,
    path: keys.reduce<string>(
      (path, key) =>
        typeof key === "number"
          ? `${path}[${key}]`
          : path === ""
            ? String(key)
            : `${path}.${String(key)}`,
      "",
    ),
    received: null,
    example: null,
  }));
  return { problems };
}

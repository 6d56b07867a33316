import * as z from "zod/mini";
import { type KeyedProblem, placeIssue } from "../finding";

const Text = z.string().check(z.trim(), z.minLength(1));

/**
 * How what the districts report makes what the divided target is judged by: their figures add up, every one of them has to reach its
 * own, or they are averaged by weight.
 */
export const DIVISION_RULES = ["sum", "each", "weighted"] as const;
export type DivisionRule = (typeof DIVISION_RULES)[number];

const DistrictShare = z.strictObject({
  district: Text,
  /** In the target's unit; left out or null where the district has to reach what the target itself says. */
  threshold: z.nullish(z.number()),
  /** How much it counts in an average. */
  weight: z.nullish(z.number()),
});

const TargetDivision = z.strictObject({
  /** Its id in the plan that is divided. */
  target: Text,
  rule: z.enum(DIVISION_RULES),
  /** What is divided, in its unit, as \`split\` found it in the plan; nobody has to write it. */
  wanted: z.nullish(z.number()),
  shares: z.array(DistrictShare).check(z.minLength(1)),
});

/** What every division says, however it was written down. */
const FIELDS = {
  /** The plan that is divided. */
  plan: Text,
  /** The bureau that divides its part; null where the whole is divided. */
  by: z.nullish(Text),
  targets: z.array(TargetDivision).check(z.minLength(1)),
} as const;

/**
 * Which targets of a plan are divided among which districts, by which rule (目标分解). It stands in a file of its own: the published
 * plan stays what it is.
 */
export const DivisionFile = z.strictObject({
  format: z.literal("zerenbiao-division"),
  formatVersion: z.literal(1),
  /** The id of the plan that the districts are asked by. */
  id: z.nullish(Text),
  /** Of the plan when it was divided. */
  planHash: z.nullish(Text),
  ...FIELDS,
});
export type DivisionFile = z.infer<typeof DivisionFile>;
export type TargetDivision = z.infer<typeof TargetDivision>;
export type DistrictShare = z.infer<typeof DistrictShare>;

/**
 * Reads a division from parsed JSON.
 *
 * @returns every field that is wrong by itself, with the keys that lead to it, where it is none
 */
export function parseDivision(
  json: unknown,
): { readonly division: DivisionFile } | { readonly faults: readonly KeyedProblem[] } {
  const parsed = DivisionFile.safeParse(json, { reportInput: true });
  if (parsed.success) return { division: parsed.data };
  return { faults: parsed.error.issues.map(placeIssue) };
}

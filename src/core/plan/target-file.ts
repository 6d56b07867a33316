import * as z from "zod/mini";
import { brokenRule } from "../finding";
import {
  COMPARATORS,
  JOINT_RULES,
  TARGET_KINDS,
  type Comparator as ComparatorName,
} from "../target";
import { listTargetProblems } from "./target-rules";

/** Text that says something: no blank ends, not empty. */
export const Text = z.string().check(
  z.minLength(1),
  z.refine((text) => text.trim() === text, brokenRule({ code: "blank-ends" })),
);
/** An ISO date that exists. */
export const Day = z.iso.date();

const Comparator = z.enum(Object.keys(COMPARATORS) as ComparatorName[]);
const TargetKind = z.enum(TARGET_KINDS);
const JointRule = z.enum(JOINT_RULES);

/** One atomic thing that can be reported. Figures are in `unit`. */
export const TargetFile = z
  .strictObject({
    /** `17.2`: row, then place in the row. */
    id: z
      .string()
      .check(
        z.refine(
          (id) => /^[0-9A-Za-z]+(?:[.-][0-9A-Za-z]+)*$/.test(id),
          brokenRule({ code: "malformed-target-id" }),
        ),
      ),
    /** What is counted or measured, short enough for a table cell. */
    name: Text,
    /** The words of the indicator cell the target was read from, blanks left out. */
    fragment: Text,
    /** Where those words stand: a source's id, and the place in it. */
    source: z.strictObject({ document: Text, place: Text }),
    kind: TargetKind,
    /** Null for qualitative targets only. */
    comparator: z.nullable(Comparator),
    /** False where the document gives a bare number (培育…300个) and `>=` is our reading. */
    comparatorExplicit: z.boolean(),
    threshold: z.nullable(z.number()),
    /** The upper end of a `range`. */
    upper: z.optional(z.number()),
    /** Null for qualitative targets only. */
    unit: z.nullable(Text),
    /** The last day by which the target must be reached: 到2022年 is 2022-12-31. */
    deadline: Day,
    /** `annual`: counted anew each year. Left out: a level, or a total since the plan began. */
    flow: z.optional(z.literal("annual")),
    /** Where the level started from; null when the documents are silent. */
    baseline: z.nullable(z.number()),
    /** Values outside cannot be: 0 to 100 for a pass rate. */
    bounds: z.optional(z.strictObject({ minimum: z.number(), maximum: z.number() })),
    /** What several bureaus' values make together; left out: `lead` where the cell names a lead among several, else `agree`. */
    jointRule: z.optional(JointRule),
    /** Decisions taken where the documents leave room, for the people who use the table. */
    notes: z.array(Text),
  })
  .check(
    z.superRefine((target, context) => {
      for (const { field, problem } of listTargetProblems(target)) {
        context.addIssue({ code: "custom", path: [field], ...brokenRule(problem) });
      }
    }),
  );
export type TargetFile = z.infer<typeof TargetFile>;

import * as z from "zod/mini";
import { brokenRule } from "../finding";
import {
  COMPARATORS,
  FREQUENCIES,
  JOINT_RULES,
  TARGET_KINDS,
  type Comparator as ComparatorName,
} from "../target";
import { Day, Source, Text } from "./field-kinds";

const Comparator = z.enum(Object.keys(COMPARATORS) as ComparatorName[]);
const JointRule = z.enum(JOINT_RULES);
const Bounds = z.strictObject({ minimum: z.number(), maximum: z.number() });

/** What both formats say of a target in the same way. Figures are in `unit`. */
const COMMON = {
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
  /** Where those words stand. */
  source: Source,
  /** Null for qualitative targets only. */
  comparator: z.nullable(Comparator),
  /** False where the document gives a bare number (培育…300个) and `>=` is our reading. */
  comparatorExplicit: z.boolean(),
  threshold: z.nullable(z.number()),
  /** Decisions taken where the documents leave room, for the people who use the table. */
  notes: z.array(Text),
} as const;

/** One atomic thing that can be reported, as files of format 1 say it. */
export const FirstTargetFile = z.strictObject({
  ...COMMON,
  kind: z.enum(TARGET_KINDS.filter((kind) => kind !== "rate")),
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
  bounds: z.optional(Bounds),
  /** What several bureaus' values make together; left out: `lead` where the cell names a lead among several, else `agree`. */
  jointRule: z.optional(JointRule),
});

/** The same as files of format 2 say it; every field that format 1 has not may be left out or null. */
export const TargetFile = z.strictObject({
  ...COMMON,
  kind: z.enum(TARGET_KINDS),
  upper: z.nullish(z.number()),
  /** Null for qualitative targets only; "" for a pure number. */
  unit: z.nullable(z.union([Text, z.literal("")])),
  /** Null where the document names none. */
  deadline: z.nullable(Day),
  /** 时间节点 as printed. */
  schedule: z.nullish(Text),
  flow: z.nullish(z.literal("annual")),
  baseline: z.nullable(
    z.union([z.number(), z.strictObject({ value: z.number(), asOf: z.nullish(Text) })]),
  ),
  bounds: z.nullish(Bounds),
  jointRule: z.nullish(JointRule),
  /** A rate's base: 上年, or a year. */
  comparedWith: z.nullish(z.union([z.literal("上年"), z.int()])),
  /** A rate's: `fall` where the document asks for a fall, which is then the value. */
  direction: z.nullish(z.enum(["rise", "fall"])),
  /** What is to be reached by the end of earlier periods. */
  milestones: z.nullish(
    z.array(z.strictObject({ period: Text, threshold: z.number(), upper: z.nullish(z.number()) })),
  ),
  /** What each bureau has to reach of a sum. */
  shares: z.nullish(z.array(z.strictObject({ bureau: Text, threshold: z.number() }))),
  /** How far 左右 reaches, in `unit`. */
  tolerance: z.nullish(z.number().check(z.minimum(0))),
  /** 约束性、预期性 as printed. */
  attribute: z.nullish(Text),
  /** How often it is reported; left out: in every period. */
  frequency: z.nullish(z.enum(FREQUENCIES)),
});
export type TargetFile = z.infer<typeof TargetFile>;

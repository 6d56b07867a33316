import { z } from "zod";
import {
  COMPARATORS,
  JOINT_RULES,
  TARGET_KINDS,
  type Comparator as ComparatorName,
} from "../target";
import { DIMENSIONS, parseUnit } from "../unit";

/** Text that says something: no blank ends, not empty. */
export const Text = z
  .string()
  .min(1)
  .refine((text) => text.trim() === text, {
    error: "has blanks at an end",
    params: { chinese: "首尾有空格" },
  });
/** An ISO date that exists. */
export const Day = z.iso.date();

const Comparator = z.enum(Object.keys(COMPARATORS) as ComparatorName[]);
const TargetKind = z.enum(TARGET_KINDS);
const JointRule = z.enum(JOINT_RULES);

/** One atomic thing that can be reported. Figures are in `unit`. */
export const TargetFile = z
  .strictObject({
    /** `17.2`: row, then place in the row. */
    id: z.string().regex(/^[0-9A-Za-z]+(?:[.-][0-9A-Za-z]+)*$/, "must be like 17.2"),
    /** What is counted or measured, short enough for a table cell. */
    name: Text,
    /** The words of the indicator cell the target was read from, blanks left out. */
    fragment: Text,
    /** Where those words stand: a source's id, and the place in it. */
    source: z.strictObject({ document: Text, place: Text }),
    kind: TargetKind,
    /** Null for qualitative targets only. */
    comparator: Comparator.nullable(),
    /** False where the document gives a bare number (培育…300个) and `>=` is our reading. */
    comparatorExplicit: z.boolean(),
    threshold: z.number().nullable(),
    /** The upper end of a `range`. */
    upper: z.number().optional(),
    /** Null for qualitative targets only. */
    unit: Text.nullable(),
    /** The last day by which the target must be reached: 到2022年 is 2022-12-31. */
    deadline: Day,
    /** `annual`: counted anew each year. Left out: a level, or a total since the plan began. */
    flow: z.literal("annual").optional(),
    /** Where the level started from; null when the documents are silent. */
    baseline: z.number().nullable(),
    /** Values outside cannot be: 0 to 100 for a pass rate. */
    bounds: z.strictObject({ minimum: z.number(), maximum: z.number() }).optional(),
    /** What several bureaus' values make together; `agree` when left out. */
    jointRule: JointRule.optional(),
    /** Decisions taken where the documents leave room, for the people who use the table. */
    notes: z.array(Text),
  })
  .superRefine((target, context) => {
    const wrong = (path: string, message: string, chinese: string) => {
      context.addIssue({ code: "custom", path: [path], message, params: { chinese } });
    };
    if (target.kind === "qualitative") {
      if (target.comparator !== null)
        wrong("comparator", "a qualitative target has none", "定性指标没有这一项");
      if (target.threshold !== null)
        wrong("threshold", "a qualitative target has none", "定性指标没有这一项");
      if (target.unit !== null)
        wrong("unit", "a qualitative target has none", "定性指标没有这一项");
      for (const key of ["upper", "bounds", "flow"] as const) {
        if (target[key] !== undefined)
          wrong(key, "a qualitative target has none", "定性指标没有这一项");
      }
      if (target.baseline !== null)
        wrong("baseline", "a qualitative target has none", "定性指标没有这一项");
      return;
    }
    if (target.comparator === null)
      wrong("comparator", "is needed unless the kind is qualitative", "除定性指标外都要有");
    if (target.threshold === null)
      wrong("threshold", "is needed unless the kind is qualitative", "除定性指标外都要有");
    const unit = target.unit === null ? null : parseUnit(target.unit);
    if (target.unit === null)
      wrong("unit", "is needed unless the kind is qualitative", "除定性指标外都要有");
    else if (unit === null)
      wrong("unit", `unknown unit ${target.unit}`, `不认识的单位“${target.unit}”`);
    else if ((target.kind === "rank") !== (unit.dimension === "rank")) {
      wrong(
        "unit",
        "位 goes with the kind rank, and only with it",
        "“位”只用于位次，位次也只用“位”",
      );
    }
    for (const key of ["threshold", "upper"] as const) {
      const figure = target[key] ?? null;
      if (figure === null) continue;
      if (unit?.whole && unit.exponent === 0 && !Number.isInteger(figure)) {
        wrong(
          key,
          `${target.unit ?? ""} is counted in whole numbers`,
          `以“${target.unit ?? ""}”计的应为整数`,
        );
      }
      if (target.kind === "rank" && figure < 1) wrong(key, "a rank is 1 or more", "位次不小于 1");
      const { minimum = -Infinity, maximum = Infinity } = target.bounds ?? {};
      if (minimum <= maximum && (figure < minimum || figure > maximum)) {
        wrong(key, "lies outside the target's own bounds", "超出了本指标自己的上下限（bounds）");
      }
    }
    if (target.jointRule === "sum" && unit !== null && !DIMENSIONS[unit.dimension].adds) {
      wrong("jointRule", "ranks and percentages do not add up", "位次和百分数不能相加");
    }
    if ((target.kind === "rank") !== (target.comparator === "rank<=")) {
      wrong(
        "comparator",
        "rank<= goes with the kind rank, and only with it",
        "rank<= 只用于位次，位次也只用 rank<=",
      );
    }
    if (target.kind === "cap" && target.comparator !== "<=" && target.comparator !== "<") {
      wrong("comparator", "a cap is <= or <", "不超过类指标的比较词应为 <= 或 <");
    }
    if ((target.comparator === "range") !== (target.upper !== undefined)) {
      wrong(
        "upper",
        "goes with the comparator range, and only with it",
        "只用于 range，range 也必须有",
      );
    }
    if (
      target.upper !== undefined &&
      target.threshold !== null &&
      target.upper <= target.threshold
    ) {
      wrong("upper", "must be above the threshold", "应大于 threshold");
    }
    if (target.bounds && target.bounds.minimum > target.bounds.maximum) {
      wrong("bounds", "minimum is above maximum", "minimum 大于 maximum");
    }
  });
export type TargetFile = z.infer<typeof TargetFile>;

import { z } from "zod";
import { parseUnit } from "./unit";

/** Text that says something: no blank ends, not empty. */
const Text = z
  .string()
  .min(1)
  .refine((text) => text.trim() === text, "has blanks at an end");
const Day = z.iso.date();

export const Comparator = z.enum([">=", ">", "<=", "<", "rank<=", "about", "range"]);
export type Comparator = z.infer<typeof Comparator>;

export const TargetKind = z.enum(["level", "maintain", "increase", "rank", "cap", "qualitative"]);
export type TargetKind = z.infer<typeof TargetKind>;

export const JointRule = z.enum(["agree", "sum", "lead"]);
export type JointRule = z.infer<typeof JointRule>;

/** One atomic thing that can be reported. Figures are in `unit`. */
export const Target = z
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
    const wrong = (path: string, message: string) => {
      context.addIssue({ code: "custom", path: [path], message });
    };
    if (target.kind === "qualitative") {
      if (target.comparator !== null) wrong("comparator", "a qualitative target has none");
      if (target.threshold !== null) wrong("threshold", "a qualitative target has none");
      if (target.unit !== null) wrong("unit", "a qualitative target has none");
      for (const key of ["upper", "bounds", "flow"] as const) {
        if (target[key] !== undefined) wrong(key, "a qualitative target has none");
      }
      if (target.baseline !== null) wrong("baseline", "a qualitative target has none");
      return;
    }
    if (target.comparator === null) wrong("comparator", "is needed unless the kind is qualitative");
    if (target.threshold === null) wrong("threshold", "is needed unless the kind is qualitative");
    const unit = target.unit === null ? null : parseUnit(target.unit);
    if (target.unit === null) wrong("unit", "is needed unless the kind is qualitative");
    else if (unit === null) wrong("unit", `unknown unit ${target.unit}`);
    else if ((target.kind === "rank") !== (unit.dimension === "rank")) {
      wrong("unit", "位 goes with the kind rank, and only with it");
    }
    for (const key of ["threshold", "upper"] as const) {
      const figure = target[key] ?? null;
      if (figure === null) continue;
      if (unit?.whole && unit.exponent === 0 && !Number.isInteger(figure)) {
        wrong(key, `${target.unit ?? ""} is counted in whole numbers`);
      }
      if (target.kind === "rank" && figure < 1) wrong(key, "a rank is 1 or more");
      const { minimum = -Infinity, maximum = Infinity } = target.bounds ?? {};
      if (minimum <= maximum && (figure < minimum || figure > maximum)) {
        wrong(key, "lies outside the target's own bounds");
      }
    }
    if (target.jointRule === "sum" && (target.kind === "rank" || unit?.dimension === "ratio")) {
      wrong("jointRule", "ranks and percentages do not add up");
    }
    if ((target.kind === "rank") !== (target.comparator === "rank<=")) {
      wrong("comparator", "rank<= goes with the kind rank, and only with it");
    }
    if (target.kind === "cap" && target.comparator !== "<=" && target.comparator !== "<") {
      wrong("comparator", "a cap is <= or <");
    }
    if ((target.comparator === "range") !== (target.upper !== undefined)) {
      wrong("upper", "goes with the comparator range, and only with it");
    }
    if (
      target.upper !== undefined &&
      target.threshold !== null &&
      target.upper <= target.threshold
    ) {
      wrong("upper", "must be above the threshold");
    }
    if (target.bounds && target.bounds.minimum > target.bounds.maximum) {
      wrong("bounds", "minimum is above maximum");
    }
  });
export type Target = z.infer<typeof Target>;

/** A bureau that answers for an indicator cell; the role is null where the document names none. */
export const ResponsibleBureau = z.strictObject({
  name: Text,
  role: z.enum(["lead", "cooperating"]).nullable(),
});
export type ResponsibleBureau = z.infer<typeof ResponsibleBureau>;

/** The official wording, printed unchanged (blanks that typesetting put around figures left out), with its bureaus. */
export const IndicatorCell = z.strictObject({
  text: Text,
  bureaus: z.array(ResponsibleBureau).min(1),
  targets: z.array(Target).min(1),
});
export type IndicatorCell = z.infer<typeof IndicatorCell>;

/** One numbered line of the annex. */
export const Row = z.strictObject({
  number: z.int().min(1),
  category: Text,
  goal: Text,
  cells: z.array(IndicatorCell).min(1),
});
export type Row = z.infer<typeof Row>;

/** A rule between targets. */
export const CrossRule = z.discriminatedUnion("kind", [
  /** One metric printed twice: two different values are an error on both. */
  z.strictObject({
    kind: z.literal("sameAs"),
    targets: z.tuple([z.string(), z.string()]),
    note: Text,
  }),
  /** Total minus increase must give the same baseline in every period. */
  z.strictObject({
    kind: z.literal("increaseAndTotal"),
    increase: z.string(),
    total: z.string(),
    note: Text,
  }),
]);
export type CrossRule = z.infer<typeof CrossRule>;

/** A document the plan was read from. */
export const SourceDocument = z.strictObject({
  id: Text,
  title: Text,
  file: Text.optional(),
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .optional(),
});
export type SourceDocument = z.infer<typeof SourceDocument>;

/** A place where the documents do not say the same. */
export const Disagreement = z.strictObject({
  topic: Text,
  /** What each document says. */
  readings: z.array(z.strictObject({ document: Text, place: Text, quote: Text })).min(1),
  effect: Text,
  targets: z.array(z.string()),
});
export type Disagreement = z.infer<typeof Disagreement>;

/** A policy document with an annex table of indicators. */
export const Plan = z
  .strictObject({
    format: z.literal("zerenbiao-plan"),
    formatVersion: z.literal(1),
    /** `jinan-brand-2020`: safe in a file name. */
    id: z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, "must be like jinan-brand-2020"),
    title: Text,
    /** The annex's title and the mark that stands above it (附件). */
    annexTitle: Text,
    annexMark: Text.nullable(),
    /** 文号 */
    documentNumber: Text.nullable(),
    issuer: Text.nullable(),
    issuedOn: Day.nullable(),
    validUntil: Day.nullable(),
    /** First and last year of the plan. */
    period: z.strictObject({ from: z.int(), to: z.int() }),
    /** The office the bureaus report to. */
    leadOffice: Text,
    sources: z.array(SourceDocument).min(1),
    /** Every responsible bureau, in the order in which the annex names them first. */
    bureaus: z.array(Text).min(1),
    rows: z.array(Row).min(1),
    rules: z.array(CrossRule),
    disagreements: z.array(Disagreement),
  })
  .superRefine((plan, context) => {
    const wrong = (path: (string | number)[], message: string) => {
      context.addIssue({ code: "custom", path, message });
    };
    if (plan.period.to < plan.period.from) wrong(["period"], "to is before from");
    if (plan.issuedOn !== null && plan.validUntil !== null && plan.validUntil < plan.issuedOn) {
      wrong(["validUntil"], "is before issuedOn");
    }
    const documents = new Set(plan.sources.map((source) => source.id));
    if (documents.size !== plan.sources.length) wrong(["sources"], "a source's id stands twice");
    const bureaus = new Set(plan.bureaus);
    if (bureaus.size !== plan.bureaus.length) wrong(["bureaus"], "a bureau is listed twice");
    const named = new Set<string>();
    const targets = new Map<string, Target>();
    const numbers = new Set<number>();
    plan.rows.forEach((row, r) => {
      if (numbers.has(row.number)) wrong(["rows", r, "number"], `${row.number} stands twice`);
      numbers.add(row.number);
      row.cells.forEach((cell, c) => {
        const at = ["rows", r, "cells", c];
        cell.bureaus.forEach((bureau, b) => {
          named.add(bureau.name);
          if (!bureaus.has(bureau.name)) {
            wrong([...at, "bureaus", b], `${bureau.name} is not among the plan's bureaus`);
          }
          if (cell.bureaus.findIndex((other) => other.name === bureau.name) !== b) {
            wrong([...at, "bureaus", b], `${bureau.name} stands twice in one cell`);
          }
        });
        cell.targets.forEach((target, t) => {
          if (targets.has(target.id))
            wrong([...at, "targets", t, "id"], `${target.id} stands twice`);
          targets.set(target.id, target);
          if (!cell.text.includes(target.fragment)) {
            wrong([...at, "targets", t, "fragment"], `is not part of the cell's text`);
          }
          if (target.deadline < `${plan.period.from}-01-01`) {
            wrong([...at, "targets", t, "deadline"], "is before the plan begins");
          }
          if (!documents.has(target.source.document)) {
            wrong([...at, "targets", t, "source"], `${target.source.document} is not a source`);
          }
        });
      });
    });
    plan.bureaus.forEach((bureau, b) => {
      if (!named.has(bureau)) wrong(["bureaus", b], `${bureau} answers for nothing`);
    });
    plan.rules.forEach((rule, r) => {
      const ids = rule.kind === "sameAs" ? rule.targets : [rule.increase, rule.total];
      ids.forEach((id) => {
        if (!targets.has(id)) wrong(["rules", r], `no target ${id}`);
      });
      if (new Set(ids).size !== ids.length) wrong(["rules", r], "names one target twice");
      const [first, second] = ids.map((id) => targets.get(id));
      if (first && second && first.unit !== second.unit) wrong(["rules", r], "units differ");
      if (rule.kind === "increaseAndTotal" && first && first.kind !== "increase") {
        wrong(["rules", r, "increase"], `${rule.increase} is not an increase`);
      }
      if (rule.kind === "increaseAndTotal" && second && second.kind !== "level") {
        wrong(["rules", r, "total"], `${rule.total} is not a level`);
      }
    });
    plan.disagreements.forEach((disagreement, d) => {
      disagreement.targets.forEach((id) => {
        if (!targets.has(id)) wrong(["disagreements", d, "targets"], `no target ${id}`);
      });
      disagreement.readings.forEach(({ document }, at) => {
        if (!documents.has(document)) {
          wrong(["disagreements", d, "readings", at], `${document} is not a source`);
        }
      });
    });
  });
export type Plan = z.infer<typeof Plan>;

/** A target with what its row and cell say of it. */
export type PlannedTarget = Target & {
  readonly rowNumber: number;
  readonly category: string;
  readonly goal: string;
  readonly bureaus: readonly ResponsibleBureau[];
};

/** All targets of a plan in the order of the annex. */
export function listTargets(plan: Plan): readonly PlannedTarget[] {
  return indexOf(plan).all;
}

/** The targets one bureau answers for, in the order of the annex. */
export function listTargetsOf(plan: Plan, bureau: string): readonly PlannedTarget[] {
  return indexOf(plan).byBureau.get(bureau) ?? [];
}

interface TargetIndex {
  readonly all: readonly PlannedTarget[];
  readonly byBureau: ReadonlyMap<string, readonly PlannedTarget[]>;
}

// Plans are never changed once parsed. Ten thousand forms of one plan ask ten thousand times.
const INDEXES = new WeakMap<Plan, TargetIndex>();

function indexOf(plan: Plan): TargetIndex {
  const known = INDEXES.get(plan);
  if (known) return known;
  const all = plan.rows.flatMap((row) =>
    row.cells.flatMap((cell) =>
      cell.targets.map((target) => ({
        ...target,
        rowNumber: row.number,
        category: row.category,
        goal: row.goal,
        bureaus: cell.bureaus,
      })),
    ),
  );
  const byBureau = new Map<string, PlannedTarget[]>();
  for (const target of all) {
    for (const { name } of target.bureaus) {
      const own = byBureau.get(name);
      if (own) own.push(target);
      else byBureau.set(name, [target]);
    }
  }
  const index = { all, byBureau };
  INDEXES.set(plan, index);
  return index;
}

/** One mistake in a plan file: the path of the field, and what is wrong with it. */
export interface PlanProblem {
  readonly path: string;
  readonly problem: string;
}

/**
 * Reads a plan from parsed JSON.
 *
 * @returns the plan, or the problems found, each with its path (`rows[2].cells[0].targets[1].unit`). Unknown keys are problems
 *   that name the key. Rules between fields are looked at only once every field by itself is right.
 */
export function parsePlan(
  json: unknown,
): { readonly plan: Plan } | { readonly problems: readonly PlanProblem[] } {
  const parsed = Plan.safeParse(json);
  if (parsed.success) return { plan: parsed.data };
  return {
    problems: parsed.error.issues.map((issue) => ({
      path: issue.path.reduce<string>(
        (path, key) =>
          typeof key === "number"
            ? `${path}[${key}]`
            : path === ""
              ? String(key)
              : `${path}.${String(key)}`,
        "",
      ),
      problem: issue.message,
    })),
  };
}

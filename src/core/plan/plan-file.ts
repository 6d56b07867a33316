import { z } from "zod";
import { Day, TargetFile, Text } from "./target-file";

/** A bureau that answers for an indicator cell; the role is null where the document names none. */
const ResponsibleBureau = z.strictObject({
  name: Text,
  role: z.enum(["lead", "cooperating"]).nullable(),
});

/** The official wording, printed unchanged (blanks that typesetting put around figures left out), with its bureaus. */
const IndicatorCell = z.strictObject({
  text: Text,
  bureaus: z.array(ResponsibleBureau).min(1),
  targets: z.array(TargetFile).min(1),
});

/** One numbered line of the annex. */
const Row = z.strictObject({
  number: z.int().min(1),
  category: Text,
  goal: Text,
  cells: z.array(IndicatorCell).min(1),
});

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
export const PlanFile = z
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
    const wrong = (path: (string | number)[], message: string, chinese: string) => {
      context.addIssue({ code: "custom", path, message, params: { chinese } });
    };
    if (plan.period.to < plan.period.from) wrong(["period"], "to is before from", "to 早于 from");
    if (plan.issuedOn !== null && plan.validUntil !== null && plan.validUntil < plan.issuedOn) {
      wrong(["validUntil"], "is before issuedOn", "早于 issuedOn");
    }
    const documents = new Set(plan.sources.map((source) => source.id));
    if (documents.size !== plan.sources.length)
      wrong(["sources"], "a source's id stands twice", "出处的 id 重复");
    const bureaus = new Set(plan.bureaus);
    if (bureaus.size !== plan.bureaus.length)
      wrong(["bureaus"], "a bureau is listed twice", "有责任单位列了两次");
    const named = new Set<string>();
    const targets = new Map<string, TargetFile>();
    const numbers = new Set<number>();
    plan.rows.forEach((row, r) => {
      if (numbers.has(row.number))
        wrong(["rows", r, "number"], `${row.number} stands twice`, `行号 ${row.number} 重复`);
      numbers.add(row.number);
      row.cells.forEach((cell, c) => {
        const at = ["rows", r, "cells", c];
        cell.bureaus.forEach((bureau, b) => {
          named.add(bureau.name);
          if (!bureaus.has(bureau.name)) {
            wrong(
              [...at, "bureaus", b],
              `${bureau.name} is not among the plan's bureaus`,
              `“${bureau.name}”不在计划的责任单位（bureaus）里`,
            );
          }
          if (cell.bureaus.findIndex((other) => other.name === bureau.name) !== b) {
            wrong(
              [...at, "bureaus", b],
              `${bureau.name} stands twice in one cell`,
              `“${bureau.name}”在同一格里写了两次`,
            );
          }
        });
        cell.targets.forEach((target, t) => {
          if (targets.has(target.id))
            wrong(
              [...at, "targets", t, "id"],
              `${target.id} stands twice`,
              `编号 ${target.id} 重复`,
            );
          targets.set(target.id, target);
          if (!cell.text.includes(target.fragment)) {
            wrong(
              [...at, "targets", t, "fragment"],
              `is not part of the cell's text`,
              "不是本格原文的一部分",
            );
          }
          if (target.deadline < `${plan.period.from}-01-01`) {
            wrong([...at, "targets", t, "deadline"], "is before the plan begins", "早于计划开始");
          }
          if (!documents.has(target.source.document)) {
            wrong(
              [...at, "targets", t, "source"],
              `${target.source.document} is not a source`,
              `出处“${target.source.document}”不在 sources 里`,
            );
          }
        });
      });
    });
    plan.bureaus.forEach((bureau, b) => {
      if (!named.has(bureau))
        wrong(["bureaus", b], `${bureau} answers for nothing`, `“${bureau}”没有承担任何指标`);
    });
    plan.rules.forEach((rule, r) => {
      const ids = rule.kind === "sameAs" ? rule.targets : [rule.increase, rule.total];
      ids.forEach((id) => {
        if (!targets.has(id)) wrong(["rules", r], `no target ${id}`, `没有指标 ${id}`);
      });
      if (new Set(ids).size !== ids.length)
        wrong(["rules", r], "names one target twice", "同一个指标写了两次");
      const [first, second] = ids.map((id) => targets.get(id));
      if (first && second && first.unit !== second.unit)
        wrong(["rules", r], "units differ", "两项单位不同");
      if (rule.kind === "increaseAndTotal" && first && first.kind !== "increase") {
        wrong(
          ["rules", r, "increase"],
          `${rule.increase} is not an increase`,
          `${rule.increase} 不是提升类（increase）指标`,
        );
      }
      if (rule.kind === "increaseAndTotal" && second && second.kind !== "level") {
        wrong(
          ["rules", r, "total"],
          `${rule.total} is not a level`,
          `${rule.total} 不是水平类（level）指标`,
        );
      }
    });
    plan.disagreements.forEach((disagreement, d) => {
      disagreement.targets.forEach((id) => {
        if (!targets.has(id))
          wrong(["disagreements", d, "targets"], `no target ${id}`, `没有指标 ${id}`);
      });
      disagreement.readings.forEach(({ document }, at) => {
        if (!documents.has(document)) {
          wrong(
            ["disagreements", d, "readings", at],
            `${document} is not a source`,
            `出处“${document}”不在 sources 里`,
          );
        }
      });
    });
  });
export type PlanFile = z.infer<typeof PlanFile>;

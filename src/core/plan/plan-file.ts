import * as z from "zod/mini";
import { Day, Source, Text } from "./field-kinds";
import { CrossRule, Disagreement, PlanId, ResponsibleBureau, SourceDocument } from "./plan-parts";
import { TargetFile } from "./target-file";

/** What a column of the printed table may hold; `extra` are columns that only this table has. */
export const COLUMN_CONTENTS = [
  "number",
  "category",
  "goal",
  "indicator",
  "bureaus",
  "lead",
  "cooperating",
  "leader",
  "deadline",
  "base",
  "target",
  "cumulative",
  "attribute",
  "weight",
  "note",
  "extra",
] as const;

/** What a row says beside its cells, and a cell for itself; a cell's own words count before its row's. */
const PRINTED = {
  /** 分管领导 */
  leader: z.nullish(Text),
  /** 时间节点 as printed. */
  schedule: z.nullish(Text),
  /** 权重、分值 as printed. */
  weight: z.nullish(Text),
  /** 备注 */
  note: z.nullish(Text),
  /** What stands in a column, by its header, printed unchanged; before what the plan's own fields would give. */
  extra: z.nullish(z.record(z.string(), Text)),
} as const;

/** The official wording, printed unchanged, with its bureaus; none where the document names none. */
const IndicatorCell = z.strictObject({
  text: Text,
  /** Bureaus and groups. */
  bureaus: z.array(ResponsibleBureau),
  /** The responsible bureaus in the document's own words: （市农业农村局牵头，市商务局等单位配合）. */
  responsibility: z.nullish(Text),
  targets: z.array(TargetFile).check(z.minLength(1)),
  ...PRINTED,
});

/** One line of the annex. */
const Row = z.strictObject({
  /** As printed: 1, （一）1; null for a line without a number. */
  number: z.nullable(z.union([z.int().check(z.minimum(1)), Text])),
  /** 区分, the headings above the line from the outermost one; null where there is none. */
  category: z.nullable(z.union([Text, z.array(Text).check(z.minLength(1))])),
  goal: Text,
  cells: z.array(IndicatorCell).check(z.minLength(1)),
  ...PRINTED,
});

/** A responsible bureau, with what else it is or was called, and whose tasks it took over. Days are inside. */
const Bureau = z.strictObject({
  name: Text,
  shortNames: z.nullish(z.array(Text)),
  formerNames: z.nullish(z.array(z.strictObject({ name: Text, until: z.nullish(Day) }))),
  successorOf: z.nullish(z.array(z.strictObject({ name: Text, from: z.nullish(Day) }))),
});

/** Bureaus that the document names together: 各区县政府, 16个部门. Members are null where the document does not list them. */
const Group = z.strictObject({
  name: Text,
  /** How the document prints it; left out: its name. */
  printed: z.nullish(Text),
  members: z.nullable(z.array(Text)),
});

/** Money that the document promises: printed, not asked. */
const Measure = z.strictObject({
  text: Text,
  amount: z.nullable(z.number()),
  unit: z.nullable(Text),
  /** What one such amount is for: every winner, every year. */
  per: z.nullable(Text),
  source: z.nullish(Source),
});
export type Measure = z.infer<typeof Measure>;

const FIELDS = {
  format: z.literal("zerenbiao-plan"),
  id: PlanId,
  title: Text,
  /** The annex's title; null where the document has no annex. */
  annexTitle: z.nullable(Text),
  annexMark: z.nullable(Text),
  documentNumber: z.nullable(Text),
  issuer: z.nullable(Text),
  issuedOn: z.nullable(Day),
  validUntil: z.nullable(Day),
  /** Null where the document names no years. */
  period: z.nullable(z.strictObject({ from: z.int(), to: z.nullable(z.int()) })),
  /** Null where the document does not say to whom the bureaus report. */
  leadOffice: z.nullable(Text),
  sources: z.array(SourceDocument).check(z.minLength(1)),
  bureaus: z.array(z.union([Text, Bureau])),
  rows: z.array(Row).check(z.minLength(1)),
  rules: z.array(CrossRule),
  disagreements: z.array(Disagreement),
  /** The columns of the printed table, from the left; left out: the five of a 责任分解表. */
  columns: z.nullish(z.array(z.strictObject({ header: Text, holds: z.enum(COLUMN_CONTENTS) }))),
  groups: z.nullish(z.array(Group)),
  /** Other words that the document defines: 交安委. */
  aliases: z.nullish(z.array(z.strictObject({ name: Text, meaning: Text }))),
  /** Units that only this plan knows. */
  units: z.nullish(
    z.array(
      z.strictObject({
        symbol: Text,
        aliases: z.nullish(z.array(Text)),
        whole: z.boolean(),
        adds: z.boolean(),
      }),
    ),
  ),
  measures: z.nullish(z.array(Measure)),
} as const;

/** A plan as files of format 2 say it: every field by itself. What format 1 has not may be left out or null. */
export const SecondPlanFile = z.strictObject({ ...FIELDS, formatVersion: z.literal(2) });

/** A policy document with an annex table of indicators, as its file says it, in either format. */
export type PlanFile = Omit<z.infer<typeof SecondPlanFile>, "formatVersion"> & {
  readonly formatVersion: 1 | 2;
};
export type BureauFile = PlanFile["bureaus"][number];
export type RowFile = PlanFile["rows"][number];
export type CellFile = RowFile["cells"][number];

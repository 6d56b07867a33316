import * as z from "zod/mini";
import { Day, Text } from "./field-kinds";
import {
  Disagreement,
  FirstCrossRule,
  FirstSourceDocument,
  PlanId,
  ResponsibleBureau,
} from "./plan-parts";
import { FirstTargetFile } from "./target-file";

/** The official wording, printed unchanged (blanks that typesetting put around figures left out), with its bureaus. */
const IndicatorCell = z.strictObject({
  text: Text,
  bureaus: z.array(ResponsibleBureau).check(z.minLength(1)),
  targets: z.array(FirstTargetFile).check(z.minLength(1)),
});

/** One numbered line of the annex. */
const Row = z.strictObject({
  number: z.int().check(z.minimum(1)),
  category: Text,
  goal: Text,
  cells: z.array(IndicatorCell).check(z.minLength(1)),
});

/** A plan as files of format 1 say it: every field by itself. They stay readable, and their hash stays what it is. */
export const FirstPlanFile = z.strictObject({
  format: z.literal("zerenbiao-plan"),
  formatVersion: z.literal(1),
  id: PlanId,
  title: Text,
  /** The annex's title and the mark that stands above it (附件). */
  annexTitle: Text,
  annexMark: z.nullable(Text),
  /** 文号 */
  documentNumber: z.nullable(Text),
  issuer: z.nullable(Text),
  issuedOn: z.nullable(Day),
  validUntil: z.nullable(Day),
  /** First and last year of the plan. */
  period: z.strictObject({ from: z.int(), to: z.int() }),
  /** The office the bureaus report to. */
  leadOffice: Text,
  sources: z.array(FirstSourceDocument).check(z.minLength(1)),
  /** Every responsible bureau, in the order in which the annex names them first. */
  bureaus: z.array(Text).check(z.minLength(1)),
  rows: z.array(Row).check(z.minLength(1)),
  rules: z.array(FirstCrossRule),
  disagreements: z.array(Disagreement),
});
export type FirstPlanFile = z.infer<typeof FirstPlanFile>;

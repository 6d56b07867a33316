import * as z from "zod/mini";
import { brokenRule } from "../finding";
import { Day, TargetFile, Text } from "./target-file";

/** A bureau that answers for an indicator cell; the role is null where the document names none. */
const ResponsibleBureau = z.strictObject({
  name: Text,
  role: z.nullable(z.enum(["lead", "cooperating"])),
});

/** The official wording, printed unchanged (blanks that typesetting put around figures left out), with its bureaus. */
const IndicatorCell = z.strictObject({
  text: Text,
  bureaus: z.array(ResponsibleBureau).check(z.minLength(1)),
  targets: z.array(TargetFile).check(z.minLength(1)),
});

/** One numbered line of the annex. */
const Row = z.strictObject({
  number: z.int().check(z.minimum(1)),
  category: Text,
  goal: Text,
  cells: z.array(IndicatorCell).check(z.minLength(1)),
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
  file: z.optional(Text),
  sha256: z.optional(z.string().check(z.regex(/^[0-9a-f]{64}$/))),
});
export type SourceDocument = z.infer<typeof SourceDocument>;

/** A place where the documents do not say the same. */
export const Disagreement = z.strictObject({
  topic: Text,
  /** What each document says. */
  readings: z
    .array(z.strictObject({ document: Text, place: Text, quote: Text }))
    .check(z.minLength(1)),
  effect: Text,
  targets: z.array(z.string()),
});
export type Disagreement = z.infer<typeof Disagreement>;

/** Every field of a plan file by itself. */
export const PlanFields = z.strictObject({
  format: z.literal("zerenbiao-plan"),
  formatVersion: z.literal(1),
  /** `jinan-brand-2020`: safe in a file name. */
  id: z
    .string()
    .check(
      z.refine(
        (id) => /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id),
        brokenRule({ code: "malformed-plan-id" }),
      ),
    ),
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
  sources: z.array(SourceDocument).check(z.minLength(1)),
  /** Every responsible bureau, in the order in which the annex names them first. */
  bureaus: z.array(Text).check(z.minLength(1)),
  rows: z.array(Row).check(z.minLength(1)),
  rules: z.array(CrossRule),
  disagreements: z.array(Disagreement),
});
export type PlanFields = z.infer<typeof PlanFields>;

import * as z from "zod/mini";
import { brokenRule } from "../finding";
import { Text } from "./field-kinds";

/** A bureau that answers for an indicator cell; the role is null where the document names none. */
export const ResponsibleBureau = z.strictObject({
  name: Text,
  role: z.nullable(z.enum(["lead", "cooperating"])),
});

/** One metric printed twice: two different values are an error on both. */
const SameAs = z.strictObject({
  kind: z.literal("sameAs"),
  targets: z.tuple([z.string(), z.string()]),
  note: Text,
});

/** Total minus increase must give the same baseline in every period. */
const IncreaseAndTotal = z.strictObject({
  kind: z.literal("increaseAndTotal"),
  increase: z.string(),
  total: z.string(),
  note: Text,
});

/** 其中: the parts of a total, which together make it (`complete`) or only some of it. */
const PartsOf = z.strictObject({
  kind: z.literal("partsOf"),
  total: z.string(),
  parts: z.array(z.string()).check(z.minLength(1)),
  complete: z.boolean(),
  note: Text,
});

/** A rule between targets, in files of format 1 and of format 2. */
export const FirstCrossRule = z.discriminatedUnion("kind", [SameAs, IncreaseAndTotal]);
export const CrossRule = z.discriminatedUnion("kind", [SameAs, IncreaseAndTotal, PartsOf]);
export type CrossRule = z.infer<typeof CrossRule>;

const Sha256 = z
  .string()
  .check(
    z.refine((text) => /^[0-9a-f]{64}$/.test(text), brokenRule({ code: "malformed-checksum" })),
  );

/** A document the plan was read from. */
export const FirstSourceDocument = z.strictObject({
  id: Text,
  title: Text,
  file: z.optional(Text),
  sha256: z.optional(Sha256),
});
export const SourceDocument = z.strictObject({
  id: Text,
  title: Text,
  file: z.nullish(Text),
  sha256: z.nullish(Sha256),
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

/** `jinan-brand-2020`: safe in a file name. */
export const PlanId = z
  .string()
  .check(
    z.refine(
      (id) => /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id),
      brokenRule({ code: "malformed-plan-id" }),
    ),
  );

import * as z from "zod/mini";

/** Who decided, when, and why: printed beside what was decided. */
const SIGNED = {
  reason: z.string().check(z.trim(), z.minLength(1)),
  by: z.string().check(z.trim(), z.minLength(1)),
  /** A day. */
  on: z.iso.date(),
} as const;

const VALUE = z.union([z.number(), z.string().check(z.trim(), z.minLength(1))]);

/** Settles a conflict by a value: a number in the target's unit, or a text as a person types it, `6100亿元`. */
const ByValue = z.pipe(
  z.strictObject({
    target: z.string().check(z.minLength(1)),
    value: VALUE,
    ...SIGNED,
  }),
  z.transform((said) => ({ kind: "value" as const, ...said })),
);

/** Settles a conflict between bureaus: the value of this one counts. */
const ByBureau = z.pipe(
  z.strictObject({
    target: z.string().check(z.minLength(1)),
    bureau: z.string().check(z.minLength(1)),
    ...SIGNED,
  }),
  z.transform((said) => ({ kind: "bureau" as const, ...said })),
);

/** Settles a conflict between the files of one bureau: the value in this one counts. */
const ByFile = z.pipe(
  z.strictObject({
    target: z.string().check(z.minLength(1)),
    file: z.string().check(z.minLength(1)),
    ...SIGNED,
  }),
  z.transform((said) => ({ kind: "file" as const, ...said })),
);

/** Says which of two files of one bureau counts; the other is superseded whole. */
const SupersedingDecision = z.pipe(
  z.strictObject({
    file: z.string().check(z.minLength(1)),
    supersedes: z.string().check(z.minLength(1)),
    ...SIGNED,
  }),
  z.transform((said) => ({ kind: "supersedes" as const, ...said })),
);
export type SupersedingDecision = z.infer<typeof SupersedingDecision>;

/**
 * Confirms a form that is not taken by itself: one that has lost its identity, that is unknown to the ledger, of another period, or
 * doubtful as a whole. `true` takes the bureau that its content shows.
 */
const ConfirmingDecision = z.pipe(
  z.strictObject({
    file: z.string().check(z.minLength(1)),
    confirms: z.union([z.literal(true), z.string().check(z.minLength(1))]),
    ...SIGNED,
  }),
  z.transform((said) => ({ kind: "confirms" as const, ...said })),
);
export type ConfirmingDecision = z.infer<typeof ConfirmingDecision>;

/** Settles the line of one bureau where several answer: its share of a sum, or what it said of the whole. */
const LineDecision = z.pipe(
  z.strictObject({
    target: z.string().check(z.minLength(1)),
    bureau: z.string().check(z.minLength(1)),
    value: VALUE,
    ...SIGNED,
  }),
  z.transform((said) => ({ kind: "line" as const, ...said })),
);
export type LineDecision = z.infer<typeof LineDecision>;

/** Says what came of a target that only a person can judge: words, 左右. */
const VerdictDecision = z.pipe(
  z.strictObject({
    target: z.string().check(z.minLength(1)),
    verdict: z.enum(["met", "not-met"]),
    ...SIGNED,
  }),
  z.transform((said) => ({ kind: "verdict" as const, ...said })),
);
export type VerdictDecision = z.infer<typeof VerdictDecision>;

/** Sets a file aside: nothing in it counts, and nobody has to do anything about it. */
const IgnoringDecision = z.pipe(
  z.strictObject({
    file: z.string().check(z.minLength(1)),
    ignore: z.literal(true),
    ...SIGNED,
  }),
  z.transform((said) => ({ kind: "ignores" as const, ...said })),
);
export type IgnoringDecision = z.infer<typeof IgnoringDecision>;

export type TargetDecision =
  z.infer<typeof ByValue> | z.infer<typeof ByBureau> | z.infer<typeof ByFile>;

/** What may be decided of a file as a whole. */
export type FileDecision = SupersedingDecision | ConfirmingDecision | IgnoringDecision;

/**
 * One decision of the lead office, `kind` saying what it decides. A decisions file has no such field: there the keys tell. Files are
 * named by path, by name where that is unique, or by fingerprint (from 8 digits).
 */
export type Decision = TargetDecision | LineDecision | VerdictDecision | FileDecision;

/** Whether a decision says which value counts for a target as a whole. */
export function isTargetDecision(decision: Decision): decision is TargetDecision {
  switch (decision.kind) {
    case "value":
    case "bureau":
    case "file":
      return true;
    case "line":
    case "verdict":
    case "supersedes":
    case "confirms":
    case "ignores":
      return false;
  }
}

/**
 * A decision as a decisions file holds it.
 *
 * @example decisionToJson({ kind: "file", target: "3.1", file: "b.xlsx", … }) // => { target: "3.1", file: "b.xlsx", … }
 */
export function decisionToJson(decision: Decision): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(decision).filter(([key]) => key !== "kind"));
}

/** A decision in a few words, for the finding that it was not used: `3.1`, `b.xlsx`. */
export function nameDecision(decision: Decision): string {
  switch (decision.kind) {
    case "value":
    case "bureau":
    case "file":
    case "verdict":
      return decision.target;
    case "line":
      return `${decision.target} ${decision.bureau}`;
    case "supersedes":
    case "confirms":
    case "ignores":
      return decision.file;
  }
}

/** The schema that a thing was meant for, so that what is wrong is told of that one and not of all. */
export function schemaFor(item: unknown): z.ZodMiniType<Decision> {
  const keys = typeof item === "object" && item !== null ? Object.keys(item) : [];
  const has = (key: string) => keys.includes(key);
  if (has("supersedes")) return SupersedingDecision;
  if (has("confirms")) return ConfirmingDecision;
  if (has("ignore")) return IgnoringDecision;
  if (has("verdict")) return VerdictDecision;
  if (has("bureau")) return has("value") ? LineDecision : ByBureau;
  return has("file") && !has("value") ? ByFile : ByValue;
}

/** Whether something has who decided, as every decision has. */
export function looksSigned(entries: readonly (readonly [string, unknown])[]): boolean {
  return entries.some(([key]) => Object.hasOwn(SIGNED, key));
}

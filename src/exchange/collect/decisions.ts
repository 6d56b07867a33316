import * as z from "zod/mini";
import { type PlacedProblem, type Plan, type Problem, problemOf } from "../../core";

/** Who decided, when, and why: printed beside what was decided. */
const SIGNED = {
  reason: z.string().check(z.trim(), z.minLength(1)),
  by: z.string().check(z.trim(), z.minLength(1)),
  /** A day. */
  on: z.iso.date(),
} as const;

/** Settles a conflict by a value: a number in the target's unit, or a text as a person types it, `6100亿元`. */
const ByValue = z.pipe(
  z.strictObject({
    target: z.string().check(z.minLength(1)),
    value: z.union([z.number(), z.string().check(z.trim(), z.minLength(1))]),
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

/** Confirms whose a form is that has lost its identity: `true` takes the bureau that its content shows. */
const ConfirmingDecision = z.pipe(
  z.strictObject({
    file: z.string().check(z.minLength(1)),
    confirms: z.union([z.literal(true), z.string().check(z.minLength(1))]),
    ...SIGNED,
  }),
  z.transform((said) => ({ kind: "confirms" as const, ...said })),
);
export type ConfirmingDecision = z.infer<typeof ConfirmingDecision>;

export type TargetDecision =
  z.infer<typeof ByValue> | z.infer<typeof ByBureau> | z.infer<typeof ByFile>;

/**
 * One decision of the lead office, `kind` saying what it decides. A decisions file has no such field: there the keys tell. Files are
 * named by path, by name where that is unique, or by fingerprint (from 8 digits).
 */
export type Decision = TargetDecision | SupersedingDecision | ConfirmingDecision;

export function isTargetDecision(decision: Decision): decision is TargetDecision {
  switch (decision.kind) {
    case "value":
    case "bureau":
    case "file":
      return true;
    case "supersedes":
    case "confirms":
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

/**
 * Reads decisions from parsed JSON.
 *
 * @returns the decisions, or every problem with its path: a key that is not known, a target the plan has not, a bureau that does
 *   not answer for it, two decisions on one thing.
 */
export function parseDecisions(
  json: unknown,
  plan: Plan,
): { readonly decisions: readonly Decision[] } | { readonly problems: readonly PlacedProblem[] } {
  if (!Array.isArray(json)) return { problems: [describeOther(json)] };
  const decisions: Decision[] = [];
  const problems: PlacedProblem[] = [];
  json.forEach((item: unknown, index) => {
    const schema = schemaFor(item);
    const parsed = schema.safeParse(item, { reportInput: true });
    if (parsed.success) decisions.push(parsed.data);
    else {
      for (const issue of parsed.error.issues) {
        problems.push({ ...problemOf(issue), path: [`[${index}]`, ...issue.path].join(".") });
      }
    }
  });
  if (problems.length > 0) return { problems };
  problems.push(...findContradictions(decisions, plan));
  return problems.length > 0 ? { problems } : { decisions };
}

/** What came instead of a list, and how it becomes one. */
function describeOther(json: unknown): PlacedProblem {
  const entries = typeof json === "object" && json !== null ? Object.entries(json) : [];
  const under = entries.find(([, value]) => Array.isArray(value))?.[0] ?? null;
  const isSingle = entries.some(([key]) => Object.hasOwn(SIGNED, key));
  return { code: "not-a-list", path: "", under: isSingle ? null : under, isSingle };
}

/** The schema that a thing was meant for, so that what is wrong is told of that one and not of all. */
function schemaFor(item: unknown): z.ZodMiniType<Decision> {
  const keys = typeof item === "object" && item !== null ? Object.keys(item) : [];
  if (keys.includes("supersedes")) return SupersedingDecision;
  if (keys.includes("confirms")) return ConfirmingDecision;
  if (keys.includes("bureau") && !keys.includes("value")) return ByBureau;
  return keys.includes("file") && !keys.includes("value") ? ByFile : ByValue;
}

function findContradictions(decisions: readonly Decision[], plan: Plan): PlacedProblem[] {
  const targets = plan.targetById;
  const seen = new Set<string>();
  return decisions.flatMap((decision, index): PlacedProblem[] => {
    const wrong = (key: string, problem: Problem): PlacedProblem[] => [
      { ...problem, path: key === "" ? `[${index}]` : `[${index}].${key}` },
    ];
    const subject = subjectOf(decision);
    const key = `${subject.about} ${subject.name}`;
    if (seen.has(key)) return wrong("", { code: "decided-twice", ...subject });
    seen.add(key);
    switch (decision.kind) {
      case "value":
      case "file":
      case "bureau": {
        const target = targets.get(decision.target);
        if (!target) return wrong("target", { code: "unknown-target", target: decision.target });
        if (decision.kind !== "bureau") return [];
        const { bureau } = decision;
        return target.bureaus.some(({ name }) => name === bureau)
          ? []
          : wrong("bureau", { code: "not-answering", bureau, target: target.id });
      }
      case "supersedes": {
        const { file, supersedes } = decision;
        return file === supersedes ? wrong("supersedes", { code: "supersedes-itself", file }) : [];
      }
      case "confirms":
        return [];
    }
  });
}

/** What may be decided only once. */
function subjectOf(decision: Decision): Omit<Problem<"decided-twice">, "code"> {
  switch (decision.kind) {
    case "value":
    case "bureau":
    case "file":
      return { about: "target", name: decision.target };
    case "supersedes":
      return { about: "supersedes", name: decision.supersedes };
    case "confirms":
      return { about: "confirms", name: decision.file };
  }
}

/** A decision in a few words, for the finding that it was not used: `3.1`, `b.xlsx`. */
export function nameDecision(decision: Decision): string {
  return isTargetDecision(decision) ? decision.target : decision.file;
}

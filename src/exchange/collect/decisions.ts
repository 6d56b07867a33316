import { z } from "zod";
import { type PlacedProblem, type Plan, type Problem, problemOf } from "../../core";

/** Who decided, when, and why: printed beside what was decided. */
const SIGNED = {
  reason: z.string().trim().min(1),
  by: z.string().trim().min(1),
  /** A day. */
  on: z.iso.date(),
} as const;

/** Settles a conflict: by a value, by the bureau whose value counts, or by the file where one bureau sent two. */
const TargetDecision = z.union([
  z.strictObject({
    target: z.string().min(1),
    /** A number in the target's unit, or a text as a person types it: `6100亿元`. */
    value: z.union([z.number(), z.string().trim().min(1)]),
    ...SIGNED,
  }),
  z.strictObject({ target: z.string().min(1), bureau: z.string().min(1), ...SIGNED }),
  z.strictObject({ target: z.string().min(1), file: z.string().min(1), ...SIGNED }),
]);
export type TargetDecision = z.infer<typeof TargetDecision>;

/** Says which of two files of one bureau counts; the other is superseded whole. */
const SupersedingDecision = z.strictObject({
  file: z.string().min(1),
  supersedes: z.string().min(1),
  ...SIGNED,
});
export type SupersedingDecision = z.infer<typeof SupersedingDecision>;

/** Confirms whose a form is that has lost its identity: `true` takes the bureau that its content shows. */
const ConfirmingDecision = z.strictObject({
  file: z.string().min(1),
  confirms: z.union([z.literal(true), z.string().min(1)]),
  ...SIGNED,
});
export type ConfirmingDecision = z.infer<typeof ConfirmingDecision>;

/** One decision of the lead office. Files are named by path, by name where that is unique, or by fingerprint (from 8 digits). */
export type Decision = TargetDecision | SupersedingDecision | ConfirmingDecision;

export const Decision: z.ZodType<Decision> = z.union([
  SupersedingDecision,
  ConfirmingDecision,
  TargetDecision,
]);

export function isTargetDecision(decision: Decision): decision is TargetDecision {
  return "target" in decision;
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
  if (!Array.isArray(json)) return { problems: [{ code: "not-a-list", path: "" }] };
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

/** The schema that a thing was meant for, so that what is wrong is told of that one and not of all. */
function schemaFor(item: unknown): z.ZodType<Decision> {
  const keys = typeof item === "object" && item !== null ? Object.keys(item) : [];
  if (keys.includes("supersedes")) return SupersedingDecision;
  if (keys.includes("confirms")) return ConfirmingDecision;
  const [byValue, byBureau, byFile] = TargetDecision.options;
  if (keys.includes("bureau") && !keys.includes("value")) return byBureau;
  return keys.includes("file") && !keys.includes("value") ? byFile : byValue;
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
    if ("supersedes" in decision && decision.supersedes === decision.file) {
      return wrong("supersedes", { code: "supersedes-itself", file: decision.file });
    }
    if (!isTargetDecision(decision)) return [];
    const target = targets.get(decision.target);
    if (!target) return wrong("target", { code: "unknown-target", target: decision.target });
    if (!("bureau" in decision)) return [];
    const { bureau } = decision;
    return target.bureaus.some(({ name }) => name === bureau)
      ? []
      : wrong("bureau", { code: "not-answering", bureau, target: target.id });
  });
}

/** What may be decided only once. */
function subjectOf(decision: Decision): Omit<Problem<"decided-twice">, "code"> {
  if (isTargetDecision(decision)) return { about: "target", name: decision.target };
  return "supersedes" in decision
    ? { about: "supersedes", name: decision.supersedes }
    : { about: "confirms", name: decision.file };
}

/** A decision in a few words, for the finding that it was not used: `3.1`, `b.xlsx`. */
export function nameDecision(decision: Decision): string {
  return isTargetDecision(decision) ? decision.target : decision.file;
}

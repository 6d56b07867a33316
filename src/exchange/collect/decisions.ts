import { z } from "zod";
import { zhCN } from "zod/locales";
import { type Language, type Plan, type PlanProblem } from "../../core";

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
  language: Language = "en-US",
): { readonly decisions: readonly Decision[] } | { readonly problems: readonly PlanProblem[] } {
  const chinese = language === "zh-CN";
  if (!Array.isArray(json)) {
    return { problems: [{ path: "", problem: chinese ? "应为数组" : "must be an array" }] };
  }
  const decisions: Decision[] = [];
  const problems: PlanProblem[] = [];
  json.forEach((item: unknown, index) => {
    const schema = schemaFor(item);
    const parsed = schema.safeParse(item, chinese ? { error: zhCN().localeError } : undefined);
    if (parsed.success) decisions.push(parsed.data);
    else {
      for (const { path, message } of parsed.error.issues) {
        problems.push({ path: [`[${index}]`, ...path].join("."), problem: message });
      }
    }
  });
  if (problems.length > 0) return { problems };
  problems.push(...findContradictions(decisions, plan, chinese));
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

function findContradictions(
  decisions: readonly Decision[],
  plan: Plan,
  chinese: boolean,
): PlanProblem[] {
  const targets = new Map(plan.targets.map((target) => [target.id, target]));
  const seen = new Set<string>();
  return decisions.flatMap((decision, index): PlanProblem[] => {
    const wrong = (key: string, problem: string, inChinese: string): PlanProblem[] => [
      {
        path: key === "" ? `[${index}]` : `[${index}].${key}`,
        problem: chinese ? inChinese : problem,
      },
    ];
    const about = isTargetDecision(decision)
      ? `target ${decision.target}`
      : "supersedes" in decision
        ? `supersedes ${decision.supersedes}`
        : `confirms ${decision.file}`;
    if (seen.has(about)) return wrong("", `${about} is decided twice`, "同一件事裁定了两次");
    seen.add(about);
    if ("supersedes" in decision && decision.supersedes === decision.file) {
      return wrong(
        "supersedes",
        `${decision.file} cannot supersede itself`,
        `“${decision.file}”不能代替自己`,
      );
    }
    if (!isTargetDecision(decision)) return [];
    const target = targets.get(decision.target);
    if (!target) {
      return wrong("target", `no target ${decision.target}`, `没有指标 ${decision.target}`);
    }
    if (!("bureau" in decision)) return [];
    const { bureau } = decision;
    return target.bureaus.some(({ name }) => name === bureau)
      ? []
      : wrong(
          "bureau",
          `${bureau} does not answer for ${target.id}`,
          `“${bureau}”不是 ${target.id} 的责任单位`,
        );
  });
}

/** A decision in a few words, for the finding that it was not used: `3.1`, `b.xlsx`. */
export function nameDecision(decision: Decision): string {
  return isTargetDecision(decision) ? decision.target : decision.file;
}

/** Why, who and when, as printed: 电话核实（张三，2022-01-20）. */
export function signatureOf({ reason, by, on }: Decision): string {
  return `${reason}（${by}，${on}）`;
}

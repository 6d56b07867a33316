import type { z } from "zod";
import { zhCN } from "zod/locales";
import type { Language } from "../target";
import { compilePlan } from "./compile-plan";
import { hashJson } from "./fingerprint";
import { PlanFile } from "./plan-file";
import type { Plan } from "./plan-model";

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
  language: Language = "en-US",
): { readonly plan: Plan } | { readonly problems: readonly PlanProblem[] } {
  const parsed =
    language === "zh-CN"
      ? PlanFile.safeParse(json, { error: zhCN().localeError })
      : PlanFile.safeParse(json);
  if (parsed.success) {
    // the file as it was written: what a schema fills in is no part of it
    const file = json as PlanFile;
    return { plan: compilePlan(file, hashJson(file)) };
  }
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
      problem: sentenceOf(issue, language),
    })),
  };
}

/** Our own rules carry their Chinese sentence beside the English one; the library's are in its locale. */
function sentenceOf(issue: z.core.$ZodIssue, language: Language): string {
  if (issue.code !== "custom" || language !== "zh-CN") return issue.message;
  const chinese: unknown = issue.params?.chinese;
  return typeof chinese === "string" ? chinese : issue.message;
}

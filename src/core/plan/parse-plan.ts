import { type PlacedProblem, problemOf } from "../finding";
import { compilePlan } from "./compile-plan";
import { hashJson } from "./fingerprint";
import { PlanFile } from "./plan-file";
import type { Plan } from "./plan-model";

/**
 * Reads a plan from parsed JSON.
 *
 * @returns the plan, or the problems found, each with its path (`rows[2].cells[0].targets[1].unit`). Unknown keys are problems
 *   that name the key. Rules between fields are looked at only once every field by itself is right.
 */
export function parsePlan(
  json: unknown,
): { readonly plan: Plan } | { readonly problems: readonly PlacedProblem[] } {
  const parsed = PlanFile.safeParse(json, { reportInput: true });
  if (parsed.success) {
    // the file as it was written: what a schema fills in is no part of it
    const file = json as PlanFile;
    return { plan: compilePlan(file, hashJson(file)) };
  }
  return {
    problems: parsed.error.issues.map((issue) => ({
      ...problemOf(issue),
      path: writePath(issue.path),
    })),
  };
}

function writePath(keys: readonly PropertyKey[]): string {
  return keys.reduce<string>(
    (path, key) =>
      typeof key === "number"
        ? `${path}[${key}]`
        : path === ""
          ? String(key)
          : `${path}.${String(key)}`,
    "",
  );
}

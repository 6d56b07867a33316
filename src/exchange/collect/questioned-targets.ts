import { type Big, crossCheck, type Finding, isShare, type Plan } from "../../core";
import type { FileStanding } from "./file-standing";
import type { TargetStanding } from "./settle-target";

/**
 * Targets of which something in a merged file cannot be used, or waits to be verified, or whose forms do not ask alike: a decision may
 * settle them. By target, the bureaus in whose files that is; none where it is about all of them.
 *
 * @param asked what the forms' joint rules told
 */
export function questionedTargets(
  files: readonly FileStanding[],
  asked: readonly Finding[] = [],
): ReadonlyMap<string, ReadonlySet<string>> {
  const questioned = new Map<string, Set<string>>();
  const ofFiles = files.flatMap(({ outcome, file }) =>
    outcome === "merged" ? file.report.findings : [],
  );
  for (const each of [...ofFiles, ...asked]) {
    if (!isQuestion(each) || each.target === null) continue;
    const known = questioned.get(each.target) ?? new Set<string>();
    if (each.bureau !== null) known.add(each.bureau);
    questioned.set(each.target, known);
  }
  return questioned;
}

/** Whether a finding leaves its target's value in question. */
export function isQuestion({ code, severity }: Finding): boolean {
  return severity === "error" || code === "magnitude-suspect";
}

/** Both sides of every metric that is printed twice and has two values, each with the other. */
export function differingTargets(
  plan: Plan,
  targets: readonly TargetStanding[],
): ReadonlyMap<string, string> {
  return new Map(
    crossCheck(plan, settledValues(targets), null).flatMap((each) =>
      each.code === "same-metric-differs" && each.target !== null
        ? [[each.target, each.details.other] as const]
        : [],
    ),
  );
}

/** Values that stand: a sum that lacks a share is not the value of its target, nor is one that waits to be verified. */
export function settledValues(targets: readonly TargetStanding[]): ReadonlyMap<string, Big> {
  return new Map(
    targets.flatMap(({ target, value, verdict }) =>
      value === null || verdict === "unverified" || (isShare(target) && verdict === "cannot-judge")
        ? []
        : [[target.id, value] as const],
    ),
  );
}

import { type Big, crossCheck, type Finding, isShare, type Plan } from "../../core";
import type { FileStanding } from "./file-standing";
import type { TargetStanding } from "./settle-target";

/** Targets of which something in a merged file cannot be used, or waits to be verified: a decision may settle them. */
export function questionedTargets(files: readonly FileStanding[]): ReadonlySet<string> {
  return new Set(
    files.flatMap(({ outcome, file }) =>
      outcome === "merged"
        ? file.report.findings.flatMap((each) =>
            isQuestion(each) && each.target !== null ? [each.target] : [],
          )
        : [],
    ),
  );
}

/** Whether a finding leaves its target's value in question. */
export function isQuestion({ code, severity }: Finding): boolean {
  return severity === "error" || code === "magnitude-suspect";
}

/** Both sides of every metric that is printed twice and has two values. */
export function differingTargets(plan: Plan, targets: readonly TargetStanding[]): string[] {
  return crossCheck(plan, settledValues(targets), null).flatMap(({ code, target }) =>
    code === "same-metric-differs" && target !== null ? [target] : [],
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

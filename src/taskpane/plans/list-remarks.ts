import { doubtTargets, type Finding, type Messages, type Plan } from "../../core";
import type { PlanFileMistake } from "./plan-file-reading";

/** What has to be known of a plan before it is used, and does not stop it, each behind the target it is about. */
export function listRemarks(plan: Plan, messages: Messages): readonly PlanFileMistake[] {
  return remarksOf(plan).map((remark) => {
    const target = remark.target === null ? null : (plan.targetById.get(remark.target) ?? null);
    return {
      ...{ line: null, path: target === null ? "" : `${target.id} ${target.name}` },
      sentence: messages.finding(remark, target),
    };
  });
}

/** The same as findings. */
export function remarksOf(plan: Plan): readonly Finding[] {
  return [...plan.remarks, ...doubtTargets(plan)];
}

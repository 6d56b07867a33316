import type { Plan } from "../core";
import type { PlanCounts } from "./texts";

/** How much a plan holds. */
export function countPlan({ rows, targets, bureaus }: Plan): PlanCounts {
  return { rows: rows.length, targets: targets.length, bureaus: bureaus.length };
}

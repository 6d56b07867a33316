import type { Plan } from "../../core";
import { readTracking, type SheetGrid } from "../../sheets";

/** A table of another plan is none of this one's, though its columns are the same. */
export function hasTable(plan: Plan, sheet: SheetGrid): boolean {
  return (readTracking(plan, sheet)?.rows.size ?? 0) > 0;
}

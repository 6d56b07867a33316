import type { Plan } from "../../core";
import { PUBLISHED_SHEET, readTracking, TRACKING_SHEET, type SheetGrid } from "../../sheets";

/** Which table is inserted: the one values are typed into, or only the five published columns. */
export type TableKind = "tracking" | "published";

/** The name a table goes by. */
export function sheetNameOf(kind: TableKind): string {
  return kind === "tracking" ? TRACKING_SHEET : PUBLISHED_SHEET;
}

/** A table of another plan is none of this one's, though its columns are the same. */
export function hasTable(plan: Plan, sheet: SheetGrid): boolean {
  return (readTracking(plan, sheet)?.rows.size ?? 0) > 0;
}

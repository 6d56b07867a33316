import type { Plan } from "../../core";
import {
  buildPublishedTable,
  buildTrackingTable,
  readTracking,
  type SheetGrid,
  type SheetSpec,
} from "../../sheets";
import type { Settings, TableKind } from "../notebook";

/** A table of what is chosen, with what was typed into the one that it replaces. */
export function buildTable(
  { plan, period, paper }: Settings,
  kind: TableKind,
  sheetName: string,
  existing: SheetGrid | undefined,
): SheetSpec {
  if (kind === "published") return buildPublished(plan, sheetName);
  const entries = existing && readTracking(plan, existing)?.entries;
  return buildTrackingTable(plan, {
    sheetName,
    period,
    paper,
    ...(entries && { values: entries }),
  });
}

function buildPublished(plan: Plan, sheetName: string): SheetSpec {
  return buildPublishedTable(plan, { sheetName, mark: plan.annexMark });
}

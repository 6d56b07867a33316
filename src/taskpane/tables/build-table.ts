import type { Plan } from "../../core";
import {
  buildPublishedTable,
  buildTrackingTable,
  readPreviousColumn,
  readTableIdentity,
  readTracking,
  type SheetGrid,
  type SheetSpec,
} from "../../sheets";
import type { Settings, TableKind } from "../notebook";

/** What a table is made of: what is chosen, and what is known of the period before. */
export interface TableSettings extends Settings {
  readonly previous?: ReadonlyMap<string, number | string> | null;
}

/** A table of what is chosen, with what was typed into the one that it replaces, and what that said of the period before. */
export function buildTable(
  { plan, period, paper, previous: known = null }: TableSettings,
  kind: TableKind,
  sheetName: string,
  existing: SheetGrid | undefined,
): SheetSpec {
  if (kind === "published") return buildPublished(plan, sheetName);
  const reading = existing && readTracking(plan, existing);
  const entries = reading?.entries;
  // of another period, the period before is another one
  const isSame = existing !== undefined && readTableIdentity(existing).period?.id === period.id;
  const before = isSame && reading ? readPreviousColumn(plan, existing, reading) : null;
  const previous = known ?? before?.values;
  return buildTrackingTable(plan, {
    sheetName,
    period,
    paper,
    ...(entries && { values: entries }),
    ...(previous && { previous }),
  });
}

function buildPublished(plan: Plan, sheetName: string): SheetSpec {
  return buildPublishedTable(plan, { sheetName, mark: plan.annexMark });
}

import {
  readPreviousColumn,
  readTableIdentity,
  readTracking,
  type SheetGrid,
  type SheetSpec,
  type Spreadsheet,
  type TrackingReading,
} from "../../sheets";
import { NotUndoable, type Settings, type TableKind } from "../notebook";
import { buildTable } from "./build-table";
import { leftOut } from "./left-out";

/**
 * The sheet of a table as it can be made again: what it is of, and what is typed in it.
 *
 * @param settings stand for what the sheet does not say
 */
export function checkpointOf(sheet: SheetGrid, settings: Settings, kind: TableKind): SheetSpec {
  const period = readTableIdentity(sheet).period ?? settings.period;
  return buildTable({ ...settings, period }, kind, sheet.name, sheet);
}

/**
 * Puts what was there in the place of a table, or takes the table away where nothing was: one call that reads, one that writes.
 *
 * @param before null where there was no such sheet
 * @returns the table that was there until now; null where there was none
 * @throws NotUndoable where somebody has put something into the sheet that could not be brought back again
 */
export async function swapTable(
  spreadsheet: Spreadsheet,
  settings: Settings,
  { kind, sheet, before }: SwappedTable,
): Promise<SheetSpec | null> {
  const { sheets } = await spreadsheet.read([sheet], "looks");
  const [present = null] = sheets;
  const now = present && checkpointOf(present, settings, kind);
  if (present && now) {
    const reading = kind === "tracking" ? readTracking(settings.plan, present) : null;
    const lost = listLost(present, now, { settings, reading });
    if (lost.length > 0) throw new NotUndoable(sheet, lost);
  }
  if (before !== null) {
    await spreadsheet.insert([{ spec: before, replaces: present !== null, activates: true }]);
  } else if (present) await spreadsheet.remove([sheet]);
  return now;
}

/** The cells of a sheet that a new one in its place would not show. */
export function listLost(
  sheet: SheetGrid,
  spec: SheetSpec,
  {
    settings: { plan },
    reading,
  }: {
    readonly settings: Pick<Settings, "plan">;
    readonly reading: TrackingReading | null;
  },
): string[] {
  const previous = reading === null ? null : readPreviousColumn(plan, sheet, reading);
  const left = leftOut(sheet, spec, reading, previous?.column ?? null);
  return [...(reading?.leftOver ?? []), ...left];
}

/** A table, and what is to stand in its place. */
export interface SwappedTable {
  readonly kind: TableKind;
  readonly sheet: string;
  readonly before: SheetSpec | null;
}

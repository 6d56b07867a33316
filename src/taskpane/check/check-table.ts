import type { Finding, Plan } from "../../core";
import { acceptFile, assessTracking, type FileReport } from "../../exchange";
import { SpreadsheetError, type SheetGrid, type Spreadsheet } from "../../sheets";
import { type Fix, listFixes } from "./fixes";
import { findTable, type FoundTable, type TableFacts } from "../notebook";

// with what judges tables, that it is not there when the pane starts
export { findTable };

export type CheckOutcome =
  | {
      readonly outcome: "checked";
      readonly sheet: string;
      /** The plan and period that the table is of, and is judged by. */
      readonly facts: TableFacts;
      readonly report: FileReport;
      /** What one press can put right. */
      readonly fixes: ReadonlyMap<Finding, readonly Fix[]>;
      /** Whether the marks in the table are those of these findings. */
      readonly isMarked: boolean;
      /** Whether the workbook computes only when a person asks for it. */
      readonly isManual: boolean;
      /** Why they could not be written; null where they stand, or nobody asked for them. */
      readonly unmarked: SpreadsheetError | null;
    }
  | Exclude<FoundTable, { readonly outcome: "table" }>;

/** What a table may be of. */
export interface KnownPlans {
  /** What is chosen in the pane stands for what a table does not say. */
  readonly chosen: TableFacts;
  readonly plans: readonly Plan[];
}

/**
 * Checks a whole table: one reading call, and where it is to be marked one writing call. A sheet that was renamed is found again by
 * what it holds, and judged by its own plan and period, whatever is chosen. Where the sheet takes no marks the findings are told all the same.
 *
 * @param marks whether the findings are to stand beside the values, too: what is written may clear Excel's own list of undoable
 *   steps, so only a person who presses for it has that
 */
export async function checkTable(
  spreadsheet: Spreadsheet,
  known: KnownPlans,
  sheet: string,
  { marks: isMarking }: { readonly marks: boolean },
): Promise<CheckOutcome> {
  const look = await lookAt(spreadsheet, known, sheet);
  if (look.found.outcome !== "table") return look.found;
  const { plan, period } = look.found;
  const assessment = look.grid && assessTracking(plan, period, look.grid);
  if (!look.grid || !assessment) return { outcome: "no-table" };
  const { name } = look.grid;
  const { entries, findings, marks } = assessment;
  const identity = { plan: plan.id, bureau: null, period: period.id, formId: null };
  const report = acceptFile(name, identity, entries, findings);
  const unmarked = isMarking ? await tryToMark(spreadsheet, marks) : null;
  const isMarked = marks.length === 0 || (isMarking && unmarked === null);
  const facts = { plan, period };
  const fixes = fixesOf(plan, report);
  const { isManual } = look;
  return { outcome: "checked", sheet: name, facts, report, fixes, isMarked, isManual, unmarked };
}

function fixesOf(
  { targets }: Plan,
  { entries, findings }: FileReport,
): ReadonlyMap<Finding, readonly Fix[]> {
  const byId = new Map(targets.map((target) => [target.id, target]));
  const lines = new Map(entries.map((entry) => [entry.target, entry]));
  return new Map(
    findings.flatMap((each) => {
      const [target, entry] = [byId.get(each.target ?? ""), lines.get(each.target ?? "")];
      const fixes = target && entry ? listFixes(each, entry, target) : [];
      return fixes.length === 0 ? [] : [[each, fixes] as const];
    }),
  );
}

/** The sheet, or where it is no table any more another one that is. */
async function lookAt(
  spreadsheet: Spreadsheet,
  { chosen, plans }: KnownPlans,
  sheet: string,
): Promise<{
  readonly grid: SheetGrid | null;
  readonly found: FoundTable;
  readonly isManual: boolean;
}> {
  const { sheets, names, isManual = false } = await spreadsheet.read([sheet], "looks");
  const find = (grid: SheetGrid) => ({ grid, found: findTable(grid, plans, chosen), isManual });
  const [first] = sheets.map(find);
  if (first !== undefined && first.found.outcome !== "no-table") return first;
  const all = await spreadsheet.read(names);
  const renamed = all.sheets.map(find).find(({ found }) => found.outcome !== "no-table");
  if (renamed === undefined) return { grid: null, found: { outcome: "no-table" }, isManual };
  const [again] = (await spreadsheet.read([renamed.grid.name], "looks")).sheets;
  return again === undefined ? renamed : find(again);
}

async function tryToMark(
  spreadsheet: Spreadsheet,
  marks: Parameters<Spreadsheet["write"]>[0],
): Promise<SpreadsheetError | null> {
  if (marks.length === 0) return null;
  try {
    await spreadsheet.write(marks);
    return null;
  } catch (error) {
    if (error instanceof SpreadsheetError) return error;
    throw error;
  }
}

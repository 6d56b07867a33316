import type { Plan, ReportingPeriod } from "../../core";
import { acceptFile, assessTracking, type FileReport } from "../../exchange";
import { SpreadsheetError, type Spreadsheet } from "../../sheets";
import { hasTable } from "../notebook";

export type CheckOutcome =
  | {
      readonly outcome: "checked";
      readonly sheet: string;
      readonly report: FileReport;
      /** Whether the marks in the table are those of these findings. */
      readonly isMarked: boolean;
      /** Why they could not be written; null where they stand, or nobody asked for them. */
      readonly unmarked: SpreadsheetError | null;
    }
  | { readonly outcome: "no-table" };

/**
 * Checks a whole table: one reading call, and where it is to be marked one writing call. A sheet that was renamed is found again by
 * what it holds. Where the sheet takes no marks the findings are told all the same.
 *
 * @param marks whether the findings are to stand beside the values, too: what is written may clear Excel's own list of undoable
 *   steps, so only a person who presses for it has that
 */
export async function checkTable(
  spreadsheet: Spreadsheet,
  { plan, period }: { readonly plan: Plan; readonly period: ReportingPeriod },
  sheet: string,
  { marks: isMarking }: { readonly marks: boolean },
): Promise<CheckOutcome> {
  const { sheets } = await spreadsheet.read([sheet], "looks");
  let found = sheets.find((each) => hasTable(plan, each));
  if (!found) {
    const all = await spreadsheet.read(await spreadsheet.listSheets());
    const renamed = all.sheets.find((each) => hasTable(plan, each));
    found = renamed && (await spreadsheet.read([renamed.name], "looks")).sheets[0];
  }
  const assessment = found && assessTracking(plan, period, found);
  if (!found || !assessment) return { outcome: "no-table" };
  const { entries, findings, marks } = assessment;
  const identity = { plan: plan.id, bureau: null, period: period.id, formId: null };
  const report = acceptFile(found.name, identity, entries, findings);
  const unmarked = isMarking ? await tryToMark(spreadsheet, marks) : null;
  const isMarked = marks.length === 0 || (isMarking && unmarked === null);
  return { outcome: "checked", sheet: found.name, report, isMarked, unmarked };
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

import type { Plan, ReportingPeriod } from "../../core";
import { acceptFile, assessTracking, type FileReport } from "../../exchange";
import { SpreadsheetError, type Spreadsheet } from "../../sheets";
import { hasTable } from "../notebook";

export type CheckOutcome =
  | {
      readonly outcome: "checked";
      readonly sheet: string;
      readonly report: FileReport;
      /** Why the findings do not stand beside the values; null when they do. */
      readonly unmarked: SpreadsheetError | null;
    }
  | { readonly outcome: "no-table" };

/**
 * Checks a whole table: one reading call, one writing call. A sheet that was renamed is found again by what it holds.
 * Where the sheet takes no marks the findings are told all the same.
 */
export async function checkTable(
  spreadsheet: Spreadsheet,
  { plan, period }: { readonly plan: Plan; readonly period: ReportingPeriod },
  sheet: string,
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
  const unmarked = await tryToMark(spreadsheet, marks);
  return { outcome: "checked", sheet: found.name, report, unmarked };
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

import type { Plan } from "../../../core";
import { isPlanBook, readPlanBook, type WorkbookGrid } from "../../../sheets";
import { remarksOf, worthTelling } from "../../plans";
import type { PlanSheets, SheetsOrigin } from "../state";
import { revisionOf } from "./plan-books";

/**
 * Reads the plan that stands in the sheets of a workbook, as a person sees them.
 *
 * @returns null where they are none of a plan
 */
export function checkPlanSheets(
  workbook: WorkbookGrid,
  origin: SheetsOrigin,
  inUse: Plan,
): PlanSheets | null {
  if (!isPlanBook(workbook)) return null;
  const { plan, problems, notes } = readPlanBook(workbook);
  const told = { notes: worthTelling(notes), remarks: plan === null ? [] : remarksOf(plan) };
  return compareSheets({ origin, mistakes: problems, ...told, plan, revision: null }, inUse);
}

/** The same sheets beside another plan in use: one of its id is a revision of it, and what changes is said before. */
export function compareSheets(sheets: PlanSheets, inUse: Plan): PlanSheets {
  const { plan } = sheets;
  return { ...sheets, revision: plan?.id === inUse.id ? revisionOf(inUse, plan) : null };
}

import { listTargets } from "../../core";
import { type MarkedCopy, planMarkedCopy, type WorkbookGrid } from "../../sheets";
import type { KnownPlan } from "../plans";
import type { FileReport } from "./file-report";

/**
 * Plans what a report's file goes back with: its wrong cells in colour and a column 问题, under its receipt.
 *
 * @param workbook what the file holds
 * @param plans the plans the file was judged by
 * @returns null for a workbook without an entry sheet
 */
export function planReturn(
  report: FileReport,
  workbook: WorkbookGrid,
  plans: readonly KnownPlan[],
): MarkedCopy | null {
  const known = plans.find(({ plan }) => plan.id === report.plan);
  return planMarkedCopy({
    workbook,
    findings: report.findings,
    targets: known ? listTargets(known.plan) : [],
    receipt: report.receipt,
  });
}

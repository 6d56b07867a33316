import type { Plan } from "../../core";
import { type MarkedCopy, layOutMarkedCopy, type WorkbookGrid } from "../../sheets";
import type { FileReport } from "./file-report";

/**
 * Lays out what a report's file goes back with: its wrong cells in colour and a column 问题, under its receipt.
 *
 * @param workbook what the file holds
 * @param plans the plans the file was judged by
 * @param until the day until which it is to come back, or null
 * @returns null for a workbook without an entry sheet, or with one that is past a limit
 */
export function prepareMarkedCopy(
  report: FileReport,
  workbook: WorkbookGrid,
  plans: readonly Plan[],
  until: string | null = null,
): MarkedCopy | null {
  if (report.findings.some(({ code }) => code === "too-large")) return null;
  const plan = plans.find(({ id }) => id === report.plan);
  return layOutMarkedCopy({
    workbook,
    findings: report.findings,
    targets: plan?.targets ?? [],
    receipt: report.receipt,
    until,
  });
}

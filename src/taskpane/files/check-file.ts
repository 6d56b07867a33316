import type { Plan } from "../../core";
import {
  acceptFile,
  assessTracking,
  assessFile,
  type FileReport,
  rejectFile,
} from "../../exchange";
import { FORM_SHEETS, readConsolidatedMeta, type WorkbookGrid } from "../../sheets";
import { type PickedFile, readPicked } from "../kit";
import { findTable, storedSettings, type Settings } from "../notebook";
import type { WorkbookReader } from "./reader";

export interface CheckedFile {
  /** One for every form that the file holds. */
  readonly reports: readonly FileReport[];
  /** What the file's notebook says; null for a bureau's form. */
  readonly settings: Settings | null;
}

/**
 * Reads and judges one file: a workbook with a tracking table, or a bureau's form. A file that was chosen is always
 * reported, whatever is wrong with it.
 *
 * @param settings what is taken for a table without notebook
 */
export async function checkFile(
  file: PickedFile,
  plans: readonly Plan[],
  settings: Settings,
  files: WorkbookReader,
): Promise<CheckedFile> {
  const reject = (findings: FileReport["findings"]): CheckedFile => ({
    reports: [rejectFile(file.name, findings)],
    settings: null,
  });
  const picked = await readPicked(file, (size) => files.refuse(size));
  if ("refused" in picked) return reject([picked.refused]);
  const result = files.read(picked.bytes);
  if (result.outcome === "rejected") return reject(result.findings);
  const { workbook, findings } = result;
  const table = isForm(workbook)
    ? null
    : checkTrackingWorkbook(file.name, workbook, { plans, fallback: settings });
  if (table === null) {
    return { reports: assessFile({ path: file.name, workbook, findings, plans }), settings: null };
  }
  const { report, settings: stored } = table;
  return {
    reports: [{ ...report, findings: [...findings, ...report.findings] }],
    settings: stored,
  };
}

function checkTrackingWorkbook(
  path: string,
  workbook: WorkbookGrid,
  { plans, fallback }: { readonly plans: readonly Plan[]; readonly fallback: Settings },
): { readonly report: FileReport; readonly settings: Settings | null } | null {
  const stored = storedSettings(workbook, fallback.language);
  for (const sheet of workbook.sheets) {
    const found = findTable(sheet, plans, stored ?? fallback);
    if (found.outcome !== "table") continue;
    const { plan, period } = found;
    const assessment = assessTracking(plan, period, sheet);
    if (assessment === null) continue;
    const identity = { plan: plan.id, bureau: null, period: period.id, formId: null };
    const report = acceptFile(path, identity, assessment.entries, assessment.findings);
    return { report, settings: stored && { ...stored, plan, period } };
  }
  return null;
}

/** A form has a tracking table's columns too; its `_meta` tells it apart. That of a summary in the office's workbook is none. */
function isForm({ sheets }: WorkbookGrid): boolean {
  const meta = sheets.find(({ name }) => name.trim().toLowerCase() === FORM_SHEETS.meta);
  return meta !== undefined && readConsolidatedMeta(meta) === null;
}

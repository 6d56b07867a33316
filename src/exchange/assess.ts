import { finding, type Finding } from "../core";
import { compareTemplate, readForm, toReportedLines, type WorkbookGrid } from "../sheets";
import { acceptFile, isRejecting, rejectFile, type FileReport } from "./file-report";
import { identifyForm } from "./form-identity";
import { judgeLines } from "./judge-lines";
import type { KnownPlan } from "./plan-hash";

export interface ReturnedWorkbook {
  /** As given. */
  readonly path: string;
  readonly workbook: WorkbookGrid;
  /** What reading the file already told. */
  readonly findings: readonly Finding[];
  /** The plans it may belong to. */
  readonly plans: readonly KnownPlan[];
}

/**
 * Judges one returned or half-filled form: whose it is, what was altered, and every value. The plan judges; of the file only the
 * entry cells count.
 */
export function assessWorkbook({ path, workbook, findings, plans }: ReturnedWorkbook): FileReport {
  const reading = readForm(workbook);
  const identification = identifyForm(reading, plans);
  if (identification.outcome === "unknown") {
    const meta = (name: string) => reading.meta?.get(name) ?? null;
    return rejectFile(path, [...findings, ...identification.findings], {
      plan: meta("plan"),
      bureau: meta("bureau"),
      period: meta("period"),
      formId: meta("formId"),
    });
  }
  const { known, bureau, period, formId } = identification;
  const { plan } = known;
  const sheet = reading.entrySheet;
  const form = toReportedLines(plan, bureau, reading);
  const judged = judgeLines(plan, period, form.lines);
  const all = [
    ...findings,
    ...identification.findings,
    ...form.findings,
    ...reading.doubledHeaders.map(({ header, cell }) =>
      finding("duplicate-column", {
        bureau,
        sheet,
        cell,
        received: cell,
        details: { field: header },
      }),
    ),
    ...reading.otherEntrySheets.map((name) =>
      finding("second-entry-sheet", { bureau, sheet: name, received: name }),
    ),
    ...compareTemplate(plan, bureau, reading),
    ...judged.findings,
  ];
  const identity = { plan: plan.id, bureau, period: period.id, formId };
  return all.some(isRejecting)
    ? rejectFile(path, all, identity)
    : acceptFile(path, identity, judged.entries, all);
}

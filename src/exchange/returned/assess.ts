import { finding, type Finding, type Plan, type ReportingPeriod } from "../../core";
import {
  compareTemplate,
  type FormReading,
  listOddities,
  readForm,
  refuseCrowded,
  toReportedLines,
  type WorkbookGrid,
} from "../../sheets";
import { acceptFile, type FileReport, isRejecting, rejectFile, shortenText } from "./file-report";
import { identifyForm } from "./form-identity";
import { judgeLines } from "./judge-lines";

export interface ReturnedWorkbook {
  /** As given. */
  readonly path: string;
  readonly workbook: WorkbookGrid;
  /** What reading the file already told. */
  readonly findings: readonly Finding[];
  /** The plans it may belong to. */
  readonly plans: readonly Plan[];
  /** The period that is collected; taken for a copied sheet that says none, which a person then has to confirm. */
  readonly expectedPeriod?: ReportingPeriod;
}

/**
 * Judges one returned or half-filled form: whose it is, what was altered, and every value. The plan judges; of the file only the
 * entry cells count.
 */
export function assessWorkbook(returned: ReturnedWorkbook): FileReport {
  return assessForm(returned).report;
}

/** The same, beside what the form holds besides its values; null where it holds too much to be looked at. */
export function assessForm({ path, workbook, findings, plans, expectedPeriod }: ReturnedWorkbook): {
  readonly report: FileReport;
  readonly reading: FormReading | null;
} {
  const crowded = refuseCrowded(workbook);
  if (crowded) return { report: rejectFile(path, [...findings, crowded]), reading: null };
  const reading = readForm(workbook);
  const identification = identifyForm(reading, plans, expectedPeriod ?? null);
  if (identification.outcome === "unknown") {
    const meta = (name: string) => shortenText(reading.meta?.get(name) ?? null);
    const report = rejectFile(path, [...findings, ...identification.findings], {
      plan: meta("plan"),
      bureau: meta("bureau"),
      period: meta("period"),
      formId: meta("formId"),
    });
    return { report, reading };
  }
  const { plan, bureau, period, formId } = identification;
  const form = toReportedLines(plan, bureau, reading);
  const judged = judgeLines(plan, period, form.lines);
  const all = [
    ...findings,
    ...identification.findings,
    ...form.findings,
    ...listAmbiguities(bureau, reading),
    ...compareTemplate(plan, bureau, period, reading),
    ...listOddities(plan, bureau, reading),
    ...judged.findings,
  ];
  const identity = { plan: plan.id, bureau, period: period.id, formId };
  const report = all.some(isRejecting)
    ? rejectFile(path, all, identity)
    : acceptFile(path, identity, judged.entries, all);
  return { report, reading };
}

/** Values that stand in two places, of which one was read. */
function listAmbiguities(bureau: string, reading: FormReading): Finding[] {
  return [
    ...reading.doubledHeaders.map(({ header, cell }) =>
      finding("duplicate-column", {
        ...{ bureau, cell, sheet: reading.entrySheet, received: cell },
        details: { field: header },
      }),
    ),
    ...reading.otherEntrySheets.map((name) =>
      finding("second-entry-sheet", { bureau, sheet: name, received: name }),
    ),
  ];
}

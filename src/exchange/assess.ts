import { checkLine, crossCheck, type Finding, type ReportedLine } from "../core";
import { compareTemplate, readForm, toReportedLines, type WorkbookGrid } from "../sheets";
import { acceptFile, isRejecting, rejectFile, type FileReport } from "./file-report";
import { identifyForm } from "./form-identity";
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
  const form = toReportedLines(plan, bureau, reading);
  const checked = form.lines.map((line) => checkLine(line, period));
  const values = new Map(
    checked.flatMap(({ entry }) =>
      entry.value === null ? [] : [[entry.target, entry.value] as const],
    ),
  );
  const all = [
    ...findings,
    ...identification.findings,
    ...form.findings,
    ...compareTemplate(plan, bureau, reading),
    // a line that is lost or doubled is told once, not as blank besides
    ...checked.flatMap((each, index) => (form.lines[index]?.place === null ? [] : each.findings)),
    ...crossCheck(plan, values, null).map((each) => atLine(each, form.lines)),
  ];
  const identity = { plan: plan.id, bureau, period: period.id, formId };
  return all.some(isRejecting)
    ? rejectFile(path, all, identity)
    : acceptFile(
        path,
        identity,
        checked.map(({ entry }) => entry),
        all,
      );
}

/** A finding between lines stands where the value of its own target stands. */
function atLine(finding: Finding, lines: readonly ReportedLine[]): Finding {
  const place = lines.find(({ target }) => target.id === finding.target)?.place;
  return { ...finding, sheet: place?.sheet ?? null, cell: place?.value ?? null };
}

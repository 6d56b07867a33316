import type { Finding, Plan, ReportingPeriod } from "../../core";
import { type FormReading, textOf, type WorkbookGrid } from "../../sheets";
import { assessForm } from "./assess";
import { NO_CONTACT, type ReturnedFile, unreadFile } from "./returned-file";

/** A file that came back and could be opened. */
export interface OpenedReturn {
  /** As given. */
  readonly path: string;
  readonly workbook: WorkbookGrid;
  /** What reading the file already told. */
  readonly findings: readonly Finding[];
  /** Of its bytes. */
  readonly sha256: string;
}

/** The plan, with the joint rules of this collection, and the period that are collected. */
export interface CollectedOccasion {
  readonly plan: Plan;
  readonly period: ReportingPeriod;
}

/** Judges one returned file and keeps what a collection needs of it; the workbook can go. */
export function readReturn(
  { path, workbook, findings, sha256 }: OpenedReturn,
  { plan, period }: CollectedOccasion,
): ReturnedFile {
  const { report, reading } = assessForm({
    ...{ path, workbook, findings },
    plans: [plan],
    expectedPeriod: period,
  });
  if (reading === null) return { ...unreadFile(report, sha256), savedAt: workbook.savedAt };
  const isRead = reading.entrySheet !== null;
  return {
    report,
    sha256,
    savedAt: workbook.savedAt,
    contact: isRead ? reading.contact : NO_CONTACT,
    printedPrevious: listPrintedPrevious(reading),
  };
}

/** What stands under 上期值, line by line; the dash of a form that had none is left out. */
function listPrintedPrevious({ lines }: FormReading): ReturnedFile["printedPrevious"] {
  return new Map(
    lines.flatMap(({ id, cells }) => {
      const printed = cells.上期值;
      if (id === null || !printed) return [];
      const text = textOf(printed.cell).trim();
      return text === "" || text === "—" ? [] : [[id, printed] as const];
    }),
  );
}

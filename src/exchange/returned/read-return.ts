import type { Finding, Plan, ReportingPeriod } from "../../core";
import {
  type FormReading,
  type TextKeeper,
  textKeeper,
  textOf,
  type WorkbookGrid,
} from "../../sheets";
import type { SentRules } from "../distribute";
import { assessForm } from "./assess";
import { formsInFile } from "./forms-in-file";
import { keepCell } from "./kept-cell";
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

/** What is collected: a plan, as its file has it, and a period. */
export interface CollectedOccasion {
  readonly plan: Plan;
  readonly period: ReportingPeriod;
  /** What the forms ask that do not say it themselves; the plan's own rules where it is left out. */
  readonly sent?: SentRules;
  /** What the plan was when forms went out, where it has changed since. */
  readonly versions?: readonly Plan[];
}

/** Judges every form of a file that came back, as {@link readReturn} does with one; the file's fingerprint is that of each. */
export function readReturns(
  opened: OpenedReturn,
  occasion: CollectedOccasion,
): readonly ReturnedFile[] {
  const { plan, sent, versions } = occasion;
  return formsInFile(opened, [sent?.plan ?? plan], versions).map((form) =>
    readReturn(form, occasion),
  );
}

/** Judges one returned form and keeps copies of what a collection needs of it; the workbook can go. */
export function readReturn(
  { path, workbook, findings, sha256 }: OpenedReturn,
  { plan, period, sent, versions = [] }: CollectedOccasion,
): ReturnedFile {
  const { report, reading, asked } = assessForm({
    ...{ path, workbook, findings },
    // most forms were made by these rules: nothing has to be worked out for them
    plans: [sent?.plan ?? plan],
    versions: { plans: versions, hashOf: (formId) => sent?.hashOf(formId) ?? null },
    expectedPeriod: period,
    unsaid: ({ formId, bureau }) => {
      const known = formId === null ? sent?.current.get(bureau) : sent?.byForm.get(formId);
      return (id) => known?.get(id) ?? plan.targetById.get(id)?.jointRule;
    },
  });
  const keep = textKeeper();
  const savedAt = keep(workbook.savedAt);
  if (reading === null) return { ...unreadFile(report, sha256), savedAt };
  const isRead = reading.entrySheet !== null;
  return {
    ...{ report, sha256, savedAt },
    contact: isRead ? keepContact(reading.contact, keep) : NO_CONTACT,
    printedPrevious: listPrintedPrevious(reading, keep),
    joint: asked,
  };
}

function keepContact(contact: ReturnedFile["contact"], keep: TextKeeper): ReturnedFile["contact"] {
  const { 填报人, 审核人, 联系电话, 填报日期 } = contact;
  return {
    填报人: keep(填报人),
    审核人: keep(审核人),
    联系电话: keep(联系电话),
    填报日期: keep(填报日期),
  };
}

/** What stands under 上期值, line by line; the dash of a form that had none is left out. */
function listPrintedPrevious(
  { lines }: FormReading,
  keep: TextKeeper,
): ReturnedFile["printedPrevious"] {
  return new Map(
    lines.flatMap(({ id, cells }) => {
      const printed = cells.上期值;
      if (id === null || !printed) return [];
      const text = textOf(printed.cell).trim();
      if (text === "" || text === "—") return [];
      const { cell, address } = printed;
      return [[keep(id), { cell: keepCell(cell, keep), address: keep(address) }] as const];
    }),
  );
}

import {
  type Entry,
  type Finding,
  findExchangedTexts,
  type Plan,
  planIn,
  type ReportingPeriod,
} from "../../core";
import {
  layoutKind,
  listSeenContent,
  prepareMarks,
  readTracking,
  type SheetEdit,
  type SheetGrid,
  wordAboveText,
} from "../../sheets";
import { judgeLines } from "./judge-lines";

/** What a tracking table says, judged. */
export interface TrackingAssessment {
  /** One for every target of the plan, blank ones included. */
  readonly entries: readonly Entry[];
  readonly findings: readonly Finding[];
  /** The one edit that brings the marks up to date; nothing when they stand so already. */
  readonly marks: readonly SheetEdit[];
}

/**
 * Judges the tracking table of a plan as a form is judged: the same values give the same findings, at the cells of this sheet.
 *
 * @returns null when the sheet has no tracking table
 */
export function assessTracking(
  given: Plan,
  period: ReportingPeriod,
  sheet: SheetGrid,
): TrackingAssessment | null {
  const plan = planIn(given, period);
  const reading = readTracking(plan, sheet);
  if (reading === null) return null;
  const judged = judgeLines(plan, period, reading.lines);
  const findings = [
    ...reading.findings,
    ...reading.altered,
    ...listSeenContent(plan, null, period, reading.seen),
    ...findExchangedTexts(judged.entries, (text) => wordAboveText(layoutKind(plan.targets), text)),
    ...judged.findings,
  ];
  return { entries: judged.entries, findings, marks: prepareMarks(sheet.name, reading, findings) };
}

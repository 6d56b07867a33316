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
  marksTaken,
  prepareMarks,
  readTracking,
  sayTaken,
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
  /** Targets whose value was taken over from returned forms, and not changed since. */
  readonly taken: ReadonlySet<string>;
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
  const taken = judged.entries.flatMap(({ target: id, value, typed }) => {
    const target = plan.targetById.get(id);
    const mark = reading.taken.get(id) ?? null;
    return target && marksTaken(mark, sayTaken(target, value, typed)) ? [id] : [];
  });
  const marks = prepareMarks(sheet.name, reading, findings);
  return { entries: judged.entries, findings, taken: new Set(taken), marks };
}

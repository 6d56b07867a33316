import type { BookNote, Finding, Severity, ShownProblem } from "../finding";
import type { Light, Verdict } from "../judging";
import type { ReportingPeriod } from "../period";
import type { Comparator, Target } from "../target";
import type { Language } from "./language";

/** What is said of targets, periods and verdicts wherever they stand, in one language. */
export interface Terms {
  readonly language: Language;
  readonly severities: Readonly<Record<Severity, string>>;
  readonly verdicts: Readonly<Record<Verdict, string>>;
  /** How a target stands against the calendar, in words that need no colour. */
  readonly lights: Readonly<Record<Light, string>>;
  /** The colours themselves. */
  readonly colours: Readonly<Record<Light, string>>;
  readonly comparators: Readonly<Record<Comparator, string>>;
  /** The target as words, figures as the annex prints them: 超过 6000, 前 10 位, 定性. */
  targetInWords(target: Target): string;
  /** Whether the threshold itself counts: 不含 6000, 含第 10 位. Empty where that says nothing. */
  boundaryInWords(target: Target): string;
  period(period: ReportingPeriod): string;
  /** An ISO day as it is written: 2022年1月15日. */
  day(day: string): string;
}

/** Everything the core says to people, in one language. */
export interface Messages extends Terms {
  /** What came, what was expected, what to do; the place is shown beside it. */
  finding(finding: Finding, target: Target | null): string;
  /** What is wrong with a field of a plan or of decisions, what stands there and what might; its path is shown beside it. */
  problem(problem: ShownProblem): string;
  /** The same of a plan workbook, in the words that stand on its sheets; sheet and cell are shown beside it. */
  bookProblem(problem: ShownProblem): string;
  /** How a plan workbook was read, and what was made up. */
  bookNote(note: BookNote): string;
}

/** What the plan's notes say of the unit (not of the 责任单位), without its full stop; null where they are silent. */
export function unitNote(target: Target | null): string | null {
  const note = target?.notes.find((each) => /^单位|计量单位|为单位/.test(each));
  return note?.replace(/。$/, "") ?? null;
}

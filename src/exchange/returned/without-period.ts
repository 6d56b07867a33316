import { type Entry, type Finding, parsePeriod, type Plan, type ReportedLine } from "../../core";
import { judgeLines } from "./judge-lines";

/**
 * Reads the lines of a form that does not say for which period it is: its values are what they are, and nothing is judged.
 *
 * @example readWithoutPeriod(plan, lines).entries[0] // => { value: 6100, verdict: "cannot-judge", completion: null, … }
 */
export function readWithoutPeriod(
  plan: Plan,
  lines: readonly ReportedLine[],
): { readonly entries: readonly Entry[]; readonly findings: readonly Finding[] } {
  // in the first year of the plan as little is owed as can be
  const period = parsePeriod(String(plan.period.from));
  if (period === null) return { entries: [], findings: [] };
  const { entries, findings } = judgeLines(plan, period, lines);
  return {
    entries: entries.map((entry) =>
      JUDGED.has(entry.verdict) ? { ...entry, verdict: "cannot-judge", completion: null } : entry,
    ),
    findings: findings.filter(({ code }) => code !== "reason-required"),
  };
}

/** What a verdict is called that depends on the period. */
const JUDGED: ReadonlySet<string> = new Set(["met", "not-met", "reached-early", "in-progress"]);

import type { Finding } from "../finding";
import type { ReportingPeriod } from "../period";
import { asAskedIn, isShare, type Target } from "../target";
import { type Entry, missingReasons } from "./check-line";
import { completionOf, isDip, judgeTarget } from "./verdict";

/**
 * An entry as it stands in another period than the one its form was made for: what was read stays as it is, what came of it is judged
 * again, and so is what it owes.
 *
 * @param target as its bureau is asked for it
 * @example judgeAgain(of 2020 "in-progress", 品牌价值总额, parsePeriod("2022")).entry.verdict // => "met"
 */
export function judgeAgain(
  entry: Entry,
  target: Target,
  period: ReportingPeriod,
): { readonly entry: Entry; readonly findings: readonly Finding[] } {
  const asked = asAskedIn(target, period);
  const { value } = entry;
  if (value === null || entry.verdict === "unverified") return { entry, findings: [] };
  if (asked.cooperates || isShare(asked)) return { entry, findings: [] };
  const verdict = judgeTarget(asked, value, period);
  const words = {
    ...{ target: asked, place: entry.place },
    ...{ reason: entry.reason ?? "", measures: entry.measures ?? "" },
  };
  return {
    entry: { ...entry, verdict, completion: completionOf(asked, value) },
    findings: missingReasons(words, verdict, isDip(asked, value, period)),
  };
}

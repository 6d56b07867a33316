import { judgeTarget, type ReportingPeriod, type Verdict } from "../../core";
import type { BureauLine } from "./book";

/**
 * What came of a bureau's own share of a sum, where the plan says what that has to be: it is judged by itself, the total apart.
 *
 * @returns null for any other line, whose verdict is that of the whole
 */
export function ownVerdict(
  { target, state, value }: Pick<BureauLine, "target" | "state" | "value">,
  period: ReportingPeriod,
): Verdict | null {
  if (target.whole === null) return null;
  switch (state) {
    case "value":
      return judgeTarget(target, value, period);
    case "suspect":
      return "unverified";
    case "text":
      return "needs-person";
    case "refused":
      return "invalid";
    case "contradicting":
      return "cannot-judge";
    case "not-due":
    case "blank":
      return "no-data";
  }
}

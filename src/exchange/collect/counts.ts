import { isShare, type Plan, type ReportingPeriod, type Verdict } from "../../core";
import { type BureauLine, type OwedLine, ownVerdict, type StandingCounts } from "../../sheets";
import { isOpenConflict, isOpposed } from "./collection";
import type { TargetStanding } from "./settle-target";

type Standings = ReadonlyMap<string, TargetStanding>;

/** How the lines of one bureau stand; what it only helps with is not asked. */
export function countLines(
  lines: readonly BureauLine[],
  standingOf: Standings,
  period: ReportingPeriod,
): StandingCounts {
  return count(
    askedOf(lines).map((line) => {
      const { target } = line;
      const standing = standingOf.get(target.id);
      if (standing === undefined) return { state: line.state, verdict: "no-data", isOpen: false };
      const isOpen = isOpenConflict(standing) && isOpposed(line);
      const state = settledState(line, standing);
      // what all of them make together is judged, a share is not
      const whole = isShare(target) ? "cannot-judge" : standing.verdict;
      const verdict = state === "suspect" ? "unverified" : (ownVerdict(line, period) ?? whole);
      return { state, verdict, isOpen };
    }),
  );
}

/** The lines that a bureau owes still: what was decided it does not owe. */
export function listOwed(lines: readonly BureauLine[], standingOf: Standings): readonly OwedLine[] {
  return askedOf(lines).flatMap((line): OwedLine[] => {
    const standing = standingOf.get(line.target.id);
    const state = standing === undefined ? line.state : settledState(line, standing);
    return state === "blank" || state === "refused" || state === "suspect"
      ? [{ target: line.target.id, why: state }]
      : [];
  });
}

/**
 * How the targets stand, each with all its bureaus together; those that nobody is asked for in the period are not counted.
 *
 * @param unasked as the plan has them
 */
export function countTargets(
  targets: readonly TargetStanding[],
  unasked: Plan["unasked"],
): StandingCounts {
  return count(
    targets
      .filter(({ target }) => !unasked.has(target.id))
      .map((standing) => {
        const { verdict, lines } = standing;
        const states = new Set(askedOf(lines).map((line) => settledState(line, standing)));
        const state = STATES.find((each) => states.has(each)) ?? "blank";
        return { state, verdict, isOpen: isOpenConflict(standing) };
      }),
  );
}

/** Of what several bureaus say, what says most. */
const STATES = ["contradicting", "value", "text", "suspect", "refused", "not-due"] as const;

function askedOf(lines: readonly BureauLine[]): readonly BureauLine[] {
  return lines.filter(({ target }) => !target.cooperates);
}

/** What was decided waits for nobody any more. */
function settledState(line: BureauLine, standing: TargetStanding): BureauLine["state"] {
  const { state } = line;
  if (standing.decision === null) return state;
  if (state === "suspect" || state === "refused") return "value";
  return state === "blank" && standing.questioned.has(line.bureau) ? "value" : state;
}

function count(
  lines: readonly {
    readonly state: BureauLine["state"];
    readonly verdict: Verdict;
    readonly isOpen: boolean;
  }[],
): StandingCounts {
  const stating = (wanted: BureauLine["state"]) => lines.filter(({ state }) => state === wanted);
  const told = lines.filter(({ state }) => !SILENT.has(state));
  const isWaiting = ({ state, verdict, isOpen }: (typeof lines)[number]): boolean =>
    state === "suspect" || (verdict === "unverified" && !isOpen);
  const verdicts: Partial<Record<Verdict, number>> = {};
  for (const { verdict, isOpen } of told) {
    if (!isOpen) verdicts[verdict] = (verdicts[verdict] ?? 0) + 1;
  }
  return {
    targets: lines.length,
    reported: told.filter((line) => !isWaiting(line)).length,
    invalid: stating("refused").length,
    notDue: stating("not-due").length,
    blank: stating("blank").length,
    conflicts: lines.filter(({ isOpen }) => isOpen).length,
    verdicts,
  };
}

/** States in which there is nothing to judge. */
const SILENT: ReadonlySet<BureauLine["state"]> = new Set(["blank", "not-due", "refused"]);

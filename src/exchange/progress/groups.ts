import type { StandingNow } from "./stand-now";

/**
 * Lines by how they stand: by light where there is a pace; `missed`, whatever its light; `unpaced`: what counts and cannot be reckoned by
 * the calendar; `held`: something was reported and does not count; `blank`: nothing was; `part`: a bureau's share, or what it helps with.
 * In the order in which they are shown: what somebody has to do something about first.
 */
export const PROGRESS_GROUPS = [
  ...(["missed", "red", "yellow", "green", "unpaced", "held", "blank", "part"] as const),
] as const;
export type ProgressGroup = (typeof PROGRESS_GROUPS)[number];

/** Whether a line is of a group; of the lights those that the report counts are. A target that was missed has its light, too. */
export function isIn(line: StandingNow, group: ProgressGroup): boolean {
  const { verdict, pace } = line;
  switch (group) {
    case "missed":
      return verdict === "not-met";
    case "red":
    case "yellow":
    case "green":
      return pace?.light === group;
    case "part":
      return verdict === null;
    case "held":
      return verdict !== null && HELD.has(verdict);
    case "blank":
      return verdict === "no-data";
    case "unpaced":
      return pace === null && verdict !== null && verdict !== "no-data" && !HELD.has(verdict);
  }
}

/** Verdicts under which something was reported that does not count. */
const HELD: ReadonlySet<StandingNow["verdict"]> = new Set([
  ...(["unverified", "invalid", "cannot-judge"] as const),
]);

/** The one group that a line is marked by: missed before its light. */
export function markOf(line: StandingNow): ProgressGroup {
  return PROGRESS_GROUPS.find((group) => isIn(line, group)) ?? "unpaced";
}

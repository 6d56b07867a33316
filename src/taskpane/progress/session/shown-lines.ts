import type { ProgressNow, StandingNow } from "../../../exchange";
import type { ProgressFilter, ProgressGroup, ProgressState } from "../state";

/** Groups in the order in which they are shown: what somebody has to do something about first. */
export const PROGRESS_GROUPS = [
  ...(["missed", "red", "yellow", "green", "unpaced", "held", "blank", "part"] as const),
] as const satisfies readonly ProgressGroup[];

export type GroupCounts = Readonly<Record<ProgressGroup, number>>;

/** How one bureau stands, counted as its lines are. */
export interface CountedBureau {
  readonly bureau: string;
  readonly lines: number;
  readonly counts: GroupCounts;
}

/** The lines as they are shown, grouped and counted. */
export interface ShownLines {
  /** As many as are shown when the group is chosen. */
  readonly counts: GroupCounts;
  readonly all: number;
  /** The group that is chosen; all where it has become empty. */
  readonly filter: ProgressFilter;
  /** Whose lines they are; null for all, and where the bureau is gone. */
  readonly bureau: string | null;
  readonly shown: readonly StandingNow[];
  readonly bureaus: readonly CountedBureau[];
}

/** Which lines are shown: of all together or of one bureau, of all groups or of one. A target that was missed has its light, too. */
export function listLines(
  now: ProgressNow,
  { bureau: wanted, filter }: Pick<ProgressState, "bureau" | "filter">,
): ShownLines {
  const part = now.bureaus.find(({ bureau }) => bureau === wanted);
  const lines = part?.lines ?? now.targets;
  const counts = countGroups(lines);
  const chosen = filter !== "all" && counts[filter] === 0 ? "all" : filter;
  return {
    ...{ counts, all: lines.length, filter: chosen, bureau: part?.bureau ?? null },
    shown: lines.filter((line) => chosen === "all" || isIn(line, chosen)),
    bureaus: now.bureaus.map((each) => ({
      ...{ bureau: each.bureau, lines: each.lines.length, counts: countGroups(each.lines) },
    })),
  };
}

function countGroups(lines: readonly StandingNow[]): GroupCounts {
  const count = (group: ProgressGroup) => lines.filter((line) => isIn(line, group)).length;
  return {
    ...{ missed: count("missed"), red: count("red"), yellow: count("yellow") },
    ...{ green: count("green"), unpaced: count("unpaced"), held: count("held") },
    ...{ blank: count("blank"), part: count("part") },
  };
}

/** Whether a line is of a group; of the lights those that the report counts are. */
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

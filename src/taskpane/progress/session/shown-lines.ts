import { isIn, type ProgressGroup, type ProgressNow, type StandingNow } from "../../../exchange";
import type { ProgressFilter, ProgressState } from "../state";

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

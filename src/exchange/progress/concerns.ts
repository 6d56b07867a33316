import { daysBetween, type Target } from "../../core";
import type { OwedWhy } from "../../sheets";
import type { BureauProgress, BureauStanding } from "./progress";

/** How urgent it is, from the worst: red is overdue, yellow behind, blue near its deadline. */
export const CONCERN_COLOURS = ["red", "yellow", "blue"] as const;
export type ConcernColour = (typeof CONCERN_COLOURS)[number];

/** One thing that a bureau is told to see to, and why. */
export type Concern = { readonly colour: ConcernColour } & (
  | { readonly why: "owed"; readonly target: Target; readonly lacks: OwedWhy }
  | {
      readonly why: "missed" | "behind" | "below-level" | "above-cap";
      readonly line: BureauStanding;
    }
  | { readonly why: "near"; readonly line: BureauStanding; readonly days: number }
);

/** How many days before a deadline a target is near it, unless somebody says otherwise. */
export const NEAR_DAYS = 90;

/**
 * What a bureau is told to see to, the most urgent first: a report or a target that is overdue (red), a total behind its pace, a
 * maintained level that has fallen or a cap that is exceeded (yellow), a target not reached and near its deadline (blue). Each target
 * once, under its worst colour. A bureau whose file waits for a person is not told that it owes: it has sent something.
 */
export function listConcerns(
  { owed, isOverdue, isWaiting, due, lines }: BureauProgress,
  asOf: string,
  nearDays: number = NEAR_DAYS,
): readonly Concern[] {
  const isNear = (day: string | null): day is string =>
    day !== null && asOf <= day && daysBetween(asOf, day) <= nearDays;
  const told = new Set(owed.map(({ target }) => target.id));
  const concerns: Concern[] = owed.flatMap(({ target, why }): Concern[] => {
    if (isWaiting) return [];
    const colour = isOverdue ? "red" : isNear(due) ? "blue" : null;
    return colour === null ? [] : [{ colour, why: "owed", target, lacks: why }];
  });
  for (const line of lines) {
    if (told.has(line.target.id)) continue;
    const concern = concernOf(line, (day) => (isNear(day) ? daysBetween(asOf, day) : null));
    if (concern !== null) concerns.push(concern);
  }
  return CONCERN_COLOURS.flatMap((colour) => concerns.filter((each) => each.colour === colour));
}

function concernOf(
  line: BureauStanding,
  daysLeft: (deadline: string | null) => number | null,
): Concern | null {
  const { verdict, pace, breach, target } = line;
  if (verdict === "not-met") return { colour: "red", why: "missed", line };
  if (breach !== null) return { colour: "yellow", why: breach, line };
  if (verdict === "in-progress" && pace !== null && pace.light !== "green") {
    return { colour: "yellow", why: "behind", line };
  }
  const days = verdict === "in-progress" ? daysLeft(target.deadline) : null;
  return days === null ? null : { colour: "blue", why: "near", line, days };
}

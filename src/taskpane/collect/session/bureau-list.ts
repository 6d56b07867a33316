import type { BureauStanding, Collection, FileStanding } from "../../../exchange";
import { hasReported } from "../../../sheets";
import type { BureauFilter, BureauGroup, ListChoice } from "../state";
import type { BureauStatus } from "../texts/texts";
import { isOpen, sectionOf, type Card } from "./card";

/** Groups of bureaus in the order in which they are shown: whom somebody has to do something about first. */
export const BUREAU_GROUPS = [
  ...(["awaited", "blank", "partial", "rejected", "waiting", "returned", "helping"] as const),
] as const satisfies readonly BureauGroup[];

/** A bureau with how it is shown. */
export interface ListedBureau {
  readonly standing: BureauStanding;
  readonly status: BureauStatus;
  /** Whether a person has to decide something of it. */
  readonly isWaiting: boolean;
}

/** The bureaus as they are shown, grouped, counted and searched. */
export interface BureauList {
  /** How many bureaus are in each group: as many as are shown when it is chosen and nothing is searched for. */
  readonly counts: Readonly<Record<BureauGroup, number>>;
  readonly overdue: number;
  readonly all: number;
  /** The group that is chosen; all where it has become empty. */
  readonly filter: BureauFilter;
  /** Those of the group that the search fits, in the plan's order; as many as are to be shown. */
  readonly shown: readonly ListedBureau[];
  /** How many more there are. */
  readonly more: number;
  /** Files that nobody can be laid to; in no group. */
  readonly others: readonly FileStanding[];
}

/** Bureaus that are shown before one has to ask for more. */
export const PAGE = 50;

/**
 * Which bureaus are shown. A bureau is in the one group of its standing; one that waits for a person is in that group too, and only
 * there where nothing of it counts yet.
 *
 * @example listBureaus(collection, cards, { filter: "awaited", search: "", most: 50 }).shown // => bureaus of which nothing came
 */
export function listBureaus(
  collection: Collection,
  cards: readonly Card[],
  { filter, search, most }: ListChoice,
): BureauList {
  const open = bureausOf(cards);
  const listed = collection.bureaus.map((standing): ListedBureau => {
    const status = statusOf(standing);
    const isWaiting = status === "unconfirmed" || open.has(standing.bureau);
    return { standing, status, isWaiting };
  });
  const counts = Object.fromEntries(
    BUREAU_GROUPS.map((group) => [group, listed.filter((each) => isIn(each, group)).length]),
  ) as Record<BureauGroup, number>;
  const chosen = filter !== "all" && counts[filter] === 0 ? "all" : filter;
  const wanted = folded(search);
  const fitting = listed.filter(
    (each) => (chosen === "all" || isIn(each, chosen)) && isFound(each.standing, wanted),
  );
  const owned = new Set(collection.bureaus.flatMap(({ files }) => files));
  return {
    ...{ counts, all: listed.length, filter: chosen },
    overdue: listed.filter(({ status }) => status === "overdue").length,
    shown: fitting.slice(0, most),
    more: Math.max(0, fitting.length - most),
    others:
      chosen === "all"
        ? collection.files.filter(
            (file) => !owned.has(file) && folded(file.file.report.path).includes(wanted),
          )
        : [],
  };
}

function isIn({ status, isWaiting }: ListedBureau, group: BureauGroup): boolean {
  switch (group) {
    case "waiting":
      return isWaiting;
    case "awaited":
      return status === "awaited" || status === "overdue";
    case "blank":
    case "partial":
    case "rejected":
    case "returned":
    case "helping":
      return status === group;
  }
}

/** A file that waits for a person is no silence. */
function statusOf({ status, files }: BureauStanding): BureauStatus {
  const waits = files.some(({ outcome }) => outcome === "unconfirmed");
  return waits && !hasReported(status) ? "unconfirmed" : status;
}

/** Bureaus that an open card is about: one that waits for the office, and not first of all for the bureau. */
function bureausOf(cards: readonly Card[]): ReadonlySet<string> {
  const waiting = cards.filter((card) => isOpen(card) && sectionOf(card) === "first");
  return new Set(
    waiting.flatMap((card) => {
      switch (card.kind) {
        case "verdict":
          return [];
        case "line":
          return card.line.bureau;
        case "owner":
          return card.standing.file.report.bureau ?? [];
        case "versions":
          return card.bureau;
        case "conflict":
          return card.sides.map(({ contribution }) => contribution.bureau);
      }
    }),
  );
}

/** Whether a bureau, as it is called now or was when its form went out, or one of its files is what is searched for. */
function isFound({ bureau, sentAs = [], files }: BureauStanding, wanted: string): boolean {
  if (wanted === "") return true;
  const names = [bureau, ...sentAs, ...files.map(({ file }) => file.report.path)];
  return names.some((name) => folded(name).includes(wanted));
}

function folded(text: string): string {
  return text.normalize("NFKC").toLowerCase().replaceAll(/\s/g, "");
}

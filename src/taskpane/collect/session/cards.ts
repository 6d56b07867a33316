import { type EntryChange, isShare, type Finding } from "../../../core";
import {
  isTargetDecision,
  listChanges,
  nameDecision,
  type Collection,
  type ConfirmingDecision,
  type Decision,
  type FileStanding,
  type SupersedingDecision,
  type TargetDecision,
  type TargetStanding,
} from "../../../exchange";
import type { Contribution } from "../../../sheets";

/** Something a person is to decide, or has decided. */
export type Card = ConflictCard | VersionsCard | OwnerCard;

/** Values that do not go together, and values that wait to be verified: `standing.conflict` tells which. */
export interface ConflictCard {
  readonly kind: "conflict";
  readonly id: string;
  readonly standing: TargetStanding;
  readonly sides: readonly Side[];
  /** Null while it is open. */
  readonly decision: TargetDecision | null;
}

/** One value of a conflict. */
export interface Side {
  readonly contribution: Contribution;
  /** What taking it would say; null where one side alone settles nothing, such as a share of a sum. */
  readonly taken: Taken | null;
}

/** One value of a conflict as a decision takes it: the bureau's, or that of one of its files. */
export type Taken =
  | { readonly kind: "bureau"; readonly bureau: string }
  | { readonly kind: "file"; readonly file: string };

/** Two files of one bureau that say different things. */
export interface VersionsCard {
  readonly kind: "versions";
  readonly id: string;
  readonly bureau: string;
  readonly earlier: FileStanding;
  readonly later: FileStanding;
  /** From the earlier to the later one. */
  readonly changes: readonly EntryChange[];
  /** Null while both are merged. */
  readonly decision: SupersedingDecision | null;
}

/** A file that has lost whose it is. */
export interface OwnerCard {
  readonly kind: "owner";
  readonly id: string;
  readonly standing: FileStanding;
  readonly decision: ConfirmingDecision | null;
}

/**
 * What there is to decide in a collection, and what was: files first, because they settle values, then values in the plan's order.
 * A card stays where it is when it is decided.
 */
export function listCards(collection: Collection): readonly Card[] {
  return [
    ...collection.files.flatMap(ownerCard),
    ...versionCards(collection),
    ...collection.targets.flatMap(conflictCard),
  ];
}

/** Whether nothing is decided on a card. */
export function isOpen({ decision }: Card): boolean {
  return decision === null;
}

/**
 * How many cards leave something empty until a person decides; two versions are merged unless somebody says otherwise, and what
 * waits to be verified is first of all asked of its bureau.
 */
export function countWaiting(cards: readonly Card[]): number {
  return cards.filter((card) => isOpen(card) && card.kind !== "versions" && !isSuspicion(card))
    .length;
}

/** Whether a card is about a value that waits to be verified and contradicts no other. */
export function isSuspicion(card: Card): boolean {
  return card.kind === "conflict" && card.standing.conflict === null;
}

/** Decisions that no card shows, as what they are about is not there; of those that have no cards the collection tells it. */
export function listUnused(
  decisions: readonly Decision[],
  cards: readonly Card[],
  findings: readonly Finding[],
): readonly Decision[] {
  const targets = new Set(
    cards.flatMap((card) =>
      card.kind === "conflict" && card.decision ? [card.decision.target] : [],
    ),
  );
  const others = new Set<Decision>(
    cards.flatMap((card) => (card.kind === "conflict" || !card.decision ? [] : [card.decision])),
  );
  return decisions.filter((decision) => {
    if (isTargetDecision(decision)) return !targets.has(decision.target);
    if (WITHOUT_CARD.has(decision.kind)) return whyUnused(decision, findings) !== undefined;
    return !others.has(decision);
  });
}

/** Lines, verdicts and files set aside are decided in the workbook that `decide` makes. */
const WITHOUT_CARD: ReadonlySet<Decision["kind"]> = new Set(["line", "verdict", "ignores"]);

/** Why a decision was not used: the finding goes by one of the names in it. */
export function whyUnused(decision: Decision, findings: readonly Finding[]): Finding | undefined {
  const names = namesIn(decision);
  return findings.find(
    ({ code, received }) =>
      code === "decision-unused" && received !== null && names.includes(received),
  );
}

function namesIn(decision: Decision): readonly string[] {
  return decision.kind === "supersedes"
    ? [decision.file, decision.supersedes]
    : [nameDecision(decision)];
}

/** The bureau whose own files contradict each other; null where bureaus do. Another bureau's share of a sum contradicts nobody. */
export function contradictingBureau({ sides }: ConflictCard): string | null {
  const bureaus = new Set(
    sides.flatMap(({ taken, contribution }) => (taken === null ? [] : [contribution.bureau])),
  );
  const [only = null] = bureaus;
  return bureaus.size === 1 ? only : null;
}

/** An element's id without blanks, which would make two of it. */
function idOf(kind: string, ...names: readonly string[]): string {
  return [kind, ...names.map(encodeURIComponent)].join("-");
}

function ownerCard(standing: FileStanding): readonly OwnerCard[] {
  const { outcome, decision, file } = standing;
  const confirmed = decision?.kind === "confirms" ? decision : null;
  if (outcome !== "unconfirmed" && confirmed === null) return [];
  return [{ kind: "owner", id: idOf("owner", file.report.path), standing, decision: confirmed }];
}

function versionCards({ bureaus, files }: Collection): readonly VersionsCard[] {
  const byPath = new Map(files.map((standing) => [standing.file.report.path, standing]));
  return bureaus.flatMap(({ bureau, files: own }) => {
    const merged = own.filter(({ outcome }) => outcome === "merged").toSorted(bySaving);
    const latest = merged.at(-1);
    const open = merged
      .slice(0, -1)
      .flatMap((earlier) => (latest ? versionsCard(bureau, earlier, latest, null) : []));
    const decided = own.flatMap((older) => {
      const newer = byPath.get(older.other ?? "");
      const { decision } = older;
      if (older.outcome !== "superseded" || !newer || decision?.kind !== "supersedes") {
        return [];
      }
      const [earlier, later] = [older, newer].toSorted(bySaving);
      return earlier && later ? versionsCard(bureau, earlier, later, decision) : [];
    });
    return [...open, ...decided];
  });
}

function versionsCard(
  bureau: string,
  earlier: FileStanding,
  later: FileStanding,
  decision: SupersedingDecision | null,
): readonly VersionsCard[] {
  const changes = listChanges(earlier.file.report.entries, later.file.report.entries);
  const id = idOf("versions", earlier.file.report.path, later.file.report.path);
  return [{ kind: "versions", id, bureau, earlier, later, changes, decision }];
}

/** As saved; a file that does not say so is taken by its path. */
function bySaving(one: FileStanding, other: FileStanding): number {
  const key = ({ file }: FileStanding) => [file.savedAt ?? "", file.report.path] as const;
  const [[left, first], [right, second]] = [key(one), key(other)];
  if (left !== right && left !== "" && right !== "") return left < right ? -1 : 1;
  return first < second ? -1 : first > second ? 1 : 0;
}

function conflictCard(standing: TargetStanding): readonly ConflictCard[] {
  const { target, conflict, decision, verdict, lines } = standing;
  if (conflict === null && decision === null && verdict !== "unverified") return [];
  const contradicting = new Set(
    lines
      .filter(({ state }) => state === "contradicting" || (state === "suspect" && isShare(target)))
      .map(({ bureau }) => bureau),
  );
  const all = conflict?.sides ?? lines.flatMap(({ contributions }) => contributions);
  const sides = all.map((contribution): Side => {
    const { bureau, file } = contribution;
    if (contradicting.has(bureau)) return { contribution, taken: { kind: "file", file } };
    return { contribution, taken: isShare(target) ? null : { kind: "bureau", bureau } };
  });
  return [{ kind: "conflict", id: idOf("target", target.id), standing, sides, decision }];
}

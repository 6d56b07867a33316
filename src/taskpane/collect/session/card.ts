import { type EntryChange, type Finding } from "../../../core";
import type {
  ConfirmingDecision,
  FileStanding,
  IgnoringDecision,
  LineDecision,
  SupersedingDecision,
  TargetDecision,
  TargetStanding,
  VerdictDecision,
} from "../../../exchange";
import type { BureauLine, Contribution } from "../../../sheets";

/** Something a person is to decide, or has decided. */
export type Card = ConflictCard | LineCard | VerdictCard | VersionsCard | OwnerCard;

/** A target's value that is in question: values that do not go together, that wait to be verified, or that cannot be used. */
export interface ConflictCard {
  readonly kind: "conflict";
  readonly id: string;
  readonly standing: TargetStanding;
  readonly asks: Asks;
  readonly sides: readonly Side[];
  /** What was found about it, where the sides do not say it. */
  readonly findings: readonly Finding[];
  /** The shares as they add up, where what is in doubt is whether they are shares; null elsewhere. */
  readonly sum: string | null;
  /** Null while it is open. */
  readonly decision: TargetDecision | null;
}

/**
 * Why a value is in question: several stand against each other, one hardly is a value of its target, one cannot be used, or one metric
 * that is printed twice has two.
 */
export type Asks = "conflict" | "suspect" | "refused" | "metric";

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

/** What one of several bureaus answers for: its share of a sum. */
export interface LineCard {
  readonly kind: "line";
  readonly id: string;
  readonly standing: TargetStanding;
  readonly line: BureauLine;
  readonly asks: Asks;
  readonly findings: readonly Finding[];
  readonly decision: LineDecision | null;
}

/** What only a person can judge: words, 左右. */
export interface VerdictCard {
  readonly kind: "verdict";
  readonly id: string;
  readonly standing: TargetStanding;
  readonly decision: VerdictDecision | null;
}

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

/** A file that does not count by itself, such as one that has lost whose it is, or is in doubt as a whole. */
export interface OwnerCard {
  readonly kind: "owner";
  readonly id: string;
  readonly standing: FileStanding;
  /** Whose it would be if a person says that it counts; null where it cannot. */
  readonly bureau: string | null;
  readonly decision: ConfirmingDecision | IgnoringDecision | null;
}

/** Where a card is shown: what waits for the office; what only a person judges; what bureaus are first of all asked to correct. */
export type CardSection = "first" | "verdicts" | "rest";

/** Once it is decided a card of the rest stands with the others. */
export function sectionOf(card: Card): CardSection {
  switch (card.kind) {
    case "verdict":
      return "verdicts";
    case "versions":
      return "first";
    case "owner":
      return isOpen(card) && card.standing.outcome !== "unconfirmed" ? "rest" : "first";
    case "conflict":
    case "line":
      return isOpen(card) && card.asks === "refused" ? "rest" : "first";
  }
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
  return cards.filter(isAwaited).length;
}

function isAwaited(card: Card): boolean {
  if (!isOpen(card)) return false;
  switch (card.kind) {
    case "owner":
      return card.standing.outcome === "unconfirmed";
    case "conflict":
      return card.asks === "conflict" || card.asks === "metric";
    case "line":
    case "verdict":
    case "versions":
      return false;
  }
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
export function idOf(kind: string, ...names: readonly string[]): string {
  return [kind, ...names.map(encodeURIComponent)].join("-");
}

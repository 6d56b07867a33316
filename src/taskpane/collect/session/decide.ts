import {
  asWhole,
  type Big,
  isPercentage,
  readValue,
  type ReportedCell,
  type Target,
} from "../../../core";
import {
  readDecided,
  type Collection,
  type Decision,
  type TargetStanding,
} from "../../../exchange";
import type { RefusalReason } from "../state";
import { type Card, type ConflictCard, isOpen, type LineCard, type Taken } from "./card";
import { listCards } from "./cards";

/** What a person filled in on a card. */
export interface Draft {
  /**
   * The index of a side, `other` for a value of its own, `sum` for shares as they add up, `earlier` or `later` for a file, `ignore` for a
   * file that is not to count, `met` or `not-met`; null where nothing is chosen.
   */
  readonly choice: string | null;
  /** The value typed instead of a side. */
  readonly value: string;
  readonly reason: string;
  readonly by: string;
}

/** Makes a decision of what was filled in on a card, or says why there is none. */
export function toDecision(
  card: Card,
  { choice, value, reason, by }: Draft,
  on: string,
): { readonly decision: Decision } | { readonly why: RefusalReason } {
  const said = subjectOf(card, choice, value.trim());
  if ("why" in said) return said;
  if (reason.trim() === "") return { why: { kind: "no-reason" } };
  if (by.trim() === "") return { why: { kind: "no-name" } };
  return { decision: { ...said.subject, reason: reason.trim(), by: by.trim(), on } };
}

/** What is decided, before anybody has signed it. */
type Unsigned =
  | { readonly kind: "value"; readonly target: string; readonly value: string }
  | ({ readonly target: string } & Taken)
  | { readonly kind: "supersedes"; readonly file: string; readonly supersedes: string }
  | { readonly kind: "confirms"; readonly file: string; readonly confirms: string }
  | { readonly kind: "ignores"; readonly file: string; readonly ignore: true }
  | {
      readonly kind: "line";
      readonly target: string;
      readonly bureau: string;
      readonly value: string;
    }
  | { readonly kind: "verdict"; readonly target: string; readonly verdict: "met" | "not-met" };

type Said = { readonly subject: Unsigned } | { readonly why: RefusalReason };

function subjectOf(card: Card, choice: string | null, value: string): Said {
  switch (card.kind) {
    case "owner": {
      const { path } = card.standing.file.report;
      if (choice === "ignore") return { subject: { kind: "ignores", file: path, ignore: true } };
      if (card.bureau === null) return NO_CHOICE;
      return { subject: { kind: "confirms", file: path, confirms: card.bureau } };
    }
    case "versions": {
      const [earlier, later] = [card.earlier.file.report.path, card.later.file.report.path];
      const kind = "supersedes";
      if (choice === "later") return { subject: { kind, file: later, supersedes: earlier } };
      if (choice === "earlier") return { subject: { kind, file: earlier, supersedes: later } };
      return NO_CHOICE;
    }
    case "verdict":
      return choice === "met" || choice === "not-met"
        ? { subject: { kind: "verdict", target: card.standing.target.id, verdict: choice } }
        : NO_CHOICE;
    case "line":
      return sayLine(card, choice, value);
    case "conflict":
      return sayWhole(card, choice, value);
  }
}

const NO_CHOICE: Said = { why: { kind: "no-choice" } };

function sayLine({ standing, line }: LineCard, choice: string | null, value: string): Said {
  const about = { kind: "line", target: standing.target.id, bureau: line.bureau } as const;
  if (choice === "other") {
    const why = whyNoValue(standing.target, value);
    return why === null ? { subject: { ...about, value } } : { why };
  }
  const taken = choice === null ? null : line.contributions[Number(choice)]?.entry.value;
  return taken
    ? { subject: { ...about, value: decidedFigure(standing.target, taken) } }
    : NO_CHOICE;
}

function sayWhole(card: ConflictCard, choice: string | null, value: string): Said {
  const { target } = card.standing;
  const about = { kind: "value", target: target.id } as const;
  if (choice === "other") {
    const why = whyNoValue(target, value);
    return why === null ? { subject: { ...about, value } } : { why };
  }
  if (choice === "sum" && card.sum !== null) {
    return { subject: { ...about, value: card.sum } };
  }
  const taken = choice === null ? null : (card.sides[Number(choice)]?.taken ?? null);
  return taken === null ? NO_CHOICE : { subject: { target: target.id, ...taken } };
}

/** A figure as it is read again in the target's unit. */
function decidedFigure(target: Target, value: Big): string {
  return `${value.toFixed()}${isPercentage(target) ? "%" : ""}`;
}

/** Why what was typed cannot be a value of a target; null where it can. */
function whyNoValue(target: Target, typed: string): RefusalReason | null {
  if (typed === "") return { kind: "no-value" };
  if (readDecided(target, typed) !== null) return null;
  const cell: ReportedCell = {
    content: { kind: "text", text: typed },
    shown: typed,
    formula: null,
  };
  const { findings } = readValue(cell, asWhole(target));
  const finding = findings.find(({ severity }) => severity === "error") ?? null;
  return { kind: "bad-value", typed, target, finding };
}

/** Whether a decision does what it was made for: nothing is kept that the collection would only call unused. */
export function settles(collection: Collection, card: Card): boolean {
  if (card.kind === "conflict") {
    const standing = collection.targets.find(isOf(card.standing));
    return standing?.decision !== null;
  }
  const same = listCards(collection).find(({ id }) => id === card.id);
  return same !== undefined && !isOpen(same);
}

const isOf =
  ({ target }: TargetStanding) =>
  (other: TargetStanding): boolean =>
    other.target.id === target.id;

import { asWhole, readValue, type ReportedCell, type Target } from "../../../core";
import {
  readDecided,
  type Collection,
  type Decision,
  type TargetStanding,
} from "../../../exchange";
import type { RefusalReason } from "../state";
import { isOpen, listCards, type Card, type Taken } from "./cards";

/** What a person filled in on a card. */
export interface Draft {
  /** The index of a side, `other` for a value of its own, `earlier` or `later` for a file; null where nothing is chosen. */
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
  | { readonly kind: "confirms"; readonly file: string; readonly confirms: string };

function subjectOf(
  card: Card,
  choice: string | null,
  value: string,
): { readonly subject: Unsigned } | { readonly why: RefusalReason } {
  switch (card.kind) {
    case "owner": {
      const { path, bureau } = card.standing.file.report;
      return { subject: { kind: "confirms", file: path, confirms: bureau ?? "" } };
    }
    case "versions": {
      const [earlier, later] = [card.earlier.file.report.path, card.later.file.report.path];
      const kind = "supersedes";
      if (choice === "later") return { subject: { kind, file: later, supersedes: earlier } };
      if (choice === "earlier") return { subject: { kind, file: earlier, supersedes: later } };
      return { why: { kind: "no-choice" } };
    }
    case "conflict": {
      const { target } = card.standing;
      if (choice === "other") return readTyped(target, value);
      const taken = choice === null ? null : (card.sides[Number(choice)]?.taken ?? null);
      if (taken === null) return { why: { kind: "no-choice" } };
      return { subject: { target: target.id, ...taken } };
    }
  }
}

function readTyped(
  target: Target,
  typed: string,
): { readonly subject: Unsigned } | { readonly why: RefusalReason } {
  if (typed === "") return { why: { kind: "no-value" } };
  if (readDecided(target, typed) !== null) {
    return { subject: { kind: "value", target: target.id, value: typed } };
  }
  const cell: ReportedCell = {
    content: { kind: "text", text: typed },
    shown: typed,
    formula: null,
  };
  const { findings } = readValue(cell, asWhole(target));
  const why = findings.find(({ severity }) => severity === "error") ?? null;
  return { why: { kind: "bad-value", typed, target, finding: why } };
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

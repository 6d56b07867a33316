import type { ClausePart, Span } from "./clause";
import { doubt, type DraftDoubt, type DraftTarget } from "./draft";
import type { Figure } from "./figures";
import type { OpenedText } from "./opened-text";
import { toOriginal } from "./folded-text";

const MARK = /[\s\u3000，。；、：:;,.!?！？（）()〔〕[\]【】“”"'‘’—-]|[\u200b-\u200d\u2060\ufeff]/;

const CONNECTIVE = /^(?:和|及|与|以及|并|并且|且|或|其中|同时|另外|此外)$/;

/** The whole text as parts, in its order: every character is one of a target, of a carried part, a mark, or shown as unread. */
export function partsOf(
  opened: OpenedText,
  targets: readonly DraftTarget[],
  heads: readonly Span[],
): ClausePart[] {
  const { original } = opened.folded;
  const kinds: ClausePart["kind"][] = Array.from({ length: original.length }, (_, place) =>
    MARK.test(original.charAt(place)) ? "mark" : "unread",
  );
  const paint = (span: Span, kind: ClausePart["kind"]): void => {
    const { from, to } = toOriginal(opened.folded, span);
    kinds.fill(kind, from, to);
  };
  for (const day of opened.days) paint(day, "carried");
  for (const head of heads) paint(head, "carried");
  for (const { fragment } of targets) paint(fragment, "target");
  const parts: ClausePart[] = [];
  for (const [place, kind] of kinds.entries()) {
    const last = parts.at(-1);
    if (last?.kind === kind) parts[parts.length - 1] = { ...last, to: place + 1 };
    else parts.push({ from: place, to: place + 1, kind });
  }
  return parts.map((part) =>
    part.kind === "unread" && CONNECTIVE.test(original.slice(part.from, part.to))
      ? { ...part, kind: "mark" }
      : part,
  );
}

/** An error for every figure that stands in no target. */
export function unreadFigures(
  opened: OpenedText,
  targets: readonly DraftTarget[],
  figures: readonly Figure[],
  heads: readonly Span[],
): DraftDoubt[] {
  const isIn = (spans: readonly Span[], { from, to }: Span): boolean =>
    spans.some((span) => span.from <= from && to <= span.to);
  const taken = [...targets.map(({ fragment }) => fragment), ...heads];
  const lost: Span[] = figures.filter((figure) => !isIn(taken, figure));
  for (const { index, 0: digits } of opened.inner.matchAll(/\d[\d.,]*/g)) {
    const span = { from: index, to: index + digits.length };
    if (!isIn(taken, span) && !isIn(lost, span)) lost.push(span);
  }
  return lost
    .map(({ from, to }) => doubt("figure-unread", "error", { from, to }))
    .sort((left, right) => left.place.from - right.place.from);
}

import type { ClausePart, Span } from "./clause";
import { doubt, type DraftDoubt, type DraftTarget } from "./draft";
import { type Figure, findFigures } from "./figures";
import type { Bracket, OpenedText } from "./opened-text";
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

/** Brackets that say who, or what a thing is called: their figures count nothing. */
const OF_NO_ACCOUNT = /单位|部门|牵头|负责|配合|岁|号|期|版|〔|第/;

/**
 * Doubts a target with figures in brackets that are no target of their own: （重点区域100%）. They are shown as read, and so told.
 */
export function doubtAsides(
  opened: OpenedText,
  target: DraftTarget,
  all: readonly DraftTarget[],
): DraftTarget {
  const asides = opened.brackets
    .map(({ from, to, unit }) => ({ from: from + 1, to: to - 1, unit }))
    .filter((inside) => isWithin(target.fragment, inside) && isAside(opened, inside))
    .filter((inside) => !all.some(({ fragment }) => isWithin(inside, fragment)));
  if (asides.length === 0) return target;
  const told = asides.map(({ from, to }) => doubt("figure-qualifies", "warning", { from, to }));
  return { ...target, doubts: [...target.doubts, ...told] };
}

const isWithin = (outer: Span, { from, to }: Span): boolean => outer.from <= from && to <= outer.to;

function isAside(opened: OpenedText, { from, to, unit }: Bracket): boolean {
  if (unit !== null || OF_NO_ACCOUNT.test(opened.text.slice(from, to))) return false;
  return findFigures(opened.inner.slice(from, to)).some(
    (figure) => figure.unit !== null && figure.unit !== "" && !figure.isWords && !figure.isRank,
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

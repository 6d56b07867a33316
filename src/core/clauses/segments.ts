import type { Span } from "./clause";
import type { Figure } from "./figures";

/**
 * The stretches of a view between marks that a pattern names; the marks belong to none.
 *
 * @example splitBy("a；b。", { from: 0, to: 4 }, /[。；]/g) // => a, b
 */
export function splitBy(view: string, { from, to }: Span, marks: RegExp): Span[] {
  const spans: Span[] = [];
  let start = from;
  for (const { index, 0: mark } of view.slice(from, to).matchAll(marks)) {
    spans.push({ from: start, to: from + index });
    start = from + index + mark.length;
  }
  spans.push({ from: start, to });
  return spans.filter((span) => span.to > span.from);
}

const inside = (figures: readonly Figure[], { from, to }: Span): Figure[] =>
  figures.filter((figure) => figure.from >= from && figure.to <= to);

/**
 * A piece between two commas as the segments that each hold a figure: split at 、 where figures stand on both sides, and at 和
 * right behind a figure. A part without a figure stays with what follows it.
 *
 * @example segmentsOf of 国际、国外标准40项、国家标准2200项 // => 国际、国外标准40项 and 国家标准2200项
 */
export function segmentsOf(view: string, piece: Span, figures: readonly Figure[]): Span[] {
  const segments: Span[] = [];
  let start = piece.from;
  for (const { from, to } of breaksOf(view, piece, figures)) {
    const left = inside(figures, { from: start, to: from });
    if (left.length === 0 || nextFigure(figures, to, piece.to) === undefined) continue;
    segments.push({ from: start, to: from });
    start = to;
  }
  segments.push({ from: start, to: piece.to });
  return segments;
}

function nextFigure(figures: readonly Figure[], from: number, to: number): Figure | undefined {
  return figures.find((figure) => figure.from >= from && figure.to <= to);
}

/** Places where a piece may be split. */
function breaksOf(view: string, piece: Span, figures: readonly Figure[]): Span[] {
  const text = view.slice(piece.from, piece.to);
  return [...text.matchAll(/、|以及|并且|和|及|与|并/g)]
    .map(({ index, 0: words }) => ({
      from: piece.from + index,
      to: piece.from + index + words.length,
      words,
    }))
    .filter(({ from, to, words }) => {
      if (words === "、") return true;
      if (words === "及" && view.startsWith("以", to)) return false;
      // 10个和绿道20公里; 2个示范县和3个示范镇
      const behindFigure = figures.some(
        (figure) =>
          from >= figure.to &&
          /^(?:以上|以下|以内|左右|及以上)?$/.test(view.slice(figure.to, from)),
      );
      const beforeFigure = figures.some((figure) => figure.from === to);
      return behindFigure || beforeFigure;
    });
}

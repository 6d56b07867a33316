import type { Rule } from "./page";

/** Six numbers that turn, stretch and move places, as a PDF writes them. */
export type Matrix = readonly [number, number, number, number, number, number];

/** One step after the other: what `inner` places is then placed by `outer`. */
export function combine(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer;
  const [p, q, r, s, t, u] = inner;
  return [
    ...([a * p + c * q, b * p + d * q, a * r + c * s, b * r + d * s] as const),
    ...([a * t + c * u + e, b * t + d * u + f] as const),
  ];
}

export type Point = readonly [number, number];

export function move([a, b, c, d, e, f]: Matrix, [x, y]: Point): Point {
  return [a * x + c * y + e, b * x + d * y + f];
}

/** A row of points that a page joins by straight lines; curves end one. */
export type Outline = readonly Point[];

/** How far a line may lean and still be level, how thick a filled box may be and still be a line; in points. */
const LEANING = 0.7;
const THICKEST = 3;
/** Shorter ones belong to a character or a dash. */
const SHORTEST = 1;

/** The level and upright lines of an outline that is drawn, or of one that is filled and as thin as a line. */
export function rulesOf(outline: Outline, isFilled: boolean): Rule[] {
  if (isFilled) return thinBox(outline);
  return outline.slice(1).flatMap((end, index) => {
    const start = outline[index];
    if (start === undefined) return [];
    const rule = between(start, end);
    const [width, height] = [rule.right - rule.left, rule.bottom - rule.top];
    return Math.min(width, height) <= LEANING && Math.max(width, height) >= SHORTEST ? [rule] : [];
  });
}

function thinBox(outline: Outline): Rule[] {
  if (outline.length < 2) return [];
  const rule = outline.map((point) => between(point, point)).reduce(around);
  const [width, height] = [rule.right - rule.left, rule.bottom - rule.top];
  if (Math.min(width, height) > THICKEST || Math.max(width, height) < SHORTEST) return [];
  if (Math.max(width, height) <= THICKEST) return [];
  const [middle, centre] = [(rule.top + rule.bottom) / 2, (rule.left + rule.right) / 2];
  return width >= height
    ? [{ ...rule, top: middle, bottom: middle }]
    : [{ ...rule, left: centre, right: centre }];
}

const between = ([x, y]: Point, [u, v]: Point): Rule => ({
  ...{ left: Math.min(x, u), right: Math.max(x, u) },
  ...{ top: Math.min(y, v), bottom: Math.max(y, v) },
});

const around = (one: Rule, other: Rule): Rule => ({
  left: Math.min(one.left, other.left),
  right: Math.max(one.right, other.right),
  top: Math.min(one.top, other.top),
  bottom: Math.max(one.bottom, other.bottom),
});

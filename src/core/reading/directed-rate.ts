import type { NumericTarget } from "../target";

/** A figure without the word that says which way it went. */
export interface DirectedText {
  readonly text: string;
  /** Whether it went the other way than the target asks: then the value is its negative. */
  readonly isOpposite: boolean;
}

/**
 * Takes away the word that says which way a rate went (比上年增长8%以上, 下降3.4%以上): the number behind it is never negative, and
 * the target says which way counts as positive. Nothing is taken away under other targets, or where another base is named.
 *
 * @example withoutDirection("下降3%", 下降3.4%以上) // => { text: "3%", isOpposite: false }
 * @example withoutDirection("下降3%", 增长8%以上) // => { text: "3%", isOpposite: true }
 */
export function withoutDirection(text: string, target: NumericTarget): DirectedText {
  const found = target.kind === "rate" ? DIRECTED.exec(text) : null;
  if (found === null) return { text, isOpposite: false };
  const [, base = "", word = "", rest = ""] = found;
  if (base !== "" && !isBaseOf(base, target)) return { text, isOpposite: false };
  const way = FALLING.test(word) ? "fall" : "rise";
  return { text: rest, isOpposite: way !== target.direction };
}

/** What it is compared with, which way it went, and a figure that has no sign of its own. */
const DIRECTED =
  /^(同比|[比较]上年(?:同期)?|比20\d\d年)?(负增长|下降|降低|减少|回落|上升|增长|增加|提高|提升|升高)了?\s*([^-+\s].*)$/u;
const FALLING = /^(?:负增长|下降|降低|减少|回落)$/u;

function isBaseOf(base: string, { comparedWith }: NumericTarget): boolean {
  const year = /20\d\d/u.exec(base)?.[0];
  if (year !== undefined) return comparedWith === year;
  return comparedWith === null || comparedWith === "上年";
}

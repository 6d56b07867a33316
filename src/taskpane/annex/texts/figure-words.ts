import type { Comparator, DraftedTarget, TargetKind } from "../../../core";

/** How a language says what a target asks for. */
export interface FigureWords {
  readonly comparators: Readonly<Record<Comparator, string>>;
  readonly qualitative: string;
  readonly rank: (figure: string, unit: string) => string;
  readonly about: (figure: string) => string;
  readonly range: (from: string, to: string) => string;
  readonly kinds: Readonly<Partial<Record<TargetKind, string>>> & { readonly fall: string };
  /** Where nobody has said in what it is counted. */
  readonly noUnit: string;
  /** Between the kind and the figure. */
  readonly gap: string;
}

/**
 * What a target of a draft asks for, as far as that is known.
 *
 * @example figureWords(target, words) // => "不低于 300 个"
 */
export function figureWords(
  { kind, comparator, threshold, upper, unit, direction }: DraftedTarget,
  words: FigureWords,
): string {
  const { value: how } = comparator;
  if (kind.value === "qualitative" || how === null || threshold.value === null) {
    return words.qualitative;
  }
  const figure = String(threshold.value);
  const counted = unit.value ?? words.noUnit;
  if (how === "rank<=") return words.rank(figure, counted);
  const isFall = direction.value === "fall";
  const change = isFall ? words.kinds.fall : (words.kinds[kind.value] ?? "");
  const amount =
    how === "about"
      ? words.about(figure)
      : how === "range"
        ? words.range(figure, String(upper.value ?? figure))
        : `${words.comparators[how]} ${figure}`;
  return `${change === "" ? "" : change + words.gap}${amount} ${counted}`.trim();
}

/**
 * The heading that a misspelled one probably means; null where none is near.
 *
 * @example nearestHeading("目标直", ["目标任务", "目标值"]) // => "目标值"
 */
export function nearestHeading(words: string, headings: readonly string[]): string | null {
  const letters = [...words];
  const [best] = headings
    .map((heading) => ({ heading, slips: countSlips(letters, [...heading]) }))
    .filter(
      ({ heading, slips }) =>
        slips <= Math.max(1, Math.floor([...heading].length / 3)) && slips < [...heading].length,
    )
    .toSorted((one, other) => one.slips - other.slips);
  return best?.heading ?? null;
}

/** How many characters have to be put in, taken out or changed. */
function countSlips(one: readonly string[], other: readonly string[]): number {
  let row = other.map((_, at) => at + 1);
  one.forEach((letter, index) => {
    const next: number[] = [];
    other.forEach((wanted, at) => {
      const corner = at === 0 ? index : (row[at - 1] ?? 0);
      const before = at === 0 ? index + 1 : (next[at - 1] ?? 0);
      next.push(Math.min((row[at] ?? 0) + 1, before + 1, corner + (letter === wanted ? 0 : 1)));
    });
    row = next;
  });
  return row.at(-1) ?? 0;
}

/**
 * The right words that a wrong one was probably meant to be: those that fewest slips of the fingers lead to. Dashes and case make no
 * difference, and two letters in the wrong order are one slip.
 *
 * @returns nothing where more than a third of the word would have to be another
 * @example nearestWords("distrbute", ["distribute", "plans"]) // => ["distribute"]
 * @example nearestWords("-out", ["--out", "--force"]) // => ["--out"]
 */
export function nearestWords(wrong: string, right: readonly string[]): readonly string[] {
  const typed = bare(wrong);
  const measured = right.map((word) => ({ word, slips: countSlips(typed, bare(word)) }));
  const fewest = Math.min(...measured.map(({ slips }) => slips));
  if (typed === "" || fewest > Math.max(1, Math.floor(typed.length / 3))) return [];
  return measured.filter(({ slips }) => slips === fewest).map(({ word }) => word);
}

/** A word as it sounds: `－－Out` and `--out` are one. */
function bare(word: string): string {
  return word.normalize("NFKC").replace(DASHES, "").toLowerCase();
}

/** What word processors and input methods make of two hyphens. */
const DASHES = /^[\p{Pd}\u2212]+/u;

/** Letters left out, put in, mistaken or swapped with their neighbour (optimal string alignment). */
function countSlips(one: string, other: string): number {
  const [left, right] = [Array.from(one), Array.from(other)];
  let beforeLast: number[] = [];
  let last = [...right.keys(), right.length];
  left.forEach((letter, row) => {
    const current = [row + 1];
    right.forEach((target, column) => {
      const changed = (last[column] ?? 0) + (letter === target ? 0 : 1);
      const leftOut = (current[column] ?? 0) + 1;
      const putIn = (last[column + 1] ?? 0) + 1;
      const isSwapped =
        row > 0 && column > 0 && letter === right[column - 1] && left[row - 1] === target;
      const swapped = isSwapped ? (beforeLast[column - 1] ?? 0) + 1 : Infinity;
      current.push(Math.min(changed, leftOut, putIn, swapped));
    });
    beforeLast = last;
    last = current;
  });
  return last.at(-1) ?? 0;
}

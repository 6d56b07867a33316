import type { PrintedWords } from "./page";

/** Words that stand on one line, from left to right. */
export interface PrintedLine {
  readonly words: readonly PrintedWords[];
  readonly left: number;
  readonly right: number;
  readonly base: number;
  readonly size: number;
}

/** Words as lines, from the top of the page to its end. */
export function linesOf(words: readonly PrintedWords[]): PrintedLine[] {
  const sorted = [...words].sort((one, other) => one.base - other.base || one.left - other.left);
  const lines: PrintedWords[][] = [];
  for (const each of sorted) {
    const line = lines.at(-1);
    const biggest = line?.reduce((most, other) => (other.size > most.size ? other : most));
    const isOn =
      biggest !== undefined &&
      Math.abs(each.base - biggest.base) < 0.55 * Math.max(each.size, biggest.size);
    if (isOn) line?.push(each);
    else lines.push([each]);
  }
  return lines.map((line) => {
    const inOrder = line.sort((one, other) => one.left - other.left);
    const big = inOrder.reduce((most, other) => (other.size > most.size ? other : most));
    return {
      words: inOrder,
      left: inOrder[0]?.left ?? 0,
      right: inOrder.reduce((most, { right }) => Math.max(most, right), 0),
      ...{ base: big.base, size: big.size },
    };
  });
}

/** Gaps from which on words are apart, in their height. */
const APART = 0.2;

/** Pieces of a line with the blanks between them; small raised pieces are marked, as of a footnote. */
export function piecesOf({
  words,
  base,
  size,
}: PrintedLine): { readonly text: string; readonly isRaised: boolean }[] {
  return words.map(({ text, left, size: own, base: ownBase }, index) => {
    const before = words[index - 1];
    const isApart = before !== undefined && left - before.right > APART * size;
    const isRaised = own < 0.8 * size && Math.abs(ownBase - base) > 0.12 * size;
    return { text: (isApart && !isRaised ? " " : "") + text, isRaised };
  });
}

export const textOf = (line: PrintedLine): string =>
  piecesOf(line)
    .map(({ text }) => text)
    .join("")
    .trim();

/**
 * Whether what follows a line is the same paragraph: the line was full, so that the next word had to go to the next one.
 *
 * @param right where the line's room ends
 */
export function runsOn(line: PrintedLine, next: PrintedLine, right: number): boolean {
  const text = textOf(next);
  const [token = ""] =
    /^(?:[“‘（《〈(【]*(?:[A-Za-z\d.,%％]+|[\s\S])[，。；：、！？”’）》〉)】%％]*)/u.exec(text) ??
    [];
  const wide = [...token].reduce((sum, each) => sum + (/[\u0020-\u00ff]/.test(each) ? 0.6 : 1), 0);
  return right - line.right < (wide + 0.8) * line.size;
}

/**
 * Counts `<v>` elements that are not empty, so that a crowded sheet is refused before it is parsed. Values written in another
 * way (a prefix, inline strings, UTF-16) are missed here and counted while reading.
 */
export function countPlainValues(data: Uint8Array, maximum: number): number {
  if (data.length < maximum * SHORTEST_CELL) return 0;
  let count = 0;
  for (let at = 0; at < data.length; at++) {
    if (
      data[at] === LESS &&
      data[at + 1] === LETTER_V &&
      data[at + 2] === GREATER &&
      data[at + 3] !== LESS
    ) {
      count++;
    }
  }
  return count;
}

/** The shortest cell, `<c><v>1</v></c>`: a smaller part cannot hold too many. */
const SHORTEST_CELL = 15;
const [LESS, LETTER_V, GREATER] = [0x3c, 0x76, 0x3e];

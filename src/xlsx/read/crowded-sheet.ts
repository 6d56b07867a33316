/**
 * Counts `<v>` elements and inline strings that are not empty, so that a crowded sheet is refused before it is parsed. Values written in
 * another way (a prefix, runs, attributes, UTF-16) are missed here and counted while reading.
 */
export function countPlainValues(data: Uint8Array, maximum: number): number {
  if (data.length < maximum * SHORTEST_CELL) return 0;
  let count = 0;
  for (let at = 0; at < data.length; at++) {
    if (data[at] !== LESS) continue;
    const next = data[at + 1];
    if (next !== VALUE[0] && next !== INLINE[0]) continue;
    const rest = next === VALUE[0] ? VALUE : INLINE;
    if (standsAt(data, at + 1, rest) && data[at + 1 + rest.length] !== LESS) count++;
  }
  return count;
}

function standsAt(data: Uint8Array, at: number, bytes: readonly number[]): boolean {
  for (let index = 0; index < bytes.length; index++) {
    if (data[at + index] !== bytes[index]) return false;
  }
  return true;
}

/** The shortest cell, `<c><v>1</v></c>`: a smaller part cannot hold too many. */
const SHORTEST_CELL = 15;
const LESS = 0x3c;
const bytesOf = (text: string) => Array.from(text, (letter) => letter.charCodeAt(0));
/** What follows `<`. */
const [VALUE, INLINE] = [bytesOf("v>"), bytesOf("is><t>")] as const;

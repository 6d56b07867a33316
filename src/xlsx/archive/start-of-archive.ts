/**
 * Where a zip archive begins: a web page that hands out a workbook may send a byte order mark or blank lines before it. Anything
 * else that stands before an archive makes it something else.
 *
 * @returns 0 where the bytes are no archive
 */
export function startOfArchive(bytes: Uint8Array): number {
  let at = 0;
  while (at < MOST_LEADING_BYTES && BLANKS_AND_MARK.has(bytes[at] ?? -1)) at++;
  return SIGNATURES.some((signature) => startsWith(bytes.subarray(at), signature)) ? at : 0;
}

/** Whether bytes begin with a signature; a file torn inside of it counts, but not inside its first two bytes. */
export function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  const length = Math.min(signature.length, bytes.length);
  if (length < SHORTEST_SIGNATURE) return false;
  return signature.slice(0, length).every((byte, index) => bytes[index] === byte);
}

/** Whether bytes are a zip archive, by how they begin. */
export function isArchive(bytes: Uint8Array): boolean {
  const from = startOfArchive(bytes);
  return SIGNATURES.some((signature) => startsWith(bytes.subarray(from), signature));
}

/** The shortest torn signature that is not simply the beginning of some text. */
const SHORTEST_SIGNATURE = 2;

/** A first entry, an empty archive, a split one. */
const SIGNATURES = [
  [0x50, 0x4b, 0x03, 0x04],
  [0x50, 0x4b, 0x05, 0x06],
  [0x50, 0x4b, 0x07, 0x08],
];

const MOST_LEADING_BYTES = 64;
/** Blank, tab, line ends; the three bytes of a mark in UTF-8. */
const BLANKS_AND_MARK: ReadonlySet<number> = new Set([0x20, 9, 10, 13, 0xef, 0xbb, 0xbf]);

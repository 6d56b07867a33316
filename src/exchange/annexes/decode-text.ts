/**
 * Text of a file: UTF-8 with or without a mark, UTF-16 with one, else GB18030; null where it is none of these.
 *
 * @example decodeText(new Uint8Array([0xb8, 0xbd, 0xbc, 0xfe])) // => "附件"
 */
export function decodeText(bytes: Uint8Array): string | null {
  const [first, second] = bytes;
  const names =
    first === 0xff && second === 0xfe
      ? ["utf-16le"]
      : first === 0xfe && second === 0xff
        ? ["utf-16be"]
        : ["utf-8", "gb18030"];
  for (const name of names) {
    try {
      const text = new TextDecoder(name, { fatal: true }).decode(bytes);
      return isText(text) ? text : null;
    } catch {
      // another encoding, or none
    }
  }
  return null;
}

/** Bytes of any kind decode as GB18030 now and then; no text has such characters. */
function isText(text: string): boolean {
  return !/(?![\t\n\v\f\r\u0085])\p{Cc}|[\ufffe\uffff]/u.test(text);
}

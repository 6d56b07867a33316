import { checksumOf } from "./checksum";

/**
 * The name of a file that somebody packed: in UTF-8 where the entry says so or has the Unicode field of Info-ZIP, else in the code of a
 * Chinese Windows. Macs write UTF-8 without saying so, which is told by its characters.
 *
 * @param extra the entry's extra fields
 * @example decodeFileName(bytesOf("市商务局.xlsx", "GBK"), false, none) // => "市商务局.xlsx"
 */
export function decodeFileName(bytes: Uint8Array, isUtf8: boolean, extra: Uint8Array): string {
  const utf8 = decode(bytes, "utf-8");
  if (isUtf8 && utf8 !== null) return utf8;
  const unicode = unicodeName(bytes, extra);
  if (unicode !== null) return unicode;
  const chinese = decode(bytes, "gb18030");
  if (utf8 !== null && (chinese === null || isLikelyText(utf8))) return utf8;
  return chinese ?? new TextDecoder("gb18030").decode(bytes);
}

/** Of what two bytes in UTF-8 can say, letters of Greek to Arabic, Chinese file names have nothing. */
function isLikelyText(name: string): boolean {
  return /^\p{ASCII}*$/u.test(name) || /[\u0800-\u{10ffff}]/u.test(name);
}

/** APPNOTE 4.6.9: version 1, the checksum of the name that it stands for, the name in UTF-8. */
function unicodeName(bytes: Uint8Array, extra: Uint8Array): string | null {
  const view = new DataView(extra.buffer, extra.byteOffset, extra.byteLength);
  for (let at = 0; at + 4 <= extra.length;) {
    const start = at + 4;
    const end = start + view.getUint16(at + 2, true);
    if (end > extra.length) return null;
    if (view.getUint16(at, true) === UNICODE_NAME && end - start > 5) {
      const isOfName = view.getUint32(start + 1, true) === checksumOf(bytes);
      return isOfName ? decode(extra.subarray(start + 5, end), "utf-8") : null;
    }
    at = end;
  }
  return null;
}

const UNICODE_NAME = 0x7075;

function decode(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

import { encodingOf } from "./walk";

/**
 * Whether an XML part has a document type declaration, which can define entities that expand without end; Open XML forbids it
 * (ECMA-376 part 2, 6.2.5). It can only stand before the root element, so no more than that is looked at. Data that is not
 * XML has none.
 */
export function hasDocumentType(data: Uint8Array): boolean {
  const prologue = readerOf(data);
  let at = 0;
  for (;;) {
    at = prologue.skipBlanks(at);
    if (prologue.startsWith("<?", at)) at = prologue.endOf("?>", at + 2);
    else if (prologue.startsWith("<!--", at)) at = prologue.endOf("-->", at + 4);
    else return prologue.startsWith("<!DOCTYPE", at);
  }
}

interface CharacterReader {
  skipBlanks(from: number): number;
  /** Compares without regard to case, as a lenient parser might. */
  startsWith(word: string, at: number): boolean;
  /** The place behind the next occurrence; behind everything when there is none. */
  endOf(word: string, from: number): number;
}

/** Reads characters straight from the bytes: everything that matters here is ASCII, and a part may be long. */
function readerOf(data: Uint8Array): CharacterReader {
  const encoding = encodingOf(data);
  const width = encoding === "utf8" ? 1 : 2;
  const length = Math.floor(data.length / width);
  const low = encoding === "utf16-big" ? 1 : 0;
  const codeAt = (index: number): number => {
    if (width === 1) return data[index] ?? 0;
    return (data[2 * index + low] ?? 0) + (data[2 * index + 1 - low] ?? 0) * 256;
  };
  const startsWith = (word: string, at: number): boolean => {
    for (let index = 0; index < word.length; index++) {
      const wanted = word.charCodeAt(index);
      const code = codeAt(at + index);
      if (code !== wanted && !(isLetter(code) && (code ^ 0x20) === wanted)) return false;
    }
    return true;
  };
  return {
    startsWith,
    skipBlanks(from) {
      let at = from;
      while (at < length && BLANKS_AND_MARK.has(codeAt(at))) at++;
      return at;
    },
    endOf(word, from) {
      const first = word.charCodeAt(0);
      for (let at = from; at < length; at++) {
        if (codeAt(at) === first && startsWith(word, at)) return at + word.length;
      }
      return length;
    },
  };
}

/** Blanks of XML, and the byte order mark: one character in UTF-16, three bytes in UTF-8. */
const BLANKS_AND_MARK: ReadonlySet<number> = new Set([
  0x20, 0x09, 0x0a, 0x0d, 0xfeff, 0xef, 0xbb, 0xbf,
]);

function isLetter(code: number): boolean {
  return (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);
}

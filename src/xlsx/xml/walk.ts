import { damaged, FOREIGN_LIMITS, megabytes, type ReadingLimits, tooLarge } from "../limits";
import { scanXml, type XmlWalker } from "./scanner";

/**
 * Walks a part's XML. Refused as `damaged` where it is not well-formed, as `unsafe-content` where it has a document type, as
 * `too-large` past the limits on elements, depth and attributes.
 * @returns what follows the walker's last child, the end of the root included; nothing where all was walked.
 */
export function walkXml(
  part: string,
  data: Uint8Array,
  walker: XmlWalker,
  { readBytes, xmlElements }: ReadingLimits = FOREIGN_LIMITS,
): string {
  return scanXml(part, decodeXml(part, data, readBytes), walker, xmlElements);
}

const DECODERS = {
  utf8: new TextDecoder("utf-8", { fatal: true }),
  "utf16-little": new TextDecoder("utf-16le", { fatal: true }),
  "utf16-big": new TextDecoder("utf-16be", { fatal: true }),
};

/** XML in a package is UTF-8 or UTF-16 (ECMA-376 part 2, 6.2.5), told by the byte order mark or the first `<`. */
function decodeXml(part: string, data: Uint8Array, maximumBytes: number): string {
  if (data.length > maximumBytes) {
    const limit = megabytes(maximumBytes);
    throw tooLarge("unpacked", megabytes(data.length), limit, { part });
  }
  try {
    const encoding = encodingOf(data);
    return DECODERS[encoding].decode(encoding === "utf8" ? withoutReturns(data) : data);
  } catch (error) {
    throw damaged("text-encoding", part, {}, error);
  }
}

/** Line ends as XML means them (XML 1.0, 2.11): in the bytes that costs one copy, in a long text many. */
function withoutReturns(data: Uint8Array): Uint8Array {
  const first = data.indexOf(RETURN);
  if (first < 0) return data;
  const copy = data.slice();
  let end = first;
  for (let at = first; at < data.length; at++) {
    const byte = data[at] ?? 0;
    if (byte !== RETURN) copy[end++] = byte;
    else if (data[at + 1] !== LINE_FEED) copy[end++] = LINE_FEED;
  }
  return copy.subarray(0, end);
}

const [LINE_FEED, RETURN] = [0x0a, 0x0d];

/** Which of the encodings of a package a part is in. */
export function encodingOf(data: Uint8Array): keyof typeof DECODERS {
  const [first, second] = data;
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) {
    return "utf16-little";
  }
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return "utf16-big";
  return "utf8";
}

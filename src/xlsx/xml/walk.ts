import { damaged } from "../limits";
import { scanXml, type XmlWalker } from "./scanner";

/**
 * Walks a part's XML. Refused as `damaged` where it is not well-formed, as `unsafe-content` where it has a document type, as
 * `too-large` past the limits on elements, depth and attributes.
 * @returns what follows the walker's last child, the end of the root included; nothing where all was walked.
 */
export function walkXml(part: string, data: Uint8Array, walker: XmlWalker): string {
  return scanXml(part, decodeXml(part, data), walker);
}

const DECODERS = {
  utf8: new TextDecoder("utf-8", { fatal: true }),
  "utf16-little": new TextDecoder("utf-16le", { fatal: true }),
  "utf16-big": new TextDecoder("utf-16be", { fatal: true }),
};

/** XML in a package is UTF-8 or UTF-16 (ECMA-376 part 2, 6.2.5), told by the byte order mark or the first `<`. */
function decodeXml(part: string, data: Uint8Array): string {
  try {
    return DECODERS[encodingOf(data)].decode(data);
  } catch (error) {
    throw damaged("text-encoding", part, {}, error);
  }
}

/** Which of the encodings of a package a part is in. */
export function encodingOf(data: Uint8Array): keyof typeof DECODERS {
  const [first, second] = data;
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) {
    return "utf16-little";
  }
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return "utf16-big";
  return "utf8";
}

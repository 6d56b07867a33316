/** Words of a mail's header, which has to be ASCII in lines of at most 76 characters. */

/** Bytes of one encoded word: with what stands around it they make less than 75 characters, even behind `Subject: `. */
const WORD_BYTES = 39;
/** Characters of one part of a parameter. */
const PART_LENGTH = 50;

const FOLD = "\r\n ";

/**
 * A text as encoded words (RFC 2047), one on each line; plain where it is ASCII and short. No character is cut in two.
 *
 * @example encodeWords("催报") // => "=?UTF-8?B?5YKs5oql?="
 */
export function encodeWords(text: string): string {
  const clean = text.replace(/\s+/g, " ").trim();
  if (/^[\x20-\x7e]*$/.test(clean) && clean.length <= PART_LENGTH && !clean.includes("=?")) {
    return clean;
  }
  return pieces(clean, WORD_BYTES, byteLength)
    .map((piece) => `=?UTF-8?B?${toBase64(new TextEncoder().encode(piece))}?=`)
    .join(FOLD);
}

/**
 * A parameter such as a file's name (RFC 2231), in parts where it is long.
 *
 * @example encodeParameter("filename", "甲.xlsx") // => "filename*=UTF-8''%E7%94%B2.xlsx"
 */
export function encodeParameter(name: string, value: string): string {
  if (/^[\w .()-]*$/.test(value) && value.length <= PART_LENGTH) return `${name}="${value}"`;
  const [first = "", ...others] = pieces(value, PART_LENGTH, (each) => percent(each).length);
  if (others.length === 0) return `${name}*=UTF-8''${percent(first)}`;
  return [first, ...others]
    .map((piece, at) => `${name}*${at}*=${at === 0 ? "UTF-8''" : ""}${percent(piece)}`)
    .join(`;${FOLD}`);
}

/** RFC 5987 leaves fewer characters than `encodeURIComponent` does. */
function percent(text: string): string {
  return encodeURIComponent(text).replace(
    /['()*!~]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

/** Bytes in base64; of a body in lines of 76 characters. */
export function toBase64(bytes: Uint8Array): string {
  let text = "";
  // `apply` takes so many arguments everywhere
  for (let at = 0; at < bytes.length; at += STRIDE) {
    text += btoa(String.fromCharCode(...bytes.subarray(at, at + STRIDE)));
  }
  return text;
}

/** A multiple of three, so that no part but the last is padded. */
const STRIDE = 3 * 8192;

const byteLength = (text: string): number => new TextEncoder().encode(text).length;

/** A text in pieces of at most so much, whole characters each. */
function pieces(text: string, most: number, sizeOf: (text: string) => number): string[] {
  const all: string[] = [];
  let piece = "";
  let size = 0;
  for (const character of text) {
    const own = sizeOf(character);
    if (piece !== "" && size + own > most) {
      all.push(piece);
      piece = "";
      size = 0;
    }
    piece += character;
    size += own;
  }
  return [...all, piece];
}

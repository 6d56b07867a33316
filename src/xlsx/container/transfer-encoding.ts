import type { PartHeaders } from "./mail-parts";

/** The bytes that a part of a mail stands for (RFC 2045, 6); what is no letter of the encoding is passed over, as mail programs do. */
export function decodePart(body: Uint8Array, encoding: PartHeaders["encoding"]): Uint8Array {
  switch (encoding) {
    case "base64":
      return fromBase64(body);
    case "quoted-printable":
      return fromQuotedPrintable(body);
    case "none":
      return body;
  }
}

/** How many bytes that may be at most, before anything is decoded. */
export function mostBytes(body: Uint8Array, encoding: PartHeaders["encoding"]): number {
  return encoding === "base64" ? Math.ceil((body.length * 3) / 4) : body.length;
}

const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
const SIXTH_OF = new Int8Array(256).fill(-1);
Array.from(LETTERS).forEach((letter, value) => {
  SIXTH_OF[letter.charCodeAt(0)] = value;
});
const PADDING = 0x3d;

function fromBase64(body: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(mostBytes(body, "base64"));
  let length = 0;
  let bits = 0;
  let count = 0;
  for (const byte of body) {
    // several texts in base64 may stand one behind the other, each with padding of its own
    if (byte === PADDING) count = 0;
    const value = SIXTH_OF[byte] ?? -1;
    if (value < 0) continue;
    bits = ((bits << 6) | value) & 0xff_ffff;
    count += 6;
    if (count < 8) continue;
    count -= 8;
    bytes[length++] = (bits >> count) & 0xff;
  }
  return bytes.subarray(0, length);
}

const EQUALS = 0x3d;
const LINE_FEED = 0x0a;

function fromQuotedPrintable(body: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(body.length);
  let length = 0;
  for (let at = 0; at < body.length; at++) {
    const byte = body[at] ?? 0;
    if (byte !== EQUALS) {
      bytes[length++] = byte;
      continue;
    }
    const code = Number.parseInt(String.fromCharCode(body[at + 1] ?? 0, body[at + 2] ?? 0), 16);
    if (/^[0-9A-Fa-f]{2}$/.test(String.fromCharCode(body[at + 1] ?? 0, body[at + 2] ?? 0))) {
      bytes[length++] = code;
      at += 2;
    } else {
      // the line goes on in the next one
      const end = body.indexOf(LINE_FEED, at);
      if (end >= 0 && end <= at + LONGEST_BLANK) at = end;
      else bytes[length++] = byte;
    }
  }
  return bytes.subarray(0, length);
}

/** Blanks that programs leave between the sign and the end of its line. */
const LONGEST_BLANK = 8;

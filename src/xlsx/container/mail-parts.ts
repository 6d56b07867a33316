import {
  damaged,
  MAXIMUM_CONTAINER_FILES,
  MAXIMUM_MAIL_DEPTH,
  MAXIMUM_MAIL_HEADER_BYTES,
  megabytes,
  tooLarge,
} from "../limits";

/** A part of a mail that holds no further parts, as it stands there. */
export interface MailPart {
  readonly headers: PartHeaders;
  readonly body: Uint8Array;
}

/** What the headers of a part say, as far as it tells how to go on; the first of several counts. */
export interface PartHeaders {
  readonly lines: Uint8Array;
  /** In small letters, without parameters: `multipart/mixed`. */
  readonly type: string;
  readonly boundary: string | null;
  readonly encoding: "base64" | "quoted-printable" | "none";
}

/**
 * Takes a mail apart (RFC 2046, 5.1) without a look at what its parts say: nothing of them is copied or decoded.
 *
 * @returns the mail's own headers, and the parts that hold no others, in their order
 * @throws {Refusal} `too-large` for more headers or parts than limits.ts allows, `damaged` where parts lie too deep
 */
export function splitMail(mail: Uint8Array): {
  readonly headers: PartHeaders;
  readonly parts: readonly MailPart[];
} {
  const parts: MailPart[] = [];
  let headerBytes = 0;
  let count = 0;
  const split = (bytes: Uint8Array, depth: number): PartHeaders => {
    const end = endOfHeaders(bytes);
    headerBytes += end.headers;
    if (headerBytes > MAXIMUM_MAIL_HEADER_BYTES) throw tooLongHeaders();
    if (++count > MAXIMUM_CONTAINER_FILES) throw tooManyParts();
    if (depth > MAXIMUM_MAIL_DEPTH) throw damaged("mail", null);
    const headers = readHeaders(bytes.subarray(0, end.headers));
    const body = bytes.subarray(end.body);
    if (headers.boundary === null) parts.push({ headers, body });
    else for (const piece of piecesBetween(body, headers.boundary)) split(piece, depth + 1);
    return headers;
  };
  const headers = split(mail, 0);
  return { headers, parts };
}

function tooLongHeaders(): Error {
  const limit = megabytes(MAXIMUM_MAIL_HEADER_BYTES);
  return tooLarge("mail-headers", `> ${limit}`, limit);
}

function tooManyParts(): Error {
  return tooLarge("mail-parts", `> ${MAXIMUM_CONTAINER_FILES}`, String(MAXIMUM_CONTAINER_FILES));
}

const DASH = 0x2d;
const LINE_FEED = 0x0a;
const RETURN = 0x0d;

/** Where the headers end, and where behind the blank line what they are about begins. */
function endOfHeaders(bytes: Uint8Array): { readonly headers: number; readonly body: number } {
  const most = Math.min(bytes.length, MAXIMUM_MAIL_HEADER_BYTES + 1);
  for (let start = 0; start < most;) {
    const end = bytes.indexOf(LINE_FEED, start);
    const isBlank = end === start || (end === start + 1 && bytes[start] === RETURN);
    if (isBlank) return { headers: start, body: end + 1 };
    if (end < 0) break;
    start = end + 1;
  }
  return { headers: Math.min(bytes.length, most), body: bytes.length };
}

function readHeaders(lines: Uint8Array): PartHeaders {
  const readable = withReadableLines(lines);
  const text = new TextDecoder().decode(readable).replace(/\r?\n(?=[ \t])/g, "");
  const valueOf = (name: string): string =>
    new RegExp(`^${name}[ \\t]*:(.*)$`, "im").exec(text)?.[1]?.trim() ?? "";
  const contentType = valueOf("content-type");
  const type = /^[^\s;]*/.exec(contentType)?.[0].toLowerCase() ?? "";
  const [, quoted, plain] = /;\s*boundary\s*=\s*(?:"([^"]*)"|([^\s;"]+))/i.exec(contentType) ?? [];
  const encoding = valueOf("content-transfer-encoding").toLowerCase();
  return {
    ...{ lines: readable, type },
    boundary: type.startsWith("multipart/") ? (quoted ?? plain ?? null) : null,
    encoding: encoding.includes("base64")
      ? "base64"
      : encoding.includes("quoted-printable")
        ? "quoted-printable"
        : "none",
  };
}

/**
 * Headers in UTF-8 or ASCII throughout. Old Chinese programs write subjects and file names in GBK as they are, without saying so; of
 * lines that are no UTF-8 only those are put into it.
 */
function withReadableLines(lines: Uint8Array): Uint8Array {
  if (!lines.some((byte) => byte >= 0x80) || isUtf8(lines)) return lines;
  const text: string[] = [];
  for (let start = 0; start < lines.length;) {
    const end = lines.indexOf(LINE_FEED, start);
    const line = lines.subarray(start, end < 0 ? lines.length : end + 1);
    text.push(new TextDecoder(isUtf8(line) ? "utf-8" : "gb18030").decode(line));
    start += line.length;
  }
  return new TextEncoder().encode(text.join(""));
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** What stands between the lines of a boundary, the last of which may be missing in a mail that was cut off. */
function* piecesBetween(body: Uint8Array, boundary: string): Generator<Uint8Array> {
  const marker = new TextEncoder().encode(`--${boundary}`);
  let start = -1;
  for (let line = nextBoundary(body, marker, 0); line !== null;) {
    if (start >= 0) yield body.subarray(start, withoutLineEnd(body, line.start));
    if (line.isLast) return;
    start = line.end;
    line = nextBoundary(body, marker, start);
  }
  if (start >= 0) yield body.subarray(start);
}

interface BoundaryLine {
  readonly start: number;
  /** Where the next line begins. */
  readonly end: number;
  readonly isLast: boolean;
}

function nextBoundary(body: Uint8Array, marker: Uint8Array, from: number): BoundaryLine | null {
  for (let at = body.indexOf(DASH, from); at >= 0;) {
    const lineEnd = body.indexOf(LINE_FEED, at);
    const end = lineEnd < 0 ? body.length : lineEnd;
    if ((at === 0 || body[at - 1] === LINE_FEED) && isAt(body, at, marker)) {
      const rest = body.subarray(at + marker.length, end);
      const isLast = rest[0] === DASH && rest[1] === DASH;
      // another boundary may begin like this one
      if (!rest.subarray(isLast ? 2 : 0).some((byte) => byte > 0x20)) {
        return { start: at, end: end + 1, isLast: isLast || lineEnd < 0 };
      }
    }
    if (lineEnd < 0) return null;
    at = body.indexOf(DASH, lineEnd);
  }
  return null;
}

function isAt(bytes: Uint8Array, at: number, wanted: Uint8Array): boolean {
  for (let index = 0; index < wanted.length; index++) {
    if (bytes[at + index] !== wanted[index]) return false;
  }
  return true;
}

/** The end of a line belongs to the boundary behind it. */
function withoutLineEnd(bytes: Uint8Array, at: number): number {
  const end = bytes[at - 1] === LINE_FEED ? at - 1 : at;
  return bytes[end - 1] === RETURN ? end - 1 : end;
}

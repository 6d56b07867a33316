import { isArchive, startsWith } from "../archive";
import { listTopStreams } from "./compound-file";

/** What a file is by its own bytes; `received` is how a person would name it, null where nobody would know a name. */
export type FileKind =
  | { readonly kind: "archive" }
  | { readonly kind: "encrypted" }
  | { readonly kind: "legacy-format"; readonly received: string | null }
  | { readonly kind: "not-a-workbook"; readonly received: string | null };

/**
 * Recognises what staff send under the name of a workbook: zip archives, password-protected and old binary workbooks, web
 * pages and XML that old programs save as `.xls`, plain text. By signature and directory, never by words that stand in it.
 */
export function recogniseFileKind(bytes: Uint8Array): FileKind {
  if (isArchive(bytes)) return { kind: "archive" };
  if (startsWith(bytes, COMPOUND_FILE_SIGNATURE)) return recogniseCompoundFile(bytes);
  const table = TABLE_KINDS.find(([, isKind]) => isKind(bytes));
  if (table) return { kind: "legacy-format", received: table[0] };
  const other =
    OTHER_KINDS.find(([, signature]) => haveFirst(bytes, signature))?.[0] ?? recogniseMedia(bytes);
  if (other !== null) return { kind: "not-a-workbook", received: other };
  return recogniseText(bytes);
}

/** OLE2 compound file (MS-CFB): .xls, .et, .doc, and the envelope of an encrypted .xlsx. */
const COMPOUND_FILE_SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** Which program's file a compound file is, told by the streams at its top (MS-OFFCRYPTO 2.3.4 for the encrypted). */
function recogniseCompoundFile(bytes: Uint8Array): FileKind {
  const streams = listTopStreams(bytes);
  if (streams === null) return { kind: "legacy-format", received: null };
  const known = COMPOUND_KINDS.find(([name]) => streams.includes(name));
  return known?.[1] ?? { kind: "not-a-workbook", received: null };
}

const COMPOUND_KINDS: readonly (readonly [stream: string, kind: FileKind])[] = [
  ["encryptedpackage", { kind: "encrypted" }],
  ["workbook", { kind: "legacy-format", received: ".xls" }],
  ["book", { kind: "legacy-format", received: ".xls" }],
  ["worddocument", { kind: "not-a-workbook", received: ".doc" }],
  ["powerpoint document", { kind: "not-a-workbook", received: ".ppt" }],
  ["visiodocument", { kind: "not-a-workbook", received: ".vsd" }],
  ["__properties_version1.0", { kind: "not-a-workbook", received: ".msg" }],
];

/** Other programs' tables. */
const TABLE_KINDS: readonly (readonly [
  received: string,
  isKind: (bytes: Uint8Array) => boolean,
])[] = [
  [".xls", isRawBinaryWorkbook],
  [".wk1", isLotusSheet],
  [".dbf", isDatabase],
];

const letters = (text: string): readonly number[] =>
  Array.from(text, (character) => character.charCodeAt(0));

const OTHER_KINDS: readonly (readonly [received: string, signature: readonly number[]])[] = [
  [".pdf", letters("%PDF-")],
  [".rtf", letters("{\\rtf")],
  [".rar", letters("Rar!\x1a\x07")],
  [".7z", letters("7z\xbc\xaf\x27\x1c")],
  [".gz", [0x1f, 0x8b, 0x08]],
  // what Outlook packs attachments into for other Outlooks
  ["winmail.dat", [0x78, 0x9f, 0x3e, 0x22]],
  [".png", letters("\x89PNG")],
  [".jpg", [0xff, 0xd8, 0xff]],
  [".gif", letters("GIF8")],
  [".tif", [0x49, 0x49, 0x2a, 0]],
  [".tif", [0x4d, 0x4d, 0, 0x2a]],
  [".webp", letters("RIFF")],
];

function haveFirst(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

/** What telephones make: their photographs and films name the kind in the first box (ISO/IEC 14496-12, 4.3). */
function recogniseMedia(bytes: Uint8Array): string | null {
  if (!haveFirst(bytes.subarray(4), letters("ftyp"))) return null;
  const brand = String.fromCharCode(...bytes.subarray(8, 12));
  return /^(?:hei|hev|mif|msf)/.test(brand) ? ".heic" : ".mp4";
}

/** Excel 2 to 4 wrote the records of a sheet without an envelope; the first is BOF (MS-XLS 2.4.21 and before). */
function isRawBinaryWorkbook(bytes: Uint8Array): boolean {
  const [record, version, length, lengthHigh] = bytes;
  if (record !== 0x09 || lengthHigh !== 0) return false;
  return [0x00, 0x02, 0x04, 0x08].includes(version ?? -1) && (length === 4 || length === 6);
}

/** Lotus 1-2-3 began every sheet with a record of its version: two bytes long up to 2.x, 26 from 3.0. */
function isLotusSheet(bytes: Uint8Array): boolean {
  const [record, recordHigh, length, lengthHigh, , version] = bytes;
  if (record !== 0 || recordHigh !== 0 || lengthHigh !== 0) return false;
  return (length === 2 && version === 0x04) || (length === 0x1a && version === 0x10);
}

/** dBase and FoxPro: a version, the day of the last change, and a header whose length and last byte have to fit. */
function isDatabase(bytes: Uint8Array): boolean {
  const [version, , month = 0, day = 0] = bytes;
  if (!DATABASE_VERSIONS.has(version ?? -1)) return false;
  if (month < 1 || month > 12 || day < 1 || day > 31) return false;
  const length = (bytes[8] ?? 0) + (bytes[9] ?? 0) * 256;
  const fields = length - 33;
  // FoxPro keeps 263 bytes more behind the list of fields
  const [end] = [length - 1, length - 264].filter((at) => at >= 64 && bytes[at] === END_OF_FIELDS);
  return end !== undefined && (fields % 32 === 0 || (fields - 263) % 32 === 0);
}

const DATABASE_VERSIONS: ReadonlySet<number> = new Set([
  ...[0x02, 0x03, 0x04, 0x30, 0x31, 0x32, 0x43, 0x7b, 0x83, 0x8b, 0x8c, 0xcb, 0xf5, 0xfb],
]);
const END_OF_FIELDS = 0x0d;

/** How far into a text the words that tell its kind stand: behind declarations, comments and style sheets. */
const TEXT_EXAMINED = 4096;

const TEXT_KINDS: readonly (readonly [begins: RegExp, received: string])[] = [
  [/^<.*urn:schemas-microsoft-com:office:spreadsheet/s, "XML 2003"],
  [/^<.*opendocument\.spreadsheet/s, ".fods"],
  [/^<.*<uof:/s, ".uos"],
  [/^(?:<[!?].*)?<(?:html|head|meta|body|table|style|script|div)[\s>]/s, "HTML"],
  [/^<!doctype\s+html/, "HTML"],
  // a saved page may say who saved it first: From: <Saved by Blink>
  [/^(?:[\w-]+:[^\n]*\n(?:[ \t][^\n]*\n)*){0,10}mime-version:/, "MHTML"],
  [/^id;p/, "SYLK"],
  [/^table\r?\n0,1\r?\n/, ".dif"],
];

function recogniseText(bytes: Uint8Array): FileKind {
  const text = decodeText(bytes.subarray(0, TEXT_EXAMINED)).trim();
  const lowerCase = text.toLowerCase();
  if (isMail(lowerCase)) return { kind: "not-a-workbook", received: ".eml" };
  const known = TEXT_KINDS.find(([begins]) => begins.test(lowerCase));
  if (known) return { kind: "legacy-format", received: known[1] };
  return { kind: "not-a-workbook", received: excerpt(text, bytes) };
}

/** Headers one below the other, at least two of which say who writes to whom, and when; a saved web page has headers, too, but no such. */
function isMail(text: string): boolean {
  const [head = "", ...body] = text.split(/\r?\n\r?\n/, 2);
  const lines = head.split(/\r?\n/);
  // a mailbox program may write a line of its own above, and the last line may be cut off
  const headers = lines.slice(/^from \S/.test(head) ? 1 : 0, body.length > 0 ? undefined : -1);
  const whole = headers.length > 1 ? headers : lines;
  if (!whole.every((line) => /^(?:[ \t]|[\x21-\x39\x3b-\x7e]+[ \t]*:)/.test(line))) return false;
  return whole.filter((line) => ENVELOPE.test(line)).length >= 2;
}

const ENVELOPE =
  /^(?:from|sender|to|cc|reply-to|received|return-path|delivered-to|message-id|date|subject):/;

/** Chinese programs save text in UTF-8, in UTF-16 with a mark, or in GBK. */
function decodeText(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  try {
    // Streaming, so that a character cut at the end is no error.
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes, { stream: true });
  } catch {
    return new TextDecoder("gb18030").decode(bytes, { stream: true });
  }
}

const EXCERPT_LENGTH = 20;

/** The beginning of the first line; null for what is no text, since nobody can read bytes. */
function excerpt(text: string, bytes: Uint8Array): string | null {
  if (bytes.length === 0) return "0 B";
  if (NO_TEXT.test(text) || !isCommon(text, bytes)) return null;
  const line = Array.from(text.split(/[\r\n]/, 1)[0] ?? "");
  const beginning = line.slice(0, EXCERPT_LENGTH).join("");
  if (beginning === "") return null;
  return line.length > EXCERPT_LENGTH ? `${beginning}…` : beginning;
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes.subarray(0, TEXT_EXAMINED), {
      stream: true,
    });
    return true;
  } catch {
    return [0xfe, 0xff].includes(bytes[0] ?? 0);
  }
}

/** Bytes that are read as Chinese text of another code have characters that nobody writes: all of 指标,完成值 are everyday ones. */
function isCommon(text: string, bytes: Uint8Array): boolean {
  const letters = text.match(/[^\p{ASCII}\p{P}\p{S}\p{Z}]/gu) ?? [];
  const everyday = letters.length === 0 || isUtf8(bytes) ? null : listEveryday();
  return everyday === null || letters.every((letter) => everyday.has(letter));
}

/** The characters of the first Chinese code, which every text of an office is written with. */
const listEveryday = (): ReadonlySet<string> =>
  new Set(
    new TextDecoder("gb18030").decode(
      Uint8Array.from(
        Array.from({ length: 0xf7 - 0xa1 + 1 }, (_row, row) =>
          Array.from({ length: 94 }, (_column, column) => [0xa1 + row, 0xa1 + column]).flat(),
        ).flat(),
      ),
    ),
  );

/** What no text has, but bytes that are read as one have somewhere. */
const NO_TEXT = /(?![\t\n\r\f])\p{Control}|[\p{Private_Use}\p{Unassigned}\ufffd]/u;

/** What a file is by its own bytes; `received` is how a person would name it. */
export type FileKind =
  | { readonly kind: "archive" }
  | { readonly kind: "encrypted" }
  | { readonly kind: "legacy-format"; readonly received: string }
  | { readonly kind: "not-a-workbook"; readonly received: string };

/**
 * Recognises what staff send under the name of a workbook: zip archives, password-protected and old binary workbooks, web
 * pages and XML that old programs save as `.xls`, plain text.
 */
export function recogniseFileKind(bytes: Uint8Array): FileKind {
  if (ARCHIVE_SIGNATURES.some((signature) => startsWith(bytes, signature))) {
    return { kind: "archive" };
  }
  if (startsWith(bytes, COMPOUND_FILE_SIGNATURE)) return recogniseCompoundFile(bytes);
  if (isRawBinaryWorkbook(bytes)) return { kind: "legacy-format", received: ".xls" };
  return recogniseText(bytes);
}

/** A first entry, an empty archive, a split one. A file torn inside the signature still counts as an archive. */
const ARCHIVE_SIGNATURES = [
  [0x50, 0x4b, 0x03, 0x04],
  [0x50, 0x4b, 0x05, 0x06],
  [0x50, 0x4b, 0x07, 0x08],
];

/** OLE2 compound file (MS-CFB): .xls, .et, .doc, and the envelope of an encrypted .xlsx. */
const COMPOUND_FILE_SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** The shortest torn signature that is not simply the beginning of some text. */
const SHORTEST_SIGNATURE = 2;

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  const length = Math.min(signature.length, bytes.length);
  if (length < SHORTEST_SIGNATURE) return false;
  return signature.slice(0, length).every((byte, index) => bytes[index] === byte);
}

/** Which program's file a compound file is, told by the names of its streams (MS-OFFCRYPTO 2.3.4 for the encrypted). */
function recogniseCompoundFile(bytes: Uint8Array): FileKind {
  if (containsStreamName(bytes, "EncryptedPackage")) return { kind: "encrypted" };
  if (containsStreamName(bytes, "WordDocument")) {
    return { kind: "not-a-workbook", received: ".doc" };
  }
  if (containsStreamName(bytes, "PowerPoint Document")) {
    return { kind: "not-a-workbook", received: ".ppt" };
  }
  return { kind: "legacy-format", received: ".xls" };
}

/** Stream names stand in UTF-16. */
function containsStreamName(bytes: Uint8Array, name: string): boolean {
  const first = name.charCodeAt(0);
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    let matched = 0;
    while (
      matched < name.length &&
      bytes[at + 2 * matched] === name.charCodeAt(matched) &&
      bytes[at + 2 * matched + 1] === 0
    ) {
      matched++;
    }
    if (matched === name.length) return true;
  }
  return false;
}

/** Excel 2 to 4 wrote the records of a sheet without an envelope; the first is BOF (MS-XLS 2.4.21 and before). */
function isRawBinaryWorkbook(bytes: Uint8Array): boolean {
  const [record, version, length, lengthHigh] = bytes;
  if (record !== 0x09 || lengthHigh !== 0) return false;
  return [0x00, 0x02, 0x04, 0x08].includes(version ?? -1) && (length === 4 || length === 6);
}

/** How far into a text the words that tell its kind stand: behind declarations, comments and style sheets. */
const TEXT_EXAMINED = 4096;

const TEXT_KINDS: readonly (readonly [begins: RegExp, received: string])[] = [
  [/^<.*urn:schemas-microsoft-com:office:spreadsheet/s, "XML 2003"],
  [/^<.*opendocument\.spreadsheet/s, ".fods"],
  [/^<.*<uof:/s, ".uos"],
  [/^(?:<[!?].*)?<(?:html|head|meta|body|table|style|script|div)[\s>]/s, "HTML"],
  [/^<!doctype\s+html/, "HTML"],
  [/^mime-version:/, "MHTML"],
  [/^id;p/, "SYLK"],
];

function recogniseText(bytes: Uint8Array): FileKind {
  const text = decodeText(bytes.subarray(0, TEXT_EXAMINED)).trim();
  const lowerCase = text.toLowerCase();
  const known = TEXT_KINDS.find(([begins]) => begins.test(lowerCase));
  if (known) return { kind: "legacy-format", received: known[1] };
  return { kind: "not-a-workbook", received: excerpt(text, bytes) };
}

/** Chinese programs save text in UTF-8, in UTF-16 with a mark, or in GBK. */
function decodeText(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  try {
    // Streaming, so that a character cut at the end is no error.
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes, { stream: true });
  } catch {
    return new TextDecoder("gb18030").decode(bytes);
  }
}

const EXCERPT_LENGTH = 20;

/** The beginning of the first line, or of the bytes where it is no text. */
function excerpt(text: string, bytes: Uint8Array): string {
  if (bytes.length === 0) return "0 B";
  const line = Array.from(text.split(/[\r\n]/, 1)[0] ?? "");
  const beginning = line.slice(0, EXCERPT_LENGTH).join("");
  if (line.length === 0 || /[\p{Control}\ufffd]/u.test(beginning.replaceAll("\t", " "))) {
    return Array.from(bytes.subarray(0, 4), (byte) => byte.toString(16).padStart(2, "0")).join(" ");
  }
  return line.length > EXCERPT_LENGTH ? `${beginning}…` : beginning;
}

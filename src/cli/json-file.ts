import { cutText } from "../core";
import { decodeText } from "../exchange";
import { codeOf, type Disk, systemDisk } from "./disk";
import { printable } from "./terminal";

/** Why a file that has to be JSON cannot be read. */
export type FileTrouble =
  /** The system's code, EACCES. */
  | { readonly kind: "file"; readonly code: string }
  | { readonly kind: "workbook" }
  | { readonly kind: "encoding" }
  | { readonly kind: "empty" }
  /** Where it stops being JSON, where that is known, and what stands there. */
  | {
      readonly kind: "json";
      readonly place: { readonly line: number; readonly column: number } | null;
      readonly received: string;
    };

export type JsonReading =
  { readonly json: unknown } | { readonly trouble: FileTrouble; readonly cause: unknown };

/**
 * Reads a JSON file in UTF-8, with or without a byte order mark, UTF-16 or GB18030, as editors save it. What is none of these is named,
 * never guessed.
 *
 * @example await readJsonFile("表.xlsx") // => { trouble: { kind: "workbook" }, … }
 */
export async function readJsonFile(path: string, disk: Disk = systemDisk): Promise<JsonReading> {
  let bytes: Uint8Array;
  try {
    bytes = await disk.read(path);
  } catch (cause) {
    return { trouble: { kind: "file", code: codeOf(cause) ?? String(cause) }, cause };
  }
  if (ZIP.every((byte, index) => bytes[index] === byte)) {
    return { trouble: { kind: "workbook" }, cause: undefined };
  }
  const text = decodeJson(bytes);
  if (text === null) return { trouble: { kind: "encoding" }, cause: undefined };
  if (text.trim() === "") return { trouble: { kind: "empty" }, cause: undefined };
  try {
    return { json: JSON.parse(text) as unknown };
  } catch (cause) {
    return { trouble: describeJson(text, String(cause)), cause };
  }
}

/**
 * JSON begins with a sign of ASCII: in UTF-16 without a mark the other half of it is zero, which no other text has there. Bytes that are no
 * UTF-8 and begin with another sign are of any encoding, or of none.
 */
function decodeJson(bytes: Uint8Array): string | null {
  const [first, second] = bytes;
  const utf16 = first === 0 && second !== 0 ? "utf-16be" : second === 0 ? "utf-16le" : null;
  if (utf16 !== null && bytes.length % 2 === 0) return decodeAs(utf16, bytes);
  return decodeAs("utf-8", bytes) ?? onlyJson(decodeText(bytes));
}

function onlyJson(text: string | null): string | null {
  return text !== null && /^\s*[[{"]/.test(text) ? text : null;
}

function decodeAs(encoding: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** PK, as every workbook begins. */
const ZIP = [0x50, 0x4b, 0x03, 0x04] as const;

/** Where a text stops being JSON, by what the library says of it in English; its beginning where that does not tell. */
function describeJson(text: string, message: string): FileTrouble {
  const stated = /position (\d+)/.exec(message)?.[1];
  const isCut = stated === undefined && message.includes("end of JSON");
  const position = isCut ? text.trimEnd().length : stated === undefined ? null : Number(stated);
  const from = position === null ? 0 : Math.min(position, Math.max(0, text.trimEnd().length - 1));
  const received = printable(cutText(text.slice(from).trim(), LONGEST_QUOTE));
  if (position === null) return { kind: "json", place: null, received };
  const lines = text.slice(0, from).split("\n");
  const column = (lines.at(-1) ?? "").length + 1;
  return { kind: "json", place: { line: lines.length, column }, received };
}

const LONGEST_QUOTE = 30;

import { createHash } from "node:crypto";
import { closeSync, constants, fstatSync, openSync, readFileSync, readSync } from "node:fs";
import type { Finding } from "../core";
import type { WorkbookGrid } from "../sheets";
import {
  MAXIMUM_PACKED_BYTES,
  type ReadingChoice,
  readOpenDocument,
  readWorkbook,
  refuseSize,
} from "../xlsx";
import { inflate } from "./compression";
import { refuseUnread, tellUnread } from "./why-unread";

/** A file that was looked at; whatever is wrong with it, it is told. */
export type OpenedFile =
  | {
      readonly outcome: "read";
      readonly workbook: WorkbookGrid;
      readonly findings: readonly Finding[];
      readonly bytes: Uint8Array;
      readonly sha256: string;
    }
  | {
      readonly outcome: "rejected";
      readonly findings: readonly Finding[];
      /** Null where its bytes could not be read, or are too many. */
      readonly sha256: string | null;
    };

/**
 * Opens one file under the limits of the reader. Never throws for a file that exists.
 *
 * At once, without the event loop: asynchronous calls for one small file take a third of the time of reading it.
 */
export function openFile(path: string, reading: ReadingChoice = {}): OpenedFile {
  const limit = reading.limits?.packedBytes ?? MAXIMUM_PACKED_BYTES;
  const content = readContent(path, () => limit);
  if ("findings" in content) return { outcome: "rejected", ...content, sha256: null };
  return openBytes(content.bytes, reading);
}

/** Reads the bytes of a file as a workbook. */
export function openBytes(bytes: Uint8Array, reading: ReadingChoice = {}): OpenedFile {
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const result = readWorkbook(bytes, inflate, reading);
  return result.outcome === "rejected" ? { ...result, sha256 } : { ...result, bytes, sha256 };
}

/** The same of a file that may be an OpenDocument spreadsheet (.ods), as LibreOffice saves it. */
export function openOpenOrExcel(path: string): OpenedFile {
  const opened = openFile(path);
  const isOpenDocument =
    opened.outcome === "rejected" &&
    opened.findings.some(({ code, received }) => code === "legacy-format" && received === ".ods");
  const content = isOpenDocument ? readContent(path, () => MAXIMUM_PACKED_BYTES) : null;
  if (content === null || "findings" in content) return opened;
  const result = readOpenDocument(content.bytes, inflate);
  const sha256 = opened.sha256 ?? "";
  return result.outcome === "read"
    ? { ...result, bytes: content.bytes, sha256 }
    : { ...result, sha256 };
}

/**
 * The bytes of a file that exists, or why there are none.
 *
 * @param limit how many bytes it may have, by how it begins
 */
export function readContent(
  path: string,
  limit: (beginning: Uint8Array) => number,
): { readonly bytes: Uint8Array } | { readonly findings: readonly Finding[] } {
  const refused = refuseUnread(path);
  if (refused !== null) return { findings: [refused] };
  try {
    const content = readCapped(path, limit);
    return "bytes" in content ? content : { findings: [refuseSize(content.size, content.most)] };
  } catch (error) {
    return { findings: [tellUnread(path, error)] };
  }
}

/** The bytes of a regular file, or the size of one that is too large to be read. A pipe is not waited for. */
function readCapped(
  path: string,
  limit: (beginning: Uint8Array) => number,
): { readonly bytes: Uint8Array } | { readonly size: number; readonly most: number } {
  // Windows has no such flag
  const flags = constants.O_RDONLY | ((constants.O_NONBLOCK as number | undefined) ?? 0);
  const handle = openSync(path, flags);
  try {
    const found = fstatSync(handle);
    if (!found.isFile()) throw new TypeError("not a regular file");
    const beginning = new Uint8Array(Math.min(found.size, BEGINNING));
    readSync(handle, beginning, 0, beginning.length, 0);
    const most = limit(beginning);
    return found.size > most ? { size: found.size, most } : { bytes: readFileSync(handle) };
  } finally {
    closeSync(handle);
  }
}

/** As much of a file as says what it is. */
const BEGINNING = 4096;

import { createHash } from "node:crypto";
import { closeSync, constants, fstatSync, openSync, readFileSync } from "node:fs";
import { finding, type Finding } from "../core";
import { type AnnexResult, readAnnex } from "../exchange";
import {
  isPdf,
  MAXIMUM_PACKED_BYTES,
  type PrintedReader,
  readDocument,
  readWorkbook,
  refuseSize,
} from "../xlsx";
import { inflate } from "./compression";
import { codeOf } from "./files";

/** An annex as it was read, with the checksum of its bytes; null where they could not be read. */
export type LoadedAnnex = AnnexResult & { readonly sha256: string | null };

/** Standard input, as paths name it. */
export const STANDARD_INPUT = "-";

/**
 * Reads an annex of any kind by what it holds, whatever it is called: .docx, .xlsx, a web page, text. What is none of these is
 * rejected by name.
 */
export function loadAnnex(path: string, sheet: string | null): LoadedAnnex {
  const content = loadBytes(path);
  return "bytes" in content ? readLoaded(content.bytes, sheet) : content;
}

/** The same, and PDFs with text, by a reader that works beside the program. */
export async function loadAnyAnnex(
  path: string,
  sheet: string | null,
  readPrinted: PrintedReader,
): Promise<LoadedAnnex> {
  const content = loadBytes(path);
  if (!("bytes" in content)) return content;
  const { bytes } = content;
  if (!isPdf(bytes)) return readLoaded(bytes, sheet);
  const sha256 = checksumOf(bytes);
  const printed = await readPrinted(bytes);
  if (printed.outcome === "rejected") return { ...printed, sha256 };
  const { blocks } = printed;
  return { outcome: "read", content: { kind: "blocks", blocks }, sha256 };
}

const checksumOf = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

function loadBytes(path: string): { readonly bytes: Uint8Array } | LoadedAnnex {
  let content;
  try {
    content = readAll(path);
  } catch (error) {
    const received = codeOf(error) ?? (error instanceof Error ? error.message : String(error));
    const details = { problem: "unreadable", part: null } as const;
    return rejected([finding("damaged", { received, details })]);
  }
  if ("size" in content) return rejected([refuseSize(content.size, MAXIMUM_PACKED_BYTES)]);
  return content;
}

function readLoaded(bytes: Uint8Array, sheet: string | null): LoadedAnnex {
  const readers = {
    document: (file: Uint8Array) => readDocument(file, inflate),
    workbook: (file: Uint8Array) => readWorkbook(file, inflate),
  };
  const isWanted = ({ name }: { readonly name: string }) => sheet === null || name === sheet;
  return { ...readAnnex(bytes, readers, isWanted), sha256: checksumOf(bytes) };
}

function rejected(findings: readonly Finding[]): LoadedAnnex {
  return { outcome: "rejected", findings, sha256: null };
}

function readAll(path: string): { readonly bytes: Uint8Array } | { readonly size: number } {
  if (path === STANDARD_INPUT) return capped(readFileSync(process.stdin.fd));
  const flags = constants.O_RDONLY | ((constants.O_NONBLOCK as number | undefined) ?? 0);
  const handle = openSync(path, flags);
  try {
    const found = fstatSync(handle);
    if (!found.isFile()) throw new TypeError("not a regular file");
    return found.size > MAXIMUM_PACKED_BYTES
      ? { size: found.size }
      : { bytes: readFileSync(handle) };
  } finally {
    closeSync(handle);
  }
}

function capped(bytes: Uint8Array): { readonly bytes: Uint8Array } | { readonly size: number } {
  return bytes.length > MAXIMUM_PACKED_BYTES ? { size: bytes.length } : { bytes };
}

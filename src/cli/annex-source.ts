import { createHash } from "node:crypto";
import { closeSync, constants, fstatSync, openSync, readFileSync } from "node:fs";
import { finding, type Finding } from "../core";
import { type AnnexResult, decodeText, readAnnexText, workbookBlocks } from "../exchange";
import { MAXIMUM_PACKED_BYTES, readDocument, readWorkbook, refuseSize } from "../xlsx";
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
  let content;
  try {
    content = readAll(path);
  } catch (error) {
    const received = codeOf(error) ?? (error instanceof Error ? error.message : String(error));
    const details = { problem: "unreadable", part: null } as const;
    return rejected([finding("damaged", { received, details })]);
  }
  if ("size" in content) return rejected([refuseSize(content.size, MAXIMUM_PACKED_BYTES)]);
  const { bytes } = content;
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  return { ...readAnnex(bytes, sheet), sha256 };
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

/** Word's reader names every kind of file that is none of ours; what it takes for text is read as text. */
function readAnnex(bytes: Uint8Array, sheet: string | null): AnnexResult {
  const document = readDocument(bytes, inflate);
  if (document.outcome === "read") {
    return { outcome: "read", content: { kind: "blocks", blocks: document.blocks } };
  }
  const [first] = document.findings;
  if (first?.code === "not-a-workbook" && first.received === ".xlsx")
    return readSheets(bytes, sheet);
  const isText =
    first?.code === "not-a-workbook" ||
    (first?.code === "legacy-format" && first.received === "HTML");
  const text = isText && !isBinary(first.received) ? decodeText(bytes) : null;
  return text === null ? document : readAnnexText(text);
}

/** .pdf, .png, .doc: a kind that has a name of its own. */
function isBinary(received: string | null): boolean {
  return received !== null && /^(?:\.[a-z\d]{2,5}|ZIP)$/.test(received);
}

function readSheets(bytes: Uint8Array, sheet: string | null): AnnexResult {
  const result = readWorkbook(bytes, inflate);
  if (result.outcome === "rejected") return result;
  const { sheets } = result.workbook;
  const chosen = sheet === null ? sheets : sheets.filter(({ name }) => name === sheet);
  const blocks = workbookBlocks({ ...result.workbook, sheets: chosen });
  return { outcome: "read", content: { kind: "blocks", blocks } };
}

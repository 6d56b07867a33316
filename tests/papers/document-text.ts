import { inflateRawSync } from "node:zlib";
import { readArchive } from "../../src/xlsx";

/** The words of a .docx, one after the other; the text of each paragraph on a line of its own. */
export function openDocumentText(bytes: Uint8Array): string {
  return documentPart(bytes)
    .replace(/<\/w:p>/g, "\n")
    .replace(/<[^>]*>/g, "");
}

/** word/document.xml */
export function documentPart(bytes: Uint8Array, part = "word/document.xml"): string {
  const result = readArchive(bytes, (packed) => new Uint8Array(inflateRawSync(packed)));
  if (result.outcome !== "read") throw new Error("it is no archive");
  const found = result.parts.get(part);
  if (found === undefined) throw new Error(`it has no ${part}`);
  return new TextDecoder().decode(found);
}

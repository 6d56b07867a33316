import { listNames, partKey } from "../archive";
import { MAXIMUM_CONTAINER_FILES, Refusal } from "../limits";
import { recogniseFileKind } from "../package";

/** What holds files that people sent: a zip archive, a mail. */
export type ContainerKind = "zip" | "mail";

/**
 * Whether bytes hold files that people packed, by what is in them: a workbook is a zip archive, too, but of parts.
 *
 * @returns null for a file that is to be read itself, whatever it is
 * @example containerKind(bytesOf("来信.zip")) // => "zip"
 */
export function containerKind(bytes: Uint8Array): ContainerKind | null {
  const kind = recogniseFileKind(bytes);
  if (kind.kind === "not-a-workbook" && kind.received === ".eml") return "mail";
  if (kind.kind !== "archive") return null;
  try {
    const names = listNames(bytes, { parts: MAXIMUM_CONTAINER_FILES });
    return names.length === 0 || names.some(isPartOfDocument) ? null : "zip";
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    // no document has so many parts; what is damaged is told as a workbook would be, which it most often is
    return error.finding.code === "too-large" ? "zip" : null;
  }
}

/** Only what programs write at the top of their own packages. */
function isPartOfDocument(name: string): boolean {
  return PARTS_OF_DOCUMENTS.has(partKey(name));
}

const PARTS_OF_DOCUMENTS: ReadonlySet<string> = new Set([
  // Office, whole or with its list of parts lost
  ...["[content_types].xml", "_rels/.rels", "xl/workbook.xml", "word/document.xml"],
  "ppt/presentation.xml",
  // OpenDocument, OFD
  ...["mimetype", "meta-inf/manifest.xml", "ofd.xml"],
  // Numbers, Pages, Keynote
  ...["index/document.iwa", "index.zip", "index.xml", "index.apxl", "buildversionhistory.plist"],
]);

/** Whether a file may be a container, by how it begins: worth reading where it is too large for a workbook. */
export function mayBeContainer(beginning: Uint8Array): boolean {
  const kind = recogniseFileKind(beginning);
  return kind.kind === "archive" || (kind.kind === "not-a-workbook" && kind.received === ".eml");
}

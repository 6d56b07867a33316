import { type DocumentBlock, finding, type Finding } from "../../core";
import { type Inflate, readArchive } from "../archive";
import { damaged, Refusal } from "../limits";
import {
  indexParts,
  type Package,
  type Part,
  partOf,
  readRelationships,
  recogniseFile,
  refuseMacros,
} from "../package";
import { BodyReader } from "./body";
import { readHiddenStyles } from "./hidden-styles";

export type DocumentResult =
  | { readonly outcome: "read"; readonly blocks: readonly DocumentBlock[] }
  | { readonly outcome: "rejected"; readonly findings: readonly Finding[] };

const WANTED = ".docx";

/**
 * Reads a .docx file from outside (ECMA-376, transitional or strict): its paragraphs and tables, under the limits of any file.
 *
 * @returns rejected as `not-a-workbook` (of another kind), `legacy-format`, `encrypted`, `too-large`, `damaged` or `unsafe-content`;
 *   it never throws for bad input
 * @example readDocument(bytes, inflate) // => { outcome: "read", blocks: [{ kind: "text", … }, { kind: "table", … }] }
 */
export function readDocument(bytes: Uint8Array, inflate: Inflate): DocumentResult {
  const wrongKind = recogniseFile(bytes, undefined, WANTED);
  if (wrongKind) return { outcome: "rejected", findings: [wrongKind] };
  const archive = readArchive(bytes, inflate);
  if (archive.outcome === "rejected") return archive;
  try {
    return { outcome: "read", blocks: readPackage(indexParts(archive.parts)) };
  } catch (error) {
    if (error instanceof Refusal) return { outcome: "rejected", findings: [error.finding] };
    throw error;
  }
}

function readPackage(parts: Package): DocumentBlock[] {
  const main = findMainPart(parts);
  const relationships = readRelationships(parts, main.name);
  refuseMacros(relationships);
  const styles = relationships.find(({ type }) => type === "styles");
  const hidden = styles === undefined ? new Set<string>() : readHiddenStyles(partOf(parts, styles));
  return new BodyReader(main, hidden).read();
}

/** The document by relationship, whatever it is called; another program's package is named. */
function findMainPart(parts: Package): Part {
  const main = readRelationships(parts, "").find(({ type }) => type === "officeDocument");
  if (main === undefined) {
    if (parts.has("word/document.xml")) throw damaged("missing-part", "_rels/.rels");
    throw otherKind(parts);
  }
  const part = partOf(parts, main);
  if (/^(?:xl|ppt)\//i.test(part.name)) throw otherKind(parts);
  return part;
}

function otherKind(parts: Package): Refusal {
  const received = parts.has("xl/workbook.xml")
    ? ".xlsx"
    : parts.has("ppt/presentation.xml")
      ? ".pptx"
      : "ZIP";
  return new Refusal(finding("not-a-workbook", { received, expected: WANTED }));
}

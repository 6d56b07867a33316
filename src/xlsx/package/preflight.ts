import { finding, type Finding } from "../../core";
import {
  damaged,
  FOREIGN_LIMITS,
  MAXIMUM_SAME_FINDINGS,
  type ReadingLimits,
  Refusal,
  refuseSize,
} from "../limits";
import { recogniseFileKind } from "./file-kind";
import {
  partOf,
  readRelationships,
  type Package,
  type Part,
  type Relationship,
} from "./relationships";

/** What a file has to be saved as before it can be read. */
const WANTED = ".xlsx";

/**
 * Tells from a file's first bytes why it cannot be a workbook of ours: `too-large`, `not-a-workbook`, `legacy-format` or
 * `encrypted`. Null when it begins like a zip archive. The file's name plays no part.
 */
export function recogniseFile(
  bytes: Uint8Array,
  { packedBytes }: ReadingLimits = FOREIGN_LIMITS,
  wanted = WANTED,
): Finding | null {
  if (bytes.length > packedBytes) {
    return refuseSize(bytes.length, packedBytes);
  }
  const kind = recogniseFileKind(bytes);
  switch (kind.kind) {
    case "archive":
      return null;
    case "encrypted":
      return finding("encrypted", { details: { part: null } });
    case "legacy-format":
    case "not-a-workbook":
      return finding(kind.kind, { received: kind.received, expected: wanted });
  }
}

/**
 * What no file may be, whatever its parts are used for: `legacy-format` or `not-a-workbook` for another program's package, else one
 * `unsafe-content` for every macro project, the first few of them. All else is judged in the parts that are read.
 */
export function inspectParts(parts: Package): readonly Finding[] {
  const other = recogniseOpenDocument(parts) ?? recogniseAppleDocument(parts);
  if (other) return [other];
  return Array.from(parts)
    .filter(([key]) => MACRO_PROJECT.test(key))
    .slice(0, MAXIMUM_SAME_FINDINGS)
    .map(([, { name }]) => unsafe("VBA", name));
}

/**
 * Finds the workbook part by relationship (ECMA-376 part 1, 12.2), whatever it is called. Throws a refusal as
 * `not-a-workbook`, `legacy-format` (.xlsb) or `damaged`.
 */
export function findWorkbookPart(parts: Package): Part {
  const main = readRelationships(parts, "").find(({ type }) => type === "officeDocument");
  if (!main) {
    if (parts.has("xl/workbook.xml")) throw damaged("missing-part", "_rels/.rels");
    throw notAWorkbook(parts);
  }
  const part = partOf(parts, main);
  if (part.name.toLowerCase().endsWith(".bin")) {
    throw new Refusal(finding("legacy-format", { received: ".xlsb", expected: WANTED }));
  }
  return part;
}

/** Throws a refusal as `unsafe-content` when the workbook part ties in macros: a VBA project of any name, a macro sheet. */
export function refuseMacros(relationships: readonly Relationship[]): void {
  for (const { type, target } of relationships) {
    const received = MACRO_RELATIONSHIPS.get(type);
    if (received !== undefined) {
      throw new Refusal(unsafe(received, target));
    }
  }
}

function unsafe(received: string, part: string): Finding {
  return finding("unsafe-content", { received, details: { content: "macros", part } });
}

/** A refusal as `not-a-workbook`, naming the kind of package where it is a known one. */
export function notAWorkbook(parts: Package): Refusal {
  const known = KNOWN_PACKAGES.find(([key]) => parts.has(key));
  const received = known?.[1] ?? "ZIP";
  return new Refusal(finding("not-a-workbook", { received, expected: WANTED }));
}

const KNOWN_PACKAGES: readonly (readonly [key: string, received: string])[] = [
  ["word/document.xml", ".docx"],
  ["ppt/presentation.xml", ".pptx"],
  ["ofd.xml", ".ofd"],
];

const MACRO_RELATIONSHIPS: ReadonlyMap<string, string> = new Map([
  ["vbaProject", "VBA"],
  ["xlMacrosheet", "XLM"],
  ["xlIntlMacrosheet", "XLM"],
]);

const MACRO_PROJECT = /(?:^|\/)vbaproject\.bin$/;

const OPEN_DOCUMENT = "application/vnd.oasis.opendocument.";

/** OpenDocument says what it is in a part of its own; some writers leave that out, and the manifest says it again. */
function recogniseOpenDocument(parts: Package): Finding | null {
  if (parts.has("[content_types].xml")) return null;
  const statement = parts.get("mimetype") ?? parts.get("meta-inf/manifest.xml");
  if (!statement) return null;
  const text = new TextDecoder().decode(statement.data.subarray(0, 4096));
  if (!text.includes(OPEN_DOCUMENT)) return null;
  return text.includes(`${OPEN_DOCUMENT}spreadsheet`)
    ? finding("legacy-format", { received: ".ods", expected: WANTED })
    : finding("not-a-workbook", { received: "OpenDocument", expected: WANTED });
}

/** Numbers, Pages and Keynote keep their documents in parts of the same names; slides tell the last. */
function recogniseAppleDocument(parts: Package): Finding | null {
  if (parts.has("[content_types].xml") || parts.has("_rels/.rels")) return null;
  const isApple = APPLE_PARTS.some((keys) => keys.every((key) => parts.has(key)));
  if (!isApple) return null;
  const hasSlides = Array.from(parts.keys()).some((key) => /^index(?:\.apxl$|\/slide)/.test(key));
  return hasSlides
    ? finding("not-a-workbook", { received: ".key", expected: WANTED })
    : finding("legacy-format", { received: ".numbers", expected: WANTED });
}

/** Of today; as a folder that was packed; of 2009. */
const APPLE_PARTS = [
  ["index/document.iwa"],
  ["index.zip", "metadata/properties.plist"],
  ["index.xml", "buildversionhistory.plist"],
  ["index.apxl"],
];

import { finding } from "../../core";
import type { SheetGrid, WorkbookGrid } from "../../sheets";
import { type Inflate, readArchive } from "../archive";
import { damaged, FOREIGN_LIMITS, Refusal, tooLarge } from "../limits";
import { indexParts, type Package, type Part } from "../package";
import type { ReadResult } from "../read";
import { walkXml } from "../xml";
import { ContentWalker } from "./content";
import { StylesWalker } from "./page-headers";
import type { OpenSheet } from "./sheet";
import { OpenStyles } from "./styles";

/**
 * Reads a spreadsheet of OpenDocument (.ods, version 1.0 to 1.3) from outside, as LibreOffice and WPS save it: the cells of its sheets
 * with the words that the program showed, under the limits of any workbook. A kilobyte of it can say that there are a million lines of a
 * million cells; what holds nothing is not made, and of what holds something no more than a workbook may have.
 *
 * Rejected as `encrypted`, `too-large`, `damaged`, `unsafe-content`; it never throws for bad input.
 *
 * @example readOpenDocument(bytesOf("市商务局.ods"), inflate).outcome // => "read"
 */
export function readOpenDocument(bytes: Uint8Array, inflate: Inflate): ReadResult {
  const archive = readArchive(bytes, inflate);
  if (archive.outcome === "rejected") return archive;
  try {
    return readParts(indexParts(archive.parts));
  } catch (error) {
    if (error instanceof Refusal) return { outcome: "rejected", findings: [error.finding] };
    throw error;
  }
}

function readParts(parts: Package): ReadResult {
  refuseClosed(parts);
  const content = parts.get("content.xml");
  if (content === undefined) throw damaged("missing-part", "content.xml");
  const styles = new OpenStyles();
  const pages = new StylesWalker(styles);
  const stylesPart = parts.get("styles.xml");
  if (stylesPart !== undefined) walkXml(stylesPart.name, stylesPart.data, pages);
  const walker = new ContentWalker(styles);
  walkXml(content.name, content.data, walker);
  const { sheets } = FOREIGN_LIMITS;
  if (walker.sheets.length > sheets) throw tooLarge("sheets", `> ${sheets}`, String(sheets));
  const links = [...walker.links];
  const workbook: WorkbookGrid = {
    sheets: walker.sheets.map((sheet) => toGrid(sheet, styles, pages.headers)),
    externalLinks: links,
    savedAt: null,
  };
  const findings = links
    .slice(0, MOST_LINKS)
    .map((received) => finding("external-link", { received, details: { part: null } }));
  return { outcome: "read", workbook, findings };
}

const MOST_LINKS = 20;

/** What cannot be read, and what is not: a password, macros. */
function refuseClosed(parts: Package): void {
  const manifest = parts.get("meta-inf/manifest.xml");
  if (manifest !== undefined && hasEncryption(manifest)) {
    throw new Refusal(finding("encrypted", { details: { part: null } }));
  }
  const macro = [...parts].find(([key]) =>
    /^(?:basic|scripts)\/.*\.(?:xml|xlb|py|js|bsh)$/.test(key),
  );
  const isMacro = macro !== undefined && !/script-l[bc]\.xml$/.test(macro[0]);
  if (!isMacro) return;
  const details = { content: "macros", part: macro[1].name } as const;
  throw new Refusal(finding("unsafe-content", { received: "Basic", details }));
}

function hasEncryption({ name, data }: Part): boolean {
  let isEncrypted = false;
  walkXml(name, data, {
    open(element) {
      isEncrypted ||= element === "encryption-data";
    },
  });
  return isEncrypted;
}

function toGrid(
  sheet: OpenSheet,
  styles: OpenStyles,
  headers: ReadonlyMap<string, string>,
): SheetGrid {
  const header = headers.get(styles.masterPageOf(sheet.style) ?? "") ?? null;
  const { name, cells, merges, hiddenColumns, comments, drawings } = sheet;
  return {
    ...{ name, cells },
    visibility: styles.isHidden(sheet.style) ? "hidden" : "visible",
    hiddenRows: sheet.hiddenRows(),
    pageHeader: header,
    extras: {
      ...{ merges, hiddenColumns, comments, drawings },
      pageTexts: header === null ? [] : [header],
    },
  };
}

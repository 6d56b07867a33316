import type { MergedArea } from "../../sheets";
import { Refusal } from "../limits";
import { decodeEscapes, scanXml, type XmlWalker } from "../xml";
import { parseArea } from "./cell-address";

/** What follows a sheet's cells and is looked for there instead of being read, so that the rest need not be walked. */
export interface SheetTail {
  readonly merges: readonly MergedArea[];
  /** Headers and footers of the printed pages, with their codes. */
  readonly pageTexts: readonly string[];
}

/**
 * Finds merged cells, and the headers and footers of pages (ECMA-376 part 1, 18.3.1.55 and 18.3.1.46). Anything odd is none.
 *
 * @param text what follows the cells in a worksheet's part
 */
export function readSheetTail(text: string): SheetTail {
  return { merges: findMerges(text), pageTexts: findPageTexts(text) };
}

/** More than a form could have by any accident; each is looked at for every line. */
const MOST_MERGES = 20_000;

/** An element of one attribute: walking it would take a twentieth of all reading. */
const MERGE = /<(?:[\w.-]+:)?mergeCell\s[^<>]*?\bref\s*=\s*["']([^"'<>]*)["']/g;

function findMerges(text: string): readonly MergedArea[] {
  const element = cutElement(text, "mergeCells");
  if (element === null) return [];
  const merges: MergedArea[] = [];
  for (const [, ref = ""] of element.matchAll(MERGE)) {
    if (merges.length === MOST_MERGES) break;
    const area = parseArea(ref);
    if (area !== null) merges.push(area);
  }
  return merges;
}

function findPageTexts(text: string): readonly string[] {
  const texts: string[] = [];
  let current: string | null = null;
  scanElement(text, "headerFooter", {
    open(name) {
      if (/Header$|Footer$/.test(name) && name !== "headerFooter") current = "";
    },
    text(piece) {
      if (current !== null) current += piece;
    },
    close() {
      if (current !== null && current !== "") texts.push(decodeEscapes(current));
      current = null;
    },
  });
  return texts;
}

function scanElement(text: string, name: string, walker: XmlWalker): void {
  const element = cutElement(text, name);
  if (element === null) return;
  try {
    scanXml("", element, walker);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
  }
}

/** The last element of a name; views that people keep of a sheet come first and have headers of their own. */
function cutElement(text: string, name: string): string | null {
  const end = text.lastIndexOf(`${name}>`);
  if (end <= text.lastIndexOf("customSheetViews>")) return null;
  const opening = text.lastIndexOf(name, end - 1);
  if (opening < 0) return null;
  return text.slice(text.lastIndexOf("<", opening), end + name.length + 1);
}

import { getDocument, OPS, type PDFPageProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import { MAXIMUM_CELL_TEXT, MAXIMUM_CELLS, tooLarge } from "../limits";
import { readCharacterMap } from "./character-maps";
import { type PageParts, readRules, readWords } from "./page-parts";
import type { PrintedPage } from "./page";

/** Pages of one file; the longest plans with their annexes have a hundred. */
const MAXIMUM_PAGES = 300;
/** Words of one file, as they are printed in one go; a page of an annex has some three hundred. */
const MAXIMUM_WORDS = MAXIMUM_CELLS;

/**
 * Opens a PDF and reads the words and lines of its pages. Nothing of it runs, nothing is fetched for it, no picture is unpacked.
 *
 * @throws Refusal past the limits
 * @throws what pdf.js throws for a file that is encrypted or broken
 */
export async function openPages(bytes: Uint8Array): Promise<PrintedPage[]> {
  const loading = getDocument({
    data: bytes,
    // nothing of the file is run, and nothing is fetched
    ...{ isEvalSupported: false, enableXfa: false, useWasm: false, useWorkerFetch: false },
    ...{ disableAutoFetch: true, disableStream: true, disableRange: true },
    // only words and lines are wanted
    ...{ disableFontFace: true, useSystemFonts: false, maxImageSize: 1 },
    ...{ isOffscreenCanvasSupported: false, isImageDecoderSupported: false },
    ...{ cMapUrl: "maps/", cMapPacked: true, CMapReaderFactory: CharacterMaps },
    verbosity: 0,
  });
  try {
    const document = await loading.promise;
    if (document.numPages > MAXIMUM_PAGES) {
      throw tooLarge("pages", String(document.numPages), String(MAXIMUM_PAGES));
    }
    const pages: PrintedPage[] = [];
    const count = { words: 0, characters: 0 };
    for (let number = 1; number <= document.numPages; number += 1) {
      pages.push(await readPage(await document.getPage(number), count));
    }
    return pages;
  } finally {
    await loading.destroy();
  }
}

/** Hands pdf.js the maps of characters that are built in. */
class CharacterMaps {
  fetch({ name }: { readonly name: string }) {
    return readCharacterMap(name);
  }
}

async function readPage(
  page: PDFPageProxy,
  count: { words: number; characters: number },
): Promise<PrintedPage> {
  const { width, height, transform } = page.getViewport({ scale: 1 });
  const matrix = transform as unknown as PageParts["matrix"];
  const { items } = await page.getTextContent();
  const texts = items.flatMap((item) => ("str" in item ? [item] : []));
  count.words += texts.length;
  count.characters += texts.reduce((sum, { str }) => sum + str.length, 0);
  if (count.words > MAXIMUM_WORDS) {
    throw tooLarge("words", `> ${MAXIMUM_WORDS}`, String(MAXIMUM_WORDS));
  }
  if (count.characters > MAXIMUM_CELL_TEXT) {
    throw tooLarge("text", `> ${MAXIMUM_CELL_TEXT}`, String(MAXIMUM_CELL_TEXT));
  }
  const { words, oblique } = readWords(texts, matrix);
  // a page without words has no table, and its pictures are left alone
  const list = words.length === 0 ? null : await page.getOperatorList({ annotationMode: 0 });
  const rules = list === null ? [] : readRules(list, OPS, matrix);
  page.cleanup();
  return { width, height, words, rules, oblique };
}

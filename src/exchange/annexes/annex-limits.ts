import { type ExceededLimit, finding, type Finding } from "../../core";

/** Open elements at once, cells, paragraphs with tables, and characters of a page or of pasted text; the same as of any file from outside. */
export const MAXIMUM_DEPTH = 256;
export const MAXIMUM_CELLS = 200_000;
export const MAXIMUM_BLOCKS = 20_000;
export const MAXIMUM_TEXT = 8_000_000;

/** @param came how many there are, or how many had come when reading was given up */
export function tooMany(limit: ExceededLimit, came: number, most: number): Finding {
  return finding("too-large", {
    received: `> ${Math.min(came, most)}`,
    expected: `≤ ${most}`,
    details: { limit, part: null },
  });
}

/** Why text that was pasted or typed is not read; null where it is. Every tab and every line break ends a cell. */
export function refuseText(text: string): Finding | null {
  if (text.length > MAXIMUM_TEXT) return tooMany("text", text.length, MAXIMUM_TEXT);
  let cells = 1;
  for (let place = 0; place < text.length; place += 1) {
    const code = text.charCodeAt(place);
    if (code === TAB || code === LINE_FEED) cells += 1;
    if (cells > MAXIMUM_CELLS) return tooMany("cells", cells, MAXIMUM_CELLS);
  }
  return null;
}

const TAB = 9;
const LINE_FEED = 10;

import { Refusal } from "../limits";
import { decodeEscapes, scanXml } from "../xml";

/**
 * The header of a sheet's printed pages (`oddHeader`, ECMA-376 part 1, 18.3.1.46) with its codes, as it stands in the part; null
 * where there is none. It is looked for instead of being read, so that what follows a sheet's cells need not be walked for it;
 * anything odd is no header.
 *
 * @param text what follows the cells in a worksheet's part
 * @example findPageHeader("<headerFooter><oddHeader>&amp;L市商务局</oddHeader></headerFooter></worksheet>") // => "&L市商务局"
 */
export function findPageHeader(text: string): string | null {
  // The views that people keep of a sheet come first and have headers of their own.
  const end = text.lastIndexOf("oddHeader>");
  if (end <= text.lastIndexOf("customSheetViews>")) return null;
  const start = text.lastIndexOf("<", text.lastIndexOf("oddHeader", end - 1));
  if (start < 0 || end - start > LONGEST_MARKUP) return null;
  const header = readElement(text.slice(start, end + "oddHeader>".length));
  return header === "" ? null : header;
}

/** Excel takes 255 characters; each may stand as a reference of ten. */
const LONGEST_MARKUP = 10_000;

function readElement(markup: string): string {
  let text = "";
  try {
    scanXml("", markup, {
      open: () => undefined,
      text(piece) {
        text += piece;
      },
    });
  } catch (error) {
    if (error instanceof Refusal) return "";
    throw error;
  }
  return decodeEscapes(text);
}

/**
 * The maps of simplified Chinese that PDFs name without bringing them, built in so that none has to be fetched: of the encodings that
 * programs write (GB 2312, GBK, GB 18030, Unicode), and from Adobe's character numbers to Unicode.
 */
import gbEuc from "pdfjs-dist/cmaps/GB-EUC-H.bcmap";
import gbkEuc from "pdfjs-dist/cmaps/GBK-EUC-H.bcmap";
import gbkVertical from "pdfjs-dist/cmaps/GBK-EUC-V.bcmap";
import gbkp from "pdfjs-dist/cmaps/GBKp-EUC-H.bcmap";
import gb18030 from "pdfjs-dist/cmaps/GBK2K-H.bcmap";
import ucs2 from "pdfjs-dist/cmaps/UniGB-UCS2-H.bcmap";
import ucs2Vertical from "pdfjs-dist/cmaps/UniGB-UCS2-V.bcmap";
import utf16 from "pdfjs-dist/cmaps/UniGB-UTF16-H.bcmap";
import toUnicode from "pdfjs-dist/cmaps/Adobe-GB1-UCS2.bcmap";

const MAPS: ReadonlyMap<string, string> = new Map([
  ["GB-EUC-H", gbEuc],
  ["GBK-EUC-H", gbkEuc],
  ["GBK-EUC-V", gbkVertical],
  ["GBKp-EUC-H", gbkp],
  ["GBK2K-H", gb18030],
  ["UniGB-UCS2-H", ucs2],
  ["UniGB-UCS2-V", ucs2Vertical],
  ["UniGB-UTF16-H", utf16],
  ["Adobe-GB1-UCS2", toUnicode],
]);

/**
 * A map by its name.
 *
 * @throws for one that is not built in; pdf.js then reads what it can without it
 */
export function readCharacterMap(
  name: string,
): Promise<{ readonly cMapData: Uint8Array; readonly isCompressed: true }> {
  const packed = MAPS.get(name);
  if (packed === undefined) return Promise.reject(new Error(`no map ${name}`));
  const cMapData = Uint8Array.from(atob(packed), (each) => each.charCodeAt(0));
  return Promise.resolve({ cMapData, isCompressed: true });
}

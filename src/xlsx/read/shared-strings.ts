import { decodeEscapes, walkXml } from "../xml";
import type { Part } from "../package";

/** Reads the shared strings in their order; the runs of rich text are joined, phonetic guides left out. */
export function readSharedStrings(part: Part | null): readonly string[] {
  if (!part) return [];
  const strings: string[] = [];
  let text = "";
  let collecting = false;
  let phonetic = false;
  walkXml(part.name, part.data, {
    skipsForeign: true,
    open(name, _attributes, depth) {
      if (name === "si" && depth === 2) text = "";
      else if (name === "rPh") phonetic = true;
      else if (name === "t") collecting = !phonetic;
    },
    close(name, depth) {
      if (name === "si" && depth === 2) strings.push(decodeEscapes(text));
      else if (name === "rPh") phonetic = false;
      else if (name === "t") collecting = false;
    },
    text(piece) {
      if (collecting) text += piece;
    },
  });
  return strings;
}

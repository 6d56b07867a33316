import { FOREIGN_LIMITS, type ReadingLimits } from "../limits";
import { decodeEscapes, walkXml, type XmlWalker } from "../xml";
import type { Part } from "../package";
import type { ColourOf } from "./palette";
import { RunCollector, type StoredRun } from "./text-runs";

/** The shared strings of a workbook in their order. */
export interface SharedStrings {
  readonly texts: readonly string[];
  /** The pieces of those whose characters do not all look alike. */
  readonly runs: ReadonlyMap<number, readonly StoredRun[]>;
}

/** Reads the shared strings; the runs of rich text are joined, phonetic guides left out. */
export function readSharedStrings(
  part: Part | null,
  colourOf: ColourOf,
  limits: ReadingLimits = FOREIGN_LIMITS,
): SharedStrings {
  const texts: string[] = [];
  const runs = new Map<number, readonly StoredRun[]>();
  if (!part) return { texts, runs };
  let text = "";
  let collecting = false;
  let phonetic = false;
  let rich: RunCollector | null = null;
  let isInRun = false;
  const walker: XmlWalker = {
    skipsForeign: true,
    open(name, attributes, depth) {
      if (name === "si" && depth === 2) {
        text = "";
        rich = null;
      } else if (name === "rPh") phonetic = true;
      else if (name === "t") collecting = !phonetic;
      else if (depth > 2) {
        if (name === "r" && depth === 3) {
          rich ??= new RunCollector(colourOf);
          isInRun = true;
        }
        if (isInRun) rich?.open(name, attributes);
      }
    },
    close(name, depth) {
      if (name === "si" && depth === 2) {
        const pieces = rich?.finish() ?? null;
        if (pieces !== null) runs.set(texts.length, pieces);
        texts.push(decodeEscapes(text));
      } else if (name === "rPh") phonetic = false;
      else if (name === "t") collecting = false;
      else if (name === "r" && depth === 3) {
        rich?.close();
        isInRun = false;
      }
    },
    text(piece) {
      if (!collecting) return;
      text += piece;
      if (isInRun) rich?.addText(piece);
    },
  };
  walkXml(part.name, part.data, walker, limits);
  return { texts, runs };
}

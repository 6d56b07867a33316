import type { CharacterMark, TextRun } from "../../core";
import { decodeEscapes, type XmlAttributes } from "../xml";

/** A piece of a text; where it says nothing of its look (`mark` undefined), it looks as its cell. */
export interface StoredRun {
  readonly text: string;
  readonly mark: CharacterMark | null | undefined;
}

/** Gathers the pieces of one text (ECMA-376 part 1, 18.4.4); asked only inside of its `r` elements. */
export class RunCollector {
  private readonly runs: StoredRun[] = [];
  private text = "";
  private mark: CharacterMark | null | undefined;
  private hasLook = false;

  open(name: string, attributes: XmlAttributes): void {
    if (name === "r") {
      this.text = "";
      this.mark = undefined;
    } else if (name === "rPr") {
      this.mark = null;
      this.hasLook = true;
    } else if (this.mark !== undefined) {
      this.mark = markOf(name, attributes) ?? this.mark;
    }
  }

  addText(piece: string): void {
    this.text += piece;
  }

  close(): void {
    this.runs.push({ text: decodeEscapes(this.text), mark: this.mark });
  }

  /** Null where every piece looks as the cell does. */
  finish(): readonly StoredRun[] | null {
    return this.hasLook ? this.runs : null;
  }
}

/** What an element of a font says of characters. */
export function markOf(name: string, attributes: XmlAttributes): CharacterMark | null {
  const value = attributes.get("val");
  if (name === "strike") return value === "0" || value === "false" ? null : "struck";
  if (name !== "vertAlign") return null;
  return value === "superscript" ? "raised" : value === "subscript" ? "lowered" : null;
}

/** The pieces of a cell's text where any of them has a mark, its own or the cell's; else null. */
export function markRuns(
  runs: readonly StoredRun[] | null,
  shown: string,
  ofCell: CharacterMark | null,
): readonly TextRun[] | null {
  if (runs === null) return ofCell === null ? null : [{ text: shown, mark: ofCell }];
  const marked = runs.map(({ text, mark }) => ({ text, mark: mark === undefined ? ofCell : mark }));
  return marked.some(({ mark }) => mark !== null) ? marked : null;
}

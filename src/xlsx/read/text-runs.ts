import type { CharacterMark, TextRun } from "../../core";
import { isSymbolFont, isTinySize } from "../../sheets";
import { decodeEscapes, type XmlAttributes } from "../xml";
import type { ColourOf } from "./palette";
import { BLACK, type Brightness, type Ground, isFaintOn, isReadableOn } from "./colours";

/** How a piece of a text looks. */
interface RunLook {
  mark: CharacterMark | null;
  brightness: Brightness;
  isTiny: boolean;
  /** Where it is one of symbols. */
  font: string | null;
}

/** A piece of a text; where it says nothing of its look, it looks as its cell. */
export interface StoredRun {
  readonly text: string;
  readonly look: Readonly<RunLook> | null;
}

/** How the characters of a cell look where they do not say it themselves, and what they stand on. */
export interface CellFont {
  readonly mark: CharacterMark | null;
  readonly isUnseen: boolean;
  readonly ground: Ground;
}

/** Gathers the pieces of one text (ECMA-376 part 1, 18.4.4); asked only inside of its `r` elements. */
export class RunCollector {
  private readonly runs: StoredRun[] = [];
  private text = "";
  private look: RunLook | null = null;
  private hasLook = false;

  constructor(private readonly colourOf: ColourOf) {}

  open(name: string, attributes: XmlAttributes): void {
    if (name === "r") {
      this.text = "";
      this.look = null;
    } else if (name === "rPr") {
      // without a colour it is black, whatever its cell's is
      this.look = { mark: null, brightness: BLACK, isTiny: false, font: null };
      this.hasLook = true;
    } else if (this.look === null) return;
    else if (name === "color") this.look.brightness = this.colourOf(attributes);
    else if (name === "rFont") {
      const font = attributes.get("val") ?? "";
      if (isSymbolFont(font)) this.look.font = font;
    } else if (name === "sz") this.look.isTiny = isTinySize(Number(attributes.get("val") ?? 0));
    else this.look.mark = strongerMark(markOf(name, attributes), this.look.mark);
  }

  addText(piece: string): void {
    this.text += piece;
  }

  close(): void {
    this.runs.push({ text: decodeEscapes(this.text), look: this.look });
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

/** The mark of characters that two elements of their font mark: a line through them says more than their place. */
export function strongerMark(
  found: CharacterMark | null,
  known: CharacterMark | null,
): CharacterMark | null {
  return known === "struck" ? known : (found ?? known);
}

/** The pieces of a cell's text where any of them has a mark, its own or the cell's; else null. */
export function markRuns(
  runs: readonly StoredRun[] | null,
  shown: string,
  cell: CellFont,
): readonly TextRun[] | null {
  if (runs === null) return cell.mark === null ? null : [{ text: shown, mark: cell.mark }];
  const marked = runs.map(({ text, look }) => ({ text, mark: markIn(look, cell) }));
  return marked.some(({ mark }) => mark !== null) ? marked : null;
}

function markIn(look: StoredRun["look"], cell: CellFont): CharacterMark | null {
  if (look === null) return cell.isUnseen ? "unseen" : cell.mark;
  const isUnseen = look.isTiny || !isReadableOn(look.brightness, cell.ground);
  return isUnseen ? "unseen" : look.mark;
}

/**
 * Whether some piece of a text can hardly be told from its ground.
 *
 * @param isFaint whether a piece is that looks as its cell
 */
export function hasFaintRun(
  runs: readonly StoredRun[],
  ground: Ground,
  isFaint: boolean | undefined,
): boolean {
  return runs.some(({ text, look }) => {
    if (text.trim() === "" || look?.isTiny === true) return false;
    return look === null ? isFaint === true : isFaintOn(look.brightness, ground);
  });
}

/** Why nobody sees any character of a text in pieces; null where some can be seen. */
export function whyUnseen(
  runs: readonly StoredRun[],
  marked: readonly TextRun[],
): "colour" | "size" | null {
  const isBlank = ({ text, mark }: TextRun): boolean => mark === "unseen" || text.trim() === "";
  if (!marked.every(isBlank) || !marked.some(({ text }) => text.trim() !== "")) return null;
  return runs.every(({ text, look }) => look?.isTiny === true || text.trim() === "")
    ? "size"
    : "colour";
}

import type { SheetDrawing } from "../../sheets";
import { LAST_COLUMN, LAST_ROW } from "../limits";
import { walkXml, type XmlAttributes } from "../xml";
import type { Part } from "../package";

/**
 * The pictures and text boxes of a sheet (ECMA-376 part 1, 20.5) by the cell under their upper left corner; a chart or a diagram is a
 * picture. Lines, arrows and shapes without words are left out.
 */
export function readDrawings(part: Part): readonly SheetDrawing[] {
  const walker = new DrawingWalker();
  walkXml(part.name, part.data, walker);
  return walker.drawings;
}

const ANCHORS: readonly string[] = ["twoCellAnchor", "oneCellAnchor", "absoluteAnchor"];
const PICTURES: readonly string[] = ["pic", "graphicFrame"];

class DrawingWalker {
  readonly drawings: SheetDrawing[] = [];
  private row = 0;
  private column = 0;
  private isFrom = false;
  private target: "row" | "column" | "words" | null = null;
  private number = "";
  private words = "";
  private hasPicture = false;
  /** Inside of what other programs show instead. */
  private isFallback = false;

  open(name: string, attributes: XmlAttributes, depth: number): void {
    this.target = null;
    if (depth === 2 && ANCHORS.includes(name)) this.begin();
    else if (depth === 3 && name === "from") this.isFrom = true;
    else if (name === "Fallback") this.isFallback = true;
    else if (this.isFrom) this.openPlace(name);
    else if (this.isFallback) return;
    else if (PICTURES.includes(name)) this.hasPicture = true;
    else if (name === "cNvPr" && attributes.isTrue("hidden")) this.isFallback = true;
    else if (name === "p" && this.words !== "") this.words += "\n";
    else if (name === "t") this.target = "words";
  }

  text(piece: string): void {
    if (this.target === "words") this.words += piece;
    else if (this.target !== null) this.number += piece;
  }

  close(name: string, depth: number): void {
    if (this.target === "row") this.row = Number(this.number.trim()) + 1;
    if (this.target === "column") this.column = Number(this.number.trim()) + 1;
    this.target = null;
    if (depth === 3 && name === "from") this.isFrom = false;
    else if (name === "Fallback") this.isFallback = false;
    else if (depth === 2 && ANCHORS.includes(name)) this.finish();
  }

  private begin(): void {
    this.row = 1;
    this.column = 1;
    this.words = "";
    this.hasPicture = false;
    this.isFallback = false;
  }

  private openPlace(name: string): void {
    this.number = "";
    this.target = name === "row" ? "row" : name === "col" ? "column" : null;
  }

  private finish(): void {
    const { row, column, words } = this;
    if (!(row >= 1 && row <= LAST_ROW && column >= 1 && column <= LAST_COLUMN)) return;
    if (this.hasPicture) this.drawings.push({ row, column, text: null });
    if (words.trim() !== "") this.drawings.push({ row, column, text: words.trim() });
  }
}

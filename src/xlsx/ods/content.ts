import type { XmlAttributes, XmlWalker } from "../xml";
import { type OpenCounts, OpenSheet } from "./sheet";
import type { OpenStyles } from "./styles";

/** Walks the content of an OpenDocument spreadsheet (1.3, part 3, 3.7 and 9). */
export class ContentWalker implements XmlWalker {
  readonly sheets: OpenSheet[] = [];
  readonly links = new Set<string>();
  private readonly counts: OpenCounts = { cells: 0, text: 0 };
  private sheet: OpenSheet | null = null;
  private isInTable = false;
  private paragraphs = 0;
  private isInParagraph = false;
  private readonly spans: (string | null)[] = [];
  /** What stands on a cell, not in it: a comment, a picture; its words, and how deep it began. */
  private aside: {
    readonly kind: "annotation" | "drawing";
    readonly depth: number;
    text: string;
  } | null = null;

  constructor(private readonly styles: OpenStyles) {}

  open(name: string, attributes: XmlAttributes, depth: number): void {
    if (this.aside !== null) {
      if (name === "p" && this.aside.text !== "") this.aside.text += "\n";
      return;
    }
    if (!this.isInTable) this.styles.open(name, attributes);
    switch (name) {
      case "table":
        if (!this.isInTable) this.openTable(attributes);
        // a table in a cell is nobody's form
        else this.aside = { kind: "drawing", depth, text: "" };
        return;
      case "table-column":
        this.sheet?.openColumn(attributes);
        return;
      case "table-row":
        this.sheet?.openRow(attributes);
        return;
      case "table-cell":
      case "covered-table-cell":
        this.openCell(attributes);
        return;
      case "annotation":
        this.aside = { kind: "annotation", depth, text: "" };
        return;
      case "frame":
      case "custom-shape":
        if (this.isInTable) this.aside = { kind: "drawing", depth, text: "" };
        return;
      default:
        this.openWords(name, attributes);
    }
  }

  close(name: string, depth: number): void {
    if (this.aside !== null) {
      if (depth > this.aside.depth) return;
      const text = this.aside.text.trim();
      if (this.aside.kind === "annotation") this.sheet?.addComment(text);
      else this.sheet?.addDrawing(text === "" ? null : text);
      this.aside = null;
      return;
    }
    if (!this.isInTable) this.styles.close(name);
    if (name === "p") this.isInParagraph = false;
    else if (name === "span") this.spans.pop();
    else if (name === "table-cell" || name === "covered-table-cell") this.sheet?.closeCell();
    else if (name === "table-row") this.sheet?.closeRow();
    else if (name === "table" && depth === this.tableDepth) this.closeTable();
  }

  text(piece: string): void {
    if (this.aside !== null) this.aside.text += piece;
    // blanks that are meant stand as elements
    else if (this.isInParagraph) this.add(piece.replace(/[ \t\n]+/g, " "));
  }

  /** `office:document-content`, `office:body`, `office:spreadsheet`, `table:table` */
  private readonly tableDepth = 4;

  private openTable(attributes: XmlAttributes): void {
    const [name, style] = [attributes.get("table:name"), attributes.get("table:style-name")];
    this.sheet = new OpenSheet(name ?? "", style ?? null, this.styles, this.counts);
    this.sheets.push(this.sheet);
    this.isInTable = true;
  }

  private closeTable(): void {
    this.sheet = null;
    this.isInTable = false;
  }

  private openCell(attributes: XmlAttributes): void {
    this.sheet?.openCell(attributes);
    this.paragraphs = 0;
    this.spans.length = 0;
    const link = /'((?:file|https?):[^']*)'#/.exec(attributes.get("table:formula") ?? "")?.[1];
    if (link !== undefined) this.links.add(link);
  }

  private openWords(name: string, attributes: XmlAttributes): void {
    if (name === "p") {
      this.isInParagraph = true;
      if (++this.paragraphs > 1) this.add("\n");
    } else if (name === "span") this.spans.push(attributes.get("text:style-name") ?? null);
    else if (!this.isInParagraph) return;
    else if (name === "s")
      this.add(" ".repeat(Math.min(Number(attributes.get("text:c") ?? 1) || 1, 100)));
    else if (name === "tab") this.add("\t");
    else if (name === "line-break") this.add("\n");
  }

  private add(text: string): void {
    this.sheet?.addText(text, this.spans.at(-1) ?? null);
  }
}

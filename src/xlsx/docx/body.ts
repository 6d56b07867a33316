import {
  addRunText,
  type DocumentBlock,
  placeCells,
  type RunLook,
  TextGatherer,
  type WrittenCell,
  type WrittenRow,
} from "../../core";
import { MAXIMUM_BLOCKS, MAXIMUM_CELLS_PER_SHEET, MAXIMUM_CELL_TEXT, tooLarge } from "../limits";
import type { Part } from "../package";
import { walkXml, type XmlAttributes, type XmlWalker } from "../xml";
import { isOn } from "./hidden-styles";

interface OpenCell {
  readonly gatherer: TextGatherer;
  columnSpan: number;
  continues: boolean;
  isDeleted: boolean;
}

interface OpenTable {
  readonly rows: WrittenRow[];
  headRows: number;
  row: { skipped: number; isHead: boolean; isHidden: boolean; cells: WrittenCell[] } | null;
  cell: OpenCell | null;
  /** Where its block stands among those read. */
  readonly block: number;
}

/** Elements whose text is not what a reader of the page sees. */
const UNSEEN = new Set(["instrText", "delInstrText", "rt", "Fallback"]);
const BOXES = new Set(["txbxContent", "pict", "drawing"]);
const NOT_BROKEN: Readonly<Record<string, string>> = {
  tab: " ",
  br: "\n",
  cr: "\n",
  noBreakHyphen: "-",
  sym: "□",
};

/**
 * The paragraphs and tables of a document part (ECMA-376 part 1, 17.2 to 17.4), as a reader of the page sees them: hidden,
 * struck-out and deleted text is left out and remarked, content controls and changes in progress are looked through.
 */
export class BodyReader implements XmlWalker {
  private readonly blocks: (DocumentBlock | null)[] = [];
  private readonly tables: OpenTable[] = [];
  private paragraph: TextGatherer | null = null;
  private look: RunLook = plainLook();
  private isInRun = false;
  private isInParagraphProperties = false;
  private isParagraphHidden = false;
  private deletions = 0;
  private insertions = 0;
  private unseen = 0;
  private boxes = 0;
  private isText = false;
  private cells = 0;
  private characters = 0;

  constructor(
    private readonly part: Part,
    private readonly hiddenStyles: ReadonlySet<string>,
  ) {}

  read(): DocumentBlock[] {
    walkXml(this.part.name, this.part.data, this);
    return this.blocks.filter((block) => block !== null);
  }

  open(name: string, attributes: XmlAttributes): void {
    if (UNSEEN.has(name)) this.unseen += 1;
    if (BOXES.has(name)) {
      this.boxes += 1;
      this.gatherer?.remark("text-box", "");
    }
    if (this.boxes > 0 || this.unseen > 0) return;
    this.openChange(name);
    this.openTablePart(name, attributes);
    this.openText(name, attributes);
  }

  close(name: string): void {
    if (UNSEEN.has(name)) this.unseen -= 1;
    if (BOXES.has(name)) {
      this.boxes -= 1;
      return;
    }
    if (this.boxes > 0 || this.unseen > 0) return;
    if (name === "del" || name === "moveFrom") this.deletions -= 1;
    else if (name === "ins" || name === "moveTo") this.insertions -= 1;
    else if (name === "t" || name === "delText") this.isText = false;
    else if (name === "r") this.isInRun = false;
    else if (name === "pPr") this.isInParagraphProperties = false;
    else if (name === "p") this.closeParagraph();
    else this.closeTablePart(name);
  }

  text(text: string): void {
    if (this.isText && this.boxes === 0 && this.unseen === 0) this.add(text);
  }

  private get gatherer(): TextGatherer | null {
    return this.tables.at(-1)?.cell?.gatherer ?? this.paragraph;
  }

  private add(text: string): void {
    this.characters += text.length;
    if (this.characters > MAXIMUM_CELL_TEXT) {
      throw tooLarge("text", `> ${MAXIMUM_CELL_TEXT}`, `${MAXIMUM_CELL_TEXT}`, {
        part: this.part.name,
      });
    }
    const change = this.isDeleted ? "deleted" : this.insertions > 0 ? "inserted" : null;
    if (this.gatherer !== null) addRunText(this.gatherer, text, this.look, change);
  }

  private get isDeleted(): boolean {
    return this.deletions > 0 || this.tables.some(({ cell }) => cell?.isDeleted === true);
  }

  private openChange(name: string): void {
    // in the properties of a paragraph or a row they speak of its mark, not of text
    if (name === "del" || name === "moveFrom") this.deletions += 1;
    else if (name === "ins" || name === "moveTo") this.insertions += 1;
  }

  private openTablePart(name: string, attributes: XmlAttributes): void {
    if (name === "tbl") {
      this.tables.at(-1)?.cell?.gatherer.remark("nested-table", "");
      this.tables.push({ rows: [], headRows: 0, row: null, cell: null, block: this.blocks.length });
      this.push(null);
      return;
    }
    const table = this.tables.at(-1);
    if (table === undefined) return;
    const value = attributes.getLocal("val");
    if (name === "tr") table.row = { skipped: 0, isHead: false, isHidden: false, cells: [] };
    else if (name === "tc") table.cell = this.openCell();
    else if (table.cell !== null) openCellProperty(table.cell, name, value);
    else if (table.row !== null) {
      if (name === "gridBefore") table.row.skipped = numberOf(value, 0);
      else if (name === "tblHeader") table.row.isHead = isOn(value);
      else if (name === "hidden") table.row.isHidden = isOn(value);
    }
  }

  private push(block: DocumentBlock | null): void {
    this.blocks.push(block);
    if (this.blocks.length > MAXIMUM_BLOCKS) {
      throw tooLarge("blocks", `> ${MAXIMUM_BLOCKS}`, `${MAXIMUM_BLOCKS}`, {
        part: this.part.name,
      });
    }
  }

  private openCell(): OpenCell {
    this.cells += 1;
    if (this.cells > MAXIMUM_CELLS_PER_SHEET) {
      throw tooLarge("cells", `> ${MAXIMUM_CELLS_PER_SHEET}`, `${MAXIMUM_CELLS_PER_SHEET}`, {
        part: this.part.name,
      });
    }
    return { gatherer: new TextGatherer(), columnSpan: 1, continues: false, isDeleted: false };
  }

  private openText(name: string, attributes: XmlAttributes): void {
    const value = attributes.getLocal("val");
    if (name === "p") {
      this.isParagraphHidden = false;
      this.look = plainLook();
      if (this.gatherer === null) this.paragraph = new TextGatherer();
      else this.gatherer.startParagraph();
    } else if (name === "pPr") this.isInParagraphProperties = true;
    else if (name === "pStyle") this.isParagraphHidden = this.hiddenStyles.has(value ?? "");
    else if (name === "r" && !this.isInParagraphProperties) {
      this.isInRun = true;
      this.look = { ...plainLook(), isHidden: this.isParagraphHidden };
    } else if (name === "t" || name === "delText") this.isText = true;
    else if (this.isInRun && NOT_BROKEN[name] !== undefined) this.add(NOT_BROKEN[name]);
    else if (this.isInRun) this.openRunProperty(name, value);
  }

  private openRunProperty(name: string, value: string | undefined): void {
    switch (name) {
      case "vanish":
        this.look.isHidden = isOn(value);
        break;
      case "rStyle":
        this.look.isHidden ||= this.hiddenStyles.has(value ?? "");
        break;
      case "strike":
      case "dstrike":
        this.look.isStruck ||= isOn(value);
        break;
      case "vertAlign":
        this.look.isRaised = value === "superscript" || value === "subscript";
        break;
    }
  }

  private closeParagraph(): void {
    if (this.paragraph === null || this.tables.at(-1)?.cell != null) return;
    const { text, remarks } = this.paragraph.take();
    if (text !== "" || remarks.length > 0) this.push({ kind: "text", text, remarks });
    this.paragraph = null;
  }

  private closeTablePart(name: string): void {
    const table = this.tables.at(-1);
    if (table === undefined) return;
    if (name === "tc" && table.cell !== null && table.row !== null) {
      table.row.cells.push(closeCell(table.cell, table.row.isHidden));
      table.cell = null;
    } else if (name === "tr" && table.row !== null) {
      if (table.row.isHead && table.headRows === table.rows.length) table.headRows += 1;
      table.rows.push({ skipped: table.row.skipped, cells: table.row.cells });
      table.row = null;
    } else if (name === "tbl") {
      this.tables.pop();
      this.blocks[table.block] = { kind: "table", table: placeCells(table.rows, table.headRows) };
    }
  }
}

const plainLook = (): RunLook => ({ isHidden: false, isStruck: false, isRaised: false });

function openCellProperty(cell: OpenCell, name: string, value: string | undefined): void {
  if (name === "gridSpan") cell.columnSpan = numberOf(value, 1);
  else if (name === "vMerge") cell.continues = value !== "restart";
  else if (name === "cellDel") cell.isDeleted = true;
}

/** Text in a cell that goes on from above is not shown by any program: told, not read. */
function closeCell(cell: OpenCell, isHidden: boolean): WrittenCell {
  const { text, remarks } = cell.gatherer.take();
  const hidden = isHidden ? [{ kind: "hidden-cell" as const, text: "" }] : [];
  return {
    text,
    columnSpan: cell.columnSpan,
    rowSpan: 1,
    continues: cell.continues,
    remarks: [...remarks, ...hidden],
  };
}

function numberOf(value: string | undefined, otherwise: number): number {
  const number = Number(value);
  return Number.isInteger(number) && number >= 0 && number <= 1000 ? number : otherwise;
}

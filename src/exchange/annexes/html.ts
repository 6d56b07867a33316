import { Parser } from "htmlparser2";
import {
  addRunText,
  type DocumentBlock,
  type ExceededLimit,
  type Finding,
  placeCells,
  TextGatherer,
  type WrittenCell,
} from "../../core";
import {
  MAXIMUM_BLOCKS,
  MAXIMUM_CELLS,
  MAXIMUM_DEPTH,
  MAXIMUM_TEXT,
  tooMany,
} from "./annex-limits";
import { BLOCKS, elementIn, isCell, type OpenElement } from "./html-element";

export type HtmlResult =
  | { readonly outcome: "read"; readonly blocks: readonly DocumentBlock[] }
  | { readonly outcome: "rejected"; readonly findings: readonly Finding[] };

interface OpenRow {
  /** Of the table's head, or of heading cells only. */
  isHead: boolean;
  readonly cells: WrittenCell[];
}

interface OpenTable {
  readonly rows: OpenRow[];
  row: OpenRow | null;
  cell: { gatherer: TextGatherer; rowSpan: number; columnSpan: number } | null;
  readonly block: number;
}

/**
 * Reads the tables and paragraphs of a web page or of what a browser, Word or WPS puts on the clipboard, as a reader of the page sees
 * them: hidden and struck-out text is left out and remarked.
 *
 * @returns rejected as `too-large` past the limits of any file from outside
 * @example readHtml("<table><tr><td rowspan=2>1<td>a<tr><td>b</table>") // => one table, 1 beside a and b
 */
export function readHtml(html: string): HtmlResult {
  const reader = new HtmlReader();
  return reader.read(html);
}

class HtmlReader {
  private readonly blocks: DocumentBlock[] = [];
  private readonly tables: OpenTable[] = [];
  private readonly elements: OpenElement[] = [];
  private paragraph = new TextGatherer();
  private cells = 0;
  private exceeded: Finding | null = null;
  private hasBlank = false;
  private readonly parser = new Parser(
    {
      onopentag: (name, attributes) => {
        this.open(name, attributes);
      },
      ontext: (text) => {
        this.text(text);
      },
      onclosetag: (name) => {
        this.close(name);
      },
    },
    { decodeEntities: true, lowerCaseTags: true },
  );

  read(html: string): HtmlResult {
    if (html.length > MAXIMUM_TEXT) this.refuse("text", html.length, MAXIMUM_TEXT);
    // in pieces, so that a page past the limits is given up where it passes them
    for (let place = 0; place < html.length && this.exceeded === null; place += PIECE) {
      this.parser.write(html.slice(place, place + PIECE));
    }
    if (this.exceeded === null) this.parser.end();
    if (this.exceeded !== null) return { outcome: "rejected", findings: [this.exceeded] };
    this.closeParagraph();
    return { outcome: "read", blocks: this.blocks };
  }

  private open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (this.exceeded !== null) return;
    this.pushElement(name, attributes);
    if (this.elements.at(-1)?.isUnseen === true) return;
    const table = this.tables.at(-1);
    if (name === "table") this.openTable();
    else if (name === "tr" && table !== undefined) {
      closeRow(table);
      table.row = { isHead: true, cells: [] };
    } else if (isCell(name) && table !== undefined) {
      this.openCell(table, name, attributes);
    } else if (name === "br") this.gatherer.add("\n");
    else if (name === "img") this.gatherer.remark("text-box", "");
    else if (BLOCKS.has(name)) this.startBlock();
  }

  private pushElement(name: string, attributes: Readonly<Record<string, string>>): void {
    if (this.elements.length >= MAXIMUM_DEPTH) {
      this.refuse("xml-depth", MAXIMUM_DEPTH, MAXIMUM_DEPTH);
    }
    this.elements.push(elementIn(this.elements.at(-1), name, attributes));
  }

  private openTable(): void {
    if (this.tables.length > 0) this.gatherer.remark("nested-table", "");
    else this.closeParagraph();
    this.tables.push({ rows: [], row: null, cell: null, block: this.blocks.length });
    // its place among the blocks; what is in it is known where it ends
    this.push({ kind: "table", table: placeCells([]) });
  }

  private openCell(
    table: OpenTable,
    name: string,
    { rowspan, colspan }: Readonly<Record<string, string>>,
  ): void {
    this.cells += 1;
    if (this.cells > MAXIMUM_CELLS) this.refuse("cells", this.cells, MAXIMUM_CELLS);
    closeCell(table);
    table.row ??= { isHead: true, cells: [] };
    if (name === "td" && !this.elements.some((each) => each.name === "thead"))
      table.row.isHead = false;
    table.cell = {
      gatherer: new TextGatherer(),
      ...{ rowSpan: spanOf(rowspan), columnSpan: Math.max(1, spanOf(colspan)) },
    };
  }

  private close(name: string): void {
    const place = this.elements.findLastIndex((element) => element.name === name);
    if (place >= 0) this.elements.length = place;
    const table = this.tables.at(-1);
    if (BLOCKS.has(name)) this.startBlock();
    if (table === undefined || this.elements.at(-1)?.isUnseen === true) return;
    if (isCell(name)) closeCell(table);
    else if (name === "tr") closeRow(table);
    else if (name === "table") {
      closeRow(table);
      this.tables.pop();
      const headRows = table.rows.findIndex(({ isHead }) => !isHead);
      const written = table.rows.map(({ cells }) => ({ skipped: 0, cells }));
      const heads = headRows < 0 ? table.rows.length : headRows;
      this.blocks[table.block] = { kind: "table", table: placeCells(written, heads) };
    }
  }

  private text(text: string): void {
    const look = this.elements.at(-1);
    if (look?.isUnseen === true || this.exceeded !== null) return;
    if (this.tables.length > 0 && this.tables.at(-1)?.cell === null) return;
    const words = text.replace(/[\s\u00a0]+/g, " ");
    const inner = words.trim();
    if (inner === "") {
      this.hasBlank ||= words !== "";
      return;
    }
    const isSpaced = (this.hasBlank || words.startsWith(" ")) && !/^\n?$/.test(this.gatherer.last);
    const plain = { isHidden: false, isStruck: false, isRaised: false };
    addRunText(this.gatherer, (isSpaced ? " " : "") + inner, look ?? plain, null);
    this.hasBlank = words.endsWith(" ");
  }

  private get gatherer(): TextGatherer {
    return this.tables.at(-1)?.cell?.gatherer ?? this.paragraph;
  }

  private startBlock(): void {
    this.hasBlank = false;
    if (this.tables.length === 0) this.closeParagraph();
    else this.gatherer.startParagraph();
  }

  private closeParagraph(): void {
    const { text, remarks } = this.paragraph.take();
    const words = text.trim();
    if (words !== "" || remarks.length > 0) {
      this.push({ kind: "text", text: words, remarks });
    }
    this.paragraph = new TextGatherer();
  }

  private push(block: DocumentBlock): void {
    this.blocks.push(block);
    if (this.blocks.length > MAXIMUM_BLOCKS) {
      this.refuse("blocks", this.blocks.length, MAXIMUM_BLOCKS);
    }
  }

  private refuse(limit: ExceededLimit, came: number, most: number): void {
    this.exceeded ??= tooMany(limit, came, most);
  }
}

const PIECE = 16_384;

function closeCell(table: OpenTable): void {
  const { cell, row } = table;
  if (cell === null || row === null) return;
  const { text, remarks } = cell.gatherer.take();
  const { rowSpan, columnSpan } = cell;
  row.cells.push({ text: text.trim(), rowSpan, columnSpan, continues: false, remarks });
  table.cell = null;
}

function closeRow(table: OpenTable): void {
  closeCell(table);
  if (table.row !== null) table.rows.push(table.row);
  table.row = null;
}

function spanOf(value: string | undefined): number {
  const number = Number(value ?? 1);
  return Number.isInteger(number) && number >= 0 && number <= 65_534 ? number : 1;
}

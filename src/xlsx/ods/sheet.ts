import type { CharacterMark, TextRun } from "../../core";
import {
  cellAddress,
  type ColumnSpan,
  type GridCell,
  LONGEST_CELL_TEXT,
  type MergedArea,
  type SheetComment,
  type SheetDrawing,
} from "../../sheets";
import { FOREIGN_LIMITS, LAST_COLUMN, LAST_ROW, tooLarge } from "../limits";
import type { XmlAttributes } from "../xml";
import { readOpenCell, readStated, type StatedCell } from "./cell";
import type { OpenStyles } from "./styles";

/** What all sheets of a file hold together. */
export interface OpenCounts {
  cells: number;
  text: number;
}

/** A row as it is stated: once, for however many there are of it. */
interface StatedRow {
  readonly count: number;
  readonly isHidden: boolean;
  readonly cells: readonly Omit<GridCell, "row">[];
}

/**
 * One sheet of an OpenDocument file as its elements come by. Rows and cells that are repeated are made as often as it says only where they
 * hold something, and only up to the limits of any workbook, which are asked before a single one is made.
 */
export class OpenSheet {
  readonly cells: GridCell[] = [];
  readonly merges: MergedArea[] = [];
  readonly hiddenColumns: ColumnSpan[] = [];
  readonly comments: SheetComment[] = [];
  readonly drawings: SheetDrawing[] = [];
  private readonly hidden: { readonly first: number; readonly last: number }[] = [];
  private row = 1;
  private column = 1;
  private listedColumns = 0;
  private stated: { count: number; isHidden: boolean; cells: Omit<GridCell, "row">[] } | null =
    null;
  private cell: { stated: StatedCell; count: number; runs: TextRun[]; length: number } | null =
    null;

  constructor(
    readonly name: string,
    readonly style: string | null,
    private readonly styles: OpenStyles,
    private readonly counts: OpenCounts,
  ) {}

  openColumn(attributes: XmlAttributes): void {
    const first = this.listedColumns + 1;
    this.listedColumns += repeatOf(attributes, "table:number-columns-repeated");
    if (isCollapsed(attributes)) {
      this.hiddenColumns.push({ first, last: Math.min(this.listedColumns, LAST_COLUMN) });
    }
  }

  openRow(attributes: XmlAttributes): void {
    const count = repeatOf(attributes, "table:number-rows-repeated");
    this.stated = { count, isHidden: isCollapsed(attributes), cells: [] };
    this.column = 1;
  }

  openCell(attributes: XmlAttributes): void {
    const count = repeatOf(attributes, "table:number-columns-repeated");
    this.cell = { stated: readStated(attributes), count, runs: [], length: 0 };
    const across = repeatOf(attributes, "table:number-columns-spanned");
    const down = repeatOf(attributes, "table:number-rows-spanned");
    if (across === 1 && down === 1) return;
    const [top, left] = [this.row, this.column];
    this.merges.push({ ...{ top, left }, bottom: top + down - 1, right: left + across - 1 });
  }

  /** Words of the open cell. */
  addText(text: string, style: string | null): void {
    if (this.cell === null || text === "") return;
    this.cell.length += text.length;
    if (this.cell.length > LONGEST_CELL_TEXT) {
      throw tooLarge("cell-text", `> ${LONGEST_CELL_TEXT}`, String(LONGEST_CELL_TEXT), {
        ...{ sheet: this.name, cell: cellAddress({ row: this.row, column: this.column }) },
      });
    }
    const mark = this.markOf(style);
    const last = this.cell.runs.at(-1);
    if (last?.mark === mark)
      this.cell.runs[this.cell.runs.length - 1] = { mark, text: last.text + text };
    else this.cell.runs.push({ text, mark });
  }

  addComment(text: string): void {
    this.comments.push({ row: this.row, column: this.column, text });
  }

  addDrawing(text: string | null): void {
    this.drawings.push({ row: this.row, column: this.column, text });
  }

  closeCell(): void {
    const { cell } = this;
    this.cell = null;
    if (cell === null || this.stated === null) return;
    const held = readOpenCell(cell.stated, cell.runs);
    if (held !== null) {
      this.refuseMany(this.stated.cells.length + cell.count, held.shown.length * cell.count);
      for (let index = 0; index < cell.count; index++) {
        this.stated.cells.push({ ...held, column: this.column + index });
      }
    }
    this.column += cell.count;
    if (held !== null && this.column - 1 > LAST_COLUMN) throw this.tooMany();
  }

  closeRow(): void {
    const stated: StatedRow | null = this.stated;
    this.stated = null;
    if (stated === null) return;
    const last = this.row + stated.count - 1;
    if (stated.isHidden) this.hidden.push({ first: this.row, last });
    if (stated.cells.length > 0) {
      const length = stated.cells.reduce((sum, { shown }) => sum + shown.length, 0);
      this.refuseMany(stated.cells.length * stated.count, length * stated.count);
      if (last > LAST_ROW) throw this.tooMany();
      for (let row = this.row; row <= last; row++) {
        for (const cell of stated.cells) this.cells.push({ ...cell, row });
      }
      this.counts.cells += stated.cells.length * stated.count;
      this.counts.text += length * stated.count;
    }
    this.row = last + 1;
  }

  /** Rows that are hidden, as far as anything stands on the sheet. */
  hiddenRows(): ReadonlySet<number> {
    const end = this.cells.at(-1)?.row ?? 0;
    return new Set(
      this.hidden.flatMap(({ first, last }) =>
        Array.from({ length: Math.max(0, Math.min(last, end) - first + 1) }, (_, at) => first + at),
      ),
    );
  }

  private markOf(style: string | null): CharacterMark | null {
    const around = this.cell?.stated.style ?? null;
    return style === null ? this.styles.markOf(around) : this.styles.markOf(style, around);
  }

  private refuseMany(cells: number, text: number): void {
    const { cellsPerSheet, cells: all, cellText } = FOREIGN_LIMITS;
    const tooManyHere = this.cells.length + cells > cellsPerSheet;
    if (tooManyHere || this.counts.cells + cells > all) throw this.tooMany();
    if (this.counts.text + text > cellText) {
      throw tooLarge("text", `> ${cellText}`, String(cellText), { sheet: this.name });
    }
  }

  private tooMany(): Error {
    const limit = String(FOREIGN_LIMITS.cellsPerSheet);
    return tooLarge("cells", `> ${limit}`, limit, { sheet: this.name });
  }
}

function repeatOf(attributes: XmlAttributes, name: string): number {
  const count = Number(attributes.get(name) ?? 1);
  return Number.isSafeInteger(count) && count >= 1 ? count : 1;
}

/** Hidden, or left out by a filter. */
function isCollapsed(attributes: XmlAttributes): boolean {
  const visibility = attributes.get("table:visibility");
  return visibility === "collapse" || visibility === "filter";
}

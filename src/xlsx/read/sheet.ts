import type { CellLooks, NumberFormat, ReportedCell } from "../../core";
import { cellAddress, type ColumnSpan, type GridCell, type SheetGrid } from "../../sheets";
import { damaged, LAST_COLUMN, LAST_ROW } from "../limits";
import { decodeEscapes, walkXml, type XmlAttributes, type XmlWalker } from "../xml";
import type { Part } from "../package";
import { readCell } from "./cell";
import { parseCellAddress, type CellPlace } from "./cell-address";
import { cellLooks, type LooksContext } from "./cell-looks";
import {
  checkFormula,
  countCell,
  type CellCounts,
  type CellSource,
  isTooLong,
  keptOf,
  type LongText,
  tooManyCells,
} from "./cell-limits";
import { countPlainValues } from "./crowded-sheet";
import { findPageHeader } from "./page-header";
import type { RemarksReader } from "./sheet-remarks";
import { readSheetTail } from "./sheet-tail";
import type { StyleBook } from "./style-book";
import { hiddenColumns, hidesZeros, isHiddenRow } from "./visibility";
import { WrittenCell } from "./written-cell";

/** What a sheet's cells refer to, and what is counted over all sheets. */
export interface SheetContext extends StyleBook, LooksContext, CellCounts {
  readonly remarks: RemarksReader;
  /** What a formula says, names that lead out of the workbook written out. */
  readonly readFormula: (written: string) => string;
}

export interface SheetContents extends Pick<
  SheetGrid,
  "cells" | "hiddenRows" | "pageHeader" | "extras"
> {
  readonly longTexts: readonly LongText[];
}

/**
 * Reads the cells of a worksheet part, what hides them, what stands beside them, and its page header. All else that follows the cells
 * (rules, validations) is passed over unread.
 *
 * Rows and cells without a reference follow the one before; rows and cells out of order are sorted. Refused as `damaged` where
 * the part contradicts itself: an address outside the sheet or its row, two cells with one address or two values in one cell
 * (whichever were taken, the other would be lost), a shared string that is not there.
 */
export function readSheet(sheet: string, part: Part, context: SheetContext): SheetContents {
  const { limits } = context;
  if (countPlainValues(part.data, limits.cellsPerSheet) > limits.cellsPerSheet) {
    throw tooManyCells(limits.cellsPerSheet, { sheet, part: part.name });
  }
  const walker = new SheetWalker(sheet, part.name, context);
  const tail = walkXml(part.name, part.data, walker, limits);
  const { hiddenRows, hiddenColumns, longTexts } = walker;
  walker.dress(tail);
  return {
    cells: walker.sortedCells(),
    hiddenRows,
    longTexts,
    pageHeader: findPageHeader(tail),
    extras: { hiddenColumns, ...readSheetTail(tail), ...context.remarks.read(part) },
  };
}

class SheetWalker implements XmlWalker, CellSource {
  readonly lastChild = "sheetData";
  readonly skipsForeign = true;
  readonly hiddenRows = new Set<number>();
  readonly hiddenColumns: ColumnSpan[] = [];
  readonly longTexts: LongText[] = [];
  private readonly cells: GridCell[] = [];
  /** Of each cell, as long as they are in the order of the part. */
  private readonly styles: number[] = [];
  private readonly sharedFormulas = new Map<string, string>();
  private isSorted = true;

  private isInData = false;
  private isInColumns = false;
  private isInViews = false;
  /** Whether the sheet shows nothing of a number that is zero, by its views (ECMA-376 part 1, 18.3.1.87). */
  private hidesZeros = false;
  row = 0;
  private isRowStated = false;
  private isRowHidden = false;
  column = 0;

  private readonly written: WrittenCell;

  constructor(
    readonly sheet: string,
    readonly part: string,
    private readonly context: SheetContext,
  ) {
    this.written = new WrittenCell(() => this.twoValues(), context.colourOf);
  }

  open(name: string, attributes: XmlAttributes, depth: number): void {
    if (depth > 4) {
      this.written.open(name, attributes, depth);
    } else if (depth === 4) {
      if (name === "c" && this.isInData) this.openCell(attributes);
    } else if (depth === 3) {
      if (name === "row" && this.isInData) this.openRow(attributes);
      else if (name === "col" && this.isInColumns) {
        const span = hiddenColumns(attributes);
        if (span !== null) this.hiddenColumns.push(span);
      } else if (name === "sheetView" && this.isInViews) this.hidesZeros ||= hidesZeros(attributes);
    } else if (depth === 2) {
      this.isInData = name === "sheetData";
      this.isInColumns = name === "cols";
      this.isInViews = name === "sheetViews";
    } else if (name !== "worksheet") throw damaged("xml", this.part, { sheet: this.sheet });
  }

  close(name: string, depth: number): void {
    if (depth > 4) {
      this.written.close(name, depth);
    } else if (depth === 4) {
      if (name === "c" && this.isInData) this.closeCell();
    } else if (depth === 3) {
      if (name === "row" && this.isRowHidden && this.isInData) this.hiddenRows.add(this.row);
    }
  }

  text(piece: string): void {
    this.written.text(piece);
  }

  /** Gives cells the looks that conditional formats make, which are stated behind them. */
  dress(tail: string): void {
    this.context.conditional.apply(tail, this.cells, this.styles);
  }

  sortedCells(): readonly GridCell[] {
    if (!this.isSorted) this.cells.sort((a, b) => a.row - b.row || a.column - b.column);
    this.cells.forEach((cell, index) => {
      const next = this.cells[index + 1];
      if (next?.row === cell.row && next.column === cell.column) {
        throw damaged("duplicate-cell", this.part, {
          sheet: this.sheet,
          cell: cellAddress(cell),
        });
      }
    });
    return this.cells;
  }

  private openRow(attributes: XmlAttributes): void {
    const number = attributes.get("r");
    this.row = number === undefined ? this.row + 1 : Number(number);
    this.isRowStated = number !== undefined;
    if (!Number.isInteger(this.row) || this.row < 1 || this.row > LAST_ROW) {
      throw damaged("cell-address", this.part, { sheet: this.sheet, received: number ?? null });
    }
    this.isRowHidden = isHiddenRow(attributes);
    this.column = 0;
  }

  private openCell(attributes: XmlAttributes): void {
    this.placeCell(attributes.get("r"));
    this.written.begin(attributes);
  }

  /** A row without a number is where its cells say it is. */
  private placeCell(address: string | undefined): void {
    if (address === undefined) {
      this.column++;
      if (this.column > LAST_COLUMN) throw this.wrongAddress(address);
      return;
    }
    const place: CellPlace | null = parseCellAddress(address);
    if (place === null || (this.isRowStated && place.row !== this.row)) {
      throw this.wrongAddress(address);
    }
    this.row = place.row;
    this.column = place.column;
  }

  private closeCell(): void {
    const { written, row, column } = this;
    const { type, value, inline, style } = written;
    const format = this.context.formatOfStyle(style);
    const formula = written.formula === null ? null : this.readFormula(written.formula);
    const stated = type === "s" ? this.sharedText(value) : (value ?? inline ?? "");
    const isLong = isTooLong(stated);
    if (!isLong) written.refuseOther();
    const cell = isLong
      ? { ...keptOf(stated), formula }
      : this.asShown(
          readCell({ type, value, inline, formula }, format, this.context.sharedStrings.texts),
        );
    if (cell === null) return;
    if (cell === "shared-string") {
      throw damaged("shared-string", this.part, {
        sheet: this.sheet,
        cell: cellAddress({ row, column }),
        received: "sharedStrings",
      });
    }
    const last = this.cells.at(-1);
    if (last && (last.row > row || (last.row === row && last.column > column))) {
      this.isSorted = false;
    }
    const looks = isLong ? null : this.looksOf(cell, format);
    const { content, shown } = cell;
    if (isLong) {
      const { length } = stated;
      this.longTexts.push({ address: cellAddress({ row, column }), kept: shown, length });
    }
    this.styles.push(style);
    this.cells.push(
      looks === null
        ? { row, column, content, shown, formula: cell.formula }
        : { row, column, content, shown, formula: cell.formula, looks },
    );
    countCell(cell, stated.length, this, this.cells.length, this.context);
  }

  /** A zero, where the sheet hides them, shows what the format `0;-0;` makes of it: nothing. */
  private asShown(cell: ReturnType<typeof readCell>): ReturnType<typeof readCell> {
    if (!this.hidesZeros || cell === null || cell === "shared-string") return cell;
    const { content } = cell;
    return content.kind === "number" && content.value === 0 ? { ...cell, shown: "" } : cell;
  }

  /** The shared string that a cell names; empty where there is none. */
  private sharedText(value: string | null): string {
    const index = value?.trim() ?? "";
    return index === "" ? "" : (this.context.sharedStrings.texts[Number(index)] ?? "");
  }

  private looksOf(cell: ReportedCell, format: NumberFormat): CellLooks | null {
    const { type, value, style, isRich, runs } = this.written;
    const shared = this.context.sharedStrings.runs;
    const pieces = type === "s" && value !== null ? (shared.get(Number(value)) ?? null) : runs;
    return cellLooks(cell, { style, format, isRich, pieces }, this.context);
  }

  /** A cell that shares a formula is given the text of the first one: what counts is that it is a formula, and of what. */
  private readFormula(written: string): string {
    const trimmed = decodeEscapes(written).trim();
    const text = trimmed.startsWith("=") ? trimmed.slice(1) : trimmed;
    const { sharedIndex } = this.written;
    if (sharedIndex !== null && text === "") return this.sharedFormulas.get(sharedIndex) ?? "";
    checkFormula(text, this);
    const formula = this.context.readFormula(text);
    if (sharedIndex !== null) this.sharedFormulas.set(sharedIndex, formula);
    return formula;
  }

  /** Whichever were taken, the other would be lost. */
  private twoValues(): Error {
    const { row, column, part, sheet } = this;
    return damaged("two-values", part, { sheet, cell: cellAddress({ row, column }) });
  }

  private wrongAddress(address: string | undefined): Error {
    return damaged("cell-address", this.part, {
      sheet: this.sheet,
      received: address ?? null,
      cell: null,
    });
  }
}

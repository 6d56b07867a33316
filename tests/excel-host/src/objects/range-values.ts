import type { Value } from "../formula";
import { cellKey, isEntireColumn, isEntireRow, isOneCell, isUnbounded, oneCell } from "../grid";
import { invalidArgument, wrongSize } from "../wire";
import {
  enter,
  putHyperlink,
  STANDARD_COLUMN_WIDTH,
  STANDARD_ROW_HEIGHT,
  typeOfValue,
} from "../workbook";
import { text } from "./arguments";
import { RangeBase } from "./range-base";

const LARGEST_COUNT = 2_147_483_647;

/** What stands in a range, where it is and how large. */
export abstract class RangeValues extends RangeBase {
  readonly HasSpill = false;

  get Values(): Value[][] | null {
    return this.grid((cell) => this.sheet.value(cell));
  }
  set Values(input: unknown) {
    this.write(input, false);
  }

  get Formulas(): Value[][] | null {
    return this.grid((cell) => this.sheet.formula(cell));
  }
  set Formulas(input: unknown) {
    this.write(input, true);
  }

  get FormulasLocal(): Value[][] | null {
    return this.Formulas;
  }
  set FormulasLocal(input: unknown) {
    this.write(input, true);
  }

  get Text(): string[][] | null {
    return this.grid((cell) => this.sheet.text(cell));
  }

  get ValueTypes(): string[][] | null {
    return this.grid((cell) => typeOfValue(this.sheet.value(cell)));
  }

  get NumberFormat(): unknown {
    return this.grid((cell) => this.sheet.formats.at(cell, "numberFormat"));
  }
  set NumberFormat(input: unknown) {
    this.refuseNothing(input);
    if (isUnbounded(this.area)) {
      throw invalidArgument("Number formats cannot be set on an unbounded range.");
    }
    this.sheet.guard(this.area, "format");
    this.spread(input, (cell, format) => {
      if (format === null) return;
      const pattern = text(format);
      this.sheet.formats.set(oneCell(cell), "numberFormat", pattern === "" ? "General" : pattern);
    });
    this.sheet.workbook.formatChanges.push(this);
    this.sheet.workbook.recalculate();
  }

  get NumberFormatLocal(): unknown {
    return this.NumberFormat;
  }
  set NumberFormatLocal(input: unknown) {
    this.NumberFormat = input;
  }

  get Hyperlink(): unknown {
    return this.sheet.hyperlinks.get(cellKey(this.area.row, this.area.column)) ?? null;
  }
  set Hyperlink(link: unknown) {
    this.sheet.guard(this.area, "content");
    putHyperlink(this.sheet, this.area, link);
    this.sheet.workbook.formatChanges.push(this.place());
    this.sheet.workbook.recalculate();
  }

  get Address(): string {
    return this.sheet.workbook.address(this);
  }
  get AddressLocal(): string {
    return this.Address;
  }
  get RowIndex(): number {
    return this.area.row;
  }
  get ColumnIndex(): number {
    return this.area.column;
  }
  get RowCount(): number {
    return this.area.rows;
  }
  get ColumnCount(): number {
    return this.area.columns;
  }
  get CellCount(): number {
    const count = this.area.rows * this.area.columns;
    return count > LARGEST_COUNT ? -1 : count;
  }
  get IsEntireColumn(): boolean {
    return isEntireColumn(this.area);
  }
  get IsEntireRow(): boolean {
    return isEntireRow(this.area);
  }

  get Left(): number {
    return this.widthOf(0, this.area.column);
  }
  get Top(): number {
    return this.heightOf(0, this.area.row);
  }
  get Width(): number {
    return this.widthOf(this.area.column, this.area.columns);
  }
  get Height(): number {
    return this.heightOf(this.area.row, this.area.rows);
  }

  get RowHidden(): boolean | null {
    return allOrNone(this.rowNumbers().map((row) => this.sheet.isHiddenRow(row)));
  }
  set RowHidden(isHidden: unknown) {
    this.sheet.guard(this.area, "rows");
    for (const row of this.rowNumbers()) {
      if (isHidden === true) this.sheet.hiddenRows.add(row);
      else {
        this.sheet.hiddenRows.delete(row);
        this.sheet.filteredRows.delete(row);
      }
    }
    this.host.raise("rowHiddenChanged", this.sheet, {
      address: `${this.area.row + 1}:${this.area.row + this.area.rows}`,
      changeType: isHidden === true ? "Hidden" : "Unhidden",
    });
  }

  get ColumnHidden(): boolean | null {
    return allOrNone(this.columnNumbers().map((column) => this.sheet.hiddenColumns.has(column)));
  }
  set ColumnHidden(isHidden: unknown) {
    this.sheet.guard(this.area, "columns");
    for (const column of this.columnNumbers()) {
      if (isHidden === true) this.sheet.hiddenColumns.add(column);
      else this.sheet.hiddenColumns.delete(column);
    }
  }

  get Hidden(): boolean | null {
    const { RowHidden: rows, ColumnHidden: columns } = this;
    if (rows === true || columns === true) return true;
    return rows === null || columns === null ? null : false;
  }

  _ValidateArraySize(rows: unknown, columns: unknown): void {
    if (rows !== this.area.rows || columns !== this.area.columns) throw wrongSize();
  }

  private write(input: unknown, asFormula: boolean): void {
    this.refuseNothing(input);
    if (isUnbounded(this.area)) {
      throw invalidArgument("Cell values cannot be set on an unbounded range.");
    }
    const { sheet, area } = this;
    sheet.guard(area, "content");
    const before = sheet.value(area);
    this.spread(input, (cell, value) => {
      enter(sheet, cell, value, asFormula);
    });
    sheet.workbook.recalculate();
    const values = { before, after: sheet.value(area) };
    sheet.workbook.touched(this.place(), "RangeEdited", isOneCell(area) ? values : undefined);
  }

  /** Where the range stands now: the object itself moves with its cells. */
  protected place(): { sheet: RangeBase["sheet"]; area: RangeBase["area"] } {
    return { sheet: this.sheet, area: this.area };
  }

  private refuseNothing(input: unknown): void {
    if (input === null || input === undefined) {
      throw invalidArgument("null is no value for a property.");
    }
  }

  private widthOf(from: number, count: number): number {
    let width = 0;
    for (let column = from; column < from + count; column++) {
      if (this.sheet.hiddenColumns.has(column)) continue;
      width += this.sheet.columnWidths.get(column) ?? STANDARD_COLUMN_WIDTH;
    }
    return width;
  }

  private heightOf(from: number, count: number): number {
    let height = 0;
    for (let row = from; row < from + count; row++) {
      if (this.sheet.isHiddenRow(row)) continue;
      height += this.sheet.rowHeights.get(row) ?? STANDARD_ROW_HEIGHT;
    }
    return height;
  }
}

const allOrNone = (states: readonly boolean[]): boolean | null =>
  states.every(Boolean) ? true : states.some(Boolean) ? null : false;

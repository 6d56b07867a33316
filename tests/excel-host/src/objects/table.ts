import { intersect, parseA1, type Rectangle } from "../grid";
import { HostObject, invalidArgument, itemExists, itemNotFound } from "../wire";
import { tableBody, type Table } from "../workbook";
import type { Host } from "./host";
import type { RangeObject } from "./range";
import { rangeArgument } from "./range-base";
import { sortRows } from "./range-sort";
import { TableColumnList } from "./table-columns";
import { TableRowList } from "./table-rows";
import type { WorksheetObject } from "./worksheet";

const isTableName = (name: string): boolean =>
  /^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u.test(name) && !parseA1(name);

export class TableObject extends HostObject {
  readonly typeName = "Table";

  constructor(
    readonly host: Host,
    readonly table: Table,
  ) {
    super();
  }

  override identity(): Record<string, unknown> {
    return { Id: this.table.id };
  }

  get Id(): string {
    return this.table.id;
  }

  get Name(): string {
    return this.table.name;
  }
  set Name(input: unknown) {
    const name = String(input);
    if (!isTableName(name)) throw invalidArgument(`Bad table name '${name}'.`);
    const { tables, names } = this.host.workbook;
    const others = [...tables.filter((table) => table !== this.table), ...names];
    if (others.some((other) => other.name.toLowerCase() === name.toLowerCase())) throw itemExists();
    this.table.name = name;
  }

  get ShowHeaders(): boolean {
    return this.table.showHeaders;
  }
  set ShowHeaders(input: unknown) {
    const shows = input === true;
    if (shows === this.table.showHeaders) return;
    const { row, rows } = this.table.area;
    const change = shows ? 1 : -1;
    this.table.area = { ...this.table.area, row: row - change, rows: rows + change };
    this.table.showHeaders = shows;
  }

  get ShowTotals(): boolean {
    return this.table.showTotals;
  }
  set ShowTotals(input: unknown) {
    const shows = input === true;
    if (shows === this.table.showTotals) return;
    this.table.area = { ...this.table.area, rows: this.table.area.rows + (shows ? 1 : -1) };
    this.table.showTotals = shows;
  }

  get Style(): string {
    return this.table.style.Style;
  }
  set Style(name: unknown) {
    this.table.style.Style = String(name);
  }
  get ShowBandedRows(): boolean {
    return this.table.style.ShowBandedRows;
  }
  set ShowBandedRows(shows: unknown) {
    this.table.style.ShowBandedRows = shows === true;
  }
  get ShowBandedColumns(): boolean {
    return this.table.style.ShowBandedColumns;
  }
  set ShowBandedColumns(shows: unknown) {
    this.table.style.ShowBandedColumns = shows === true;
  }
  get ShowFilterButton(): boolean {
    return this.table.style.ShowFilterButton;
  }
  set ShowFilterButton(shows: unknown) {
    this.table.style.ShowFilterButton = shows === true;
  }
  get HighlightFirstColumn(): boolean {
    return this.table.style.HighlightFirstColumn;
  }
  set HighlightFirstColumn(highlights: unknown) {
    this.table.style.HighlightFirstColumn = highlights === true;
  }
  get HighlightLastColumn(): boolean {
    return this.table.style.HighlightLastColumn;
  }
  set HighlightLastColumn(highlights: unknown) {
    this.table.style.HighlightLastColumn = highlights === true;
  }

  get Worksheet(): WorksheetObject {
    return this.host.worksheet(this.table.sheet);
  }
  get Columns(): TableColumnList {
    return new TableColumnList(this);
  }
  get Rows(): TableRowList {
    return new TableRowList(this);
  }
  get Sort(): HostObject {
    return new TableSortObject(this);
  }

  GetRange(): RangeObject {
    return this.range(this.table.area);
  }
  GetHeaderRowRange(): RangeObject {
    if (!this.table.showHeaders) throw itemNotFound();
    return this.range({ ...this.table.area, rows: 1 });
  }
  GetTotalRowRange(): RangeObject {
    if (!this.table.showTotals) throw itemNotFound();
    const { row, rows } = this.table.area;
    return this.range({ ...this.table.area, row: row + rows - 1, rows: 1 });
  }
  GetDataBodyRange(): RangeObject {
    return this.range(tableBody(this.table));
  }

  Resize(range: unknown): void {
    const { area } = rangeArgument(this.host, this.table.sheet, range);
    if (area.row !== this.table.area.row || !intersect(area, this.table.area)) {
      throw invalidArgument("The header row must stay in place.");
    }
    this.table.area = area;
  }

  ConvertToRange(): RangeObject {
    this.remove();
    return this.range(this.table.area);
  }

  Delete(): void {
    this.remove();
    const { sheet, area } = this.table;
    sheet.clearContents(area);
    this.host.workbook.touched({ sheet, area }, "RangeEdited");
  }

  /** A table's filters cannot be set here, so there is nothing to clear. */
  ClearFilters(): void {
    return;
  }
  ReapplyFilters(): void {
    return;
  }

  private range(area: Rectangle): RangeObject {
    return this.host.range({ sheet: this.table.sheet, area });
  }

  private remove(): void {
    const { tables } = this.host.workbook;
    const index = tables.indexOf(this.table);
    if (index < 0) throw itemNotFound();
    tables.splice(index, 1);
  }
}

class TableSortObject extends HostObject {
  readonly typeName = "TableSort";

  constructor(private readonly table: TableObject) {
    super();
  }

  Apply(fields: unknown): void {
    sortRows(this.table.GetDataBodyRange(), fields, false);
  }

  /** The order of the rows stays; only the arrows in the header would go. */
  Clear(): void {
    return;
  }
}

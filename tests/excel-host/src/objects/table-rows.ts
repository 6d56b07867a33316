import { HostCollection, HostObject, invalidArgument, itemNotFound, wrongSize } from "../wire";
import { enter, shiftSheet, tableBody } from "../workbook";
import { integer } from "./arguments";
import type { RangeObject } from "./range";
import type { TableObject } from "./table";

export class TableRowList extends HostCollection<TableRowObject> {
  readonly typeName = "TableRowCollection";

  constructor(private readonly owner: TableObject) {
    super();
  }

  items(): TableRowObject[] {
    const { rows } = tableBody(this.owner.table);
    return Array.from({ length: rows }, (_row, index) => new TableRowObject(this.owner, index));
  }

  find(index: unknown): TableRowObject | undefined {
    return typeof index === "number" ? this.items()[index] : undefined;
  }

  Add(index?: unknown, values?: unknown): TableRowObject {
    const { table, host } = this.owner;
    const { sheet } = table;
    const body = tableBody(table);
    const at = typeof index === "number" && index >= 0 ? index : body.rows;
    const lines = linesOf(values, body.columns);
    const added = { ...body, row: body.row + at, rows: lines.length };
    sheet.guard(added, "structure");
    if (at > body.rows) throw invalidArgument();
    shiftSheet(sheet, { axis: "row", at: added.row, count: added.rows, within: body });
    table.area = { ...table.area, rows: table.area.rows + lines.length };
    for (const [i, line] of lines.entries()) {
      for (const [j, value] of line.entries()) {
        enter(sheet, { row: added.row + i, column: added.column + j }, value);
      }
    }
    host.workbook.touched({ sheet, area: added }, "RowInserted");
    return new TableRowObject(this.owner, at);
  }

  DeleteRowsAt(index: unknown, count: unknown = 1): void {
    const row = new TableRowObject(this.owner, integer(index));
    for (let deleted = 0; deleted < integer(count, 1); deleted++) row.Delete();
  }
}

/** One line, several, or none: a row of blanks. */
function linesOf(values: unknown, columns: number): unknown[][] {
  if (values === undefined) return [Array.from({ length: columns }, () => "")];
  const given: unknown[] = Array.isArray(values) ? values : [values];
  const lines: unknown[] = given.some((line) => Array.isArray(line)) ? given : [given];
  const full = lines.filter((line): line is unknown[] => Array.isArray(line));
  if (full.length !== lines.length || full.some((line) => line.length !== columns)) {
    throw wrongSize();
  }
  return full;
}

class TableRowObject extends HostObject {
  readonly typeName = "TableRow";

  constructor(
    private readonly owner: TableObject,
    private readonly index: number,
  ) {
    super();
  }

  get Index(): number {
    return this.index;
  }

  get Values(): unknown {
    return this.GetRange().Values;
  }
  set Values(values: unknown) {
    this.GetRange().Values = values;
  }

  GetRange(): RangeObject {
    const { table, host } = this.owner;
    const body = tableBody(table);
    if (this.index >= body.rows) throw itemNotFound();
    const area = { ...body, row: body.row + this.index, rows: 1 };
    return host.range({ sheet: table.sheet, area });
  }

  Delete(): void {
    const { table, host } = this.owner;
    const { sheet } = table;
    const { area } = this.GetRange();
    sheet.guard(area, "structure");
    // a table keeps one line, if only a blank one
    if (tableBody(table).rows === 1) sheet.clearContents(area);
    else {
      shiftSheet(sheet, { axis: "row", at: area.row, count: -1, within: area });
      table.area = { ...table.area, rows: table.area.rows - 1 };
    }
    host.workbook.touched({ sheet, area }, "RowDeleted");
  }
}

import type { Rectangle } from "../grid";
import { HostCollection, HostObject, invalidArgument, invalidOperation } from "../wire";
import { shiftSheet, tableBody } from "../workbook";
import type { RangeObject } from "./range";
import type { TableObject } from "./table";

export class TableColumnList extends HostCollection<TableColumnObject> {
  readonly typeName = "TableColumnCollection";

  constructor(private readonly owner: TableObject) {
    super();
  }

  items(): TableColumnObject[] {
    const { columns } = this.owner.table.area;
    return Array.from({ length: columns }, (_column, i) => new TableColumnObject(this.owner, i));
  }

  find(key: unknown): TableColumnObject | undefined {
    if (typeof key === "number") return this.items().find(({ Id }) => Id === key);
    const name = String(key).toLowerCase();
    return this.items().find(({ Name }) => Name.toLowerCase() === name);
  }

  Add(index?: unknown, values?: unknown, name?: unknown): TableColumnObject {
    const { table } = this.owner;
    const { sheet, area } = table;
    const at = typeof index === "number" && index >= 0 ? index : area.columns;
    shiftSheet(sheet, {
      axis: "column",
      at: area.column + at,
      count: 1,
      within: { ...area, columns: 1 },
    });
    table.area = { ...area, columns: area.columns + 1 };
    const header = { row: area.row, column: area.column + at };
    const given = typeof name === "string" ? name : `Column${table.area.columns}`;
    sheet.put(header, { value: given });
    const column = new TableColumnObject(this.owner, at);
    if (values === undefined) return column;
    const lines: unknown[] = Array.isArray(values) ? values : [[values]];
    if (lines.length === area.rows) column.Values = lines;
    else column.GetDataBodyRange().Values = lines;
    if (typeof name === "string") column.Name = name;
    return column;
  }
}

class TableColumnObject extends HostObject {
  readonly typeName = "TableColumn";

  constructor(
    private readonly owner: TableObject,
    private readonly index: number,
  ) {
    super();
  }

  override identity(): Record<string, unknown> {
    return { Id: this.Id };
  }

  get Id(): number {
    return this.index + 1;
  }
  get Index(): number {
    return this.index;
  }

  get Name(): string {
    const { sheet, area } = this.owner.table;
    return sheet.text({ row: area.row, column: area.column + this.index });
  }
  set Name(input: unknown) {
    const { sheet, area } = this.owner.table;
    const name = String(input);
    const others = this.owner.Columns.items().filter(({ Index }) => Index !== this.index);
    if (others.some(({ Name }) => Name.toLowerCase() === name.toLowerCase())) {
      throw invalidArgument("Column names are unique.");
    }
    sheet.put({ row: area.row, column: area.column + this.index }, { value: name });
  }

  get Values(): unknown {
    return this.GetRange().Values;
  }
  set Values(values: unknown) {
    this.GetRange().Values = values;
  }

  GetRange(): RangeObject {
    return this.part(this.owner.table.area);
  }
  GetHeaderRowRange(): RangeObject {
    return this.part({ ...this.owner.table.area, rows: 1 });
  }
  GetDataBodyRange(): RangeObject {
    return this.part(tableBody(this.owner.table));
  }
  GetTotalRowRange(): RangeObject {
    return this.part(this.owner.GetTotalRowRange().area);
  }

  Delete(): void {
    const { table } = this.owner;
    const { sheet, area } = table;
    if (area.columns === 1) throw invalidOperation();
    shiftSheet(sheet, { axis: "column", at: area.column + this.index, count: -1, within: area });
    table.area = { ...area, columns: area.columns - 1 };
  }

  private part(area: Rectangle): RangeObject {
    const { table, host } = this.owner;
    const column = table.area.column + this.index;
    return host.range({ sheet: table.sheet, area: { ...area, column, columns: 1 } });
  }
}

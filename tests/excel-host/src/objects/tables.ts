import { intersect } from "../grid";
import { HostCollection, invalidArgument } from "../wire";
import { shiftSheet, type Place, type Sheet, type Table } from "../workbook";
import type { Host } from "./host";
import { RangeBase } from "./range-base";
import { TableObject } from "./table";

/** The tables of the workbook, of a sheet or of a range. */
export class TableList extends HostCollection<TableObject> {
  readonly typeName = "TableCollection";

  constructor(
    private readonly host: Host,
    private readonly tables: () => readonly Table[],
    private readonly sheet: Sheet | null,
  ) {
    super();
  }

  items(): TableObject[] {
    return this.tables().map((table) => new TableObject(this.host, table));
  }

  find(key: unknown): TableObject | undefined {
    const name = String(key).toLowerCase();
    return this.items().find(({ table }) => table.id === key || table.name.toLowerCase() === name);
  }

  Add(address: unknown, hasHeaders: unknown): TableObject {
    const { workbook } = this.host;
    const place = this.placeOf(address);
    const { sheet } = place;
    sheet.guard(place.area, "structure");
    const others = workbook.tables.filter((table) => table.sheet === sheet);
    if (others.some(({ area }) => intersect(area, place.area))) {
      throw invalidArgument("Tables cannot overlap.");
    }
    const area = { ...place.area };
    if (hasHeaders !== true) {
      shiftSheet(sheet, { axis: "row", at: area.row, count: 1, within: area });
      area.rows++;
    }
    area.rows = Math.max(area.rows, 2);
    nameColumns({ sheet, area }, hasHeaders === true);
    const table: Table = {
      id: workbook.newId(),
      name: this.freeName(),
      sheet,
      area,
      showHeaders: true,
      showTotals: false,
      style: {
        Style: "TableStyleMedium2",
        ShowBandedRows: true,
        ShowBandedColumns: false,
        ShowFilterButton: true,
        HighlightFirstColumn: false,
        HighlightLastColumn: false,
      },
    };
    workbook.tables.push(table);
    workbook.touched({ sheet, area }, "RangeEdited");
    return new TableObject(this.host, table);
  }

  private placeOf(address: unknown): Place {
    if (address instanceof RangeBase) return address;
    const { workbook } = this.host;
    const place = workbook.resolve(String(address), this.sheet ?? workbook.active);
    if (!place) throw invalidArgument(`Not a range: ${String(address)}.`);
    return place;
  }

  private freeName(): string {
    const taken = new Set(this.host.workbook.tables.map(({ name }) => name.toLowerCase()));
    let number = 1;
    while (taken.has(`table${number}`)) number++;
    return `Table${number}`;
  }
}

/** Headers are texts, filled where empty and numbered where they repeat. */
function nameColumns({ sheet, area }: Place, hasHeaders: boolean): void {
  const taken = new Set<string>();
  for (let index = 0; index < area.columns; index++) {
    const cell = { row: area.row, column: area.column + index };
    const given = hasHeaders ? sheet.text(cell) : "";
    const name = given === "" ? `Column${index + 1}` : given;
    let unique = name;
    for (let number = 2; taken.has(unique.toLowerCase()); number++) unique = `${name}${number}`;
    taken.add(unique.toLowerCase());
    sheet.put(cell, { value: unique });
  }
}

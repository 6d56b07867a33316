import { isEntireColumn, isEntireRow, MAX_COLUMNS, MAX_ROWS } from "../grid";
import { existing, HostObject, NOTHING } from "../wire";
import type { Sheet } from "../workbook";
import { integer } from "./arguments";
import type { Host } from "./host";
import { rangeArgument } from "./range-base";

export class FreezePanesObject extends HostObject {
  readonly typeName = "WorksheetFreezePanes";

  constructor(
    private readonly host: Host,
    private readonly sheet: Sheet,
  ) {
    super();
  }

  FreezeRows(count: unknown = 0): void {
    this.freeze(integer(count), 0);
  }

  FreezeColumns(count: unknown = 0): void {
    this.freeze(0, integer(count));
  }

  FreezeAt(frozen: unknown): void {
    const { area } = rangeArgument(this.host, this.sheet, frozen);
    this.freeze(
      isEntireColumn(area) ? 0 : area.row + area.rows,
      isEntireRow(area) ? 0 : area.column + area.columns,
    );
  }

  Unfreeze(): void {
    this.freeze(0, 0);
  }

  GetLocationOrNullObject(): HostObject {
    const { frozen } = this.sheet;
    if (!frozen) return NOTHING;
    const rows = frozen.rows === 0 ? MAX_ROWS : frozen.rows;
    const columns = frozen.columns === 0 ? MAX_COLUMNS : frozen.columns;
    const area = { row: 0, column: 0, rows, columns };
    return this.host.range({ sheet: this.sheet, area });
  }
  GetLocation(): HostObject {
    return existing(this.GetLocationOrNullObject());
  }

  private freeze(rows: number, columns: number): void {
    this.sheet.frozen = rows === 0 && columns === 0 ? null : { rows, columns };
  }
}

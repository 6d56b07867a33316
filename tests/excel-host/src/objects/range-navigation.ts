import {
  cellsOf,
  enclose,
  intersect,
  MAX_COLUMNS,
  MAX_ROWS,
  oneCell,
  WHOLE_SHEET,
  type Cell,
  type Rectangle,
} from "../grid";
import { invalidArgument, itemNotFound, NOTHING, type HostObject } from "../wire";
import { integer, oneOf } from "./arguments";
import type { RangeObject } from "./range";
import { RangeBase, rangeArgument } from "./range-base";
import { RangeValues } from "./range-values";

/** From one range to another. */
export abstract class RangeNavigation extends RangeValues {
  GetCell(row: unknown, column: unknown): RangeObject {
    return this.at({
      row: this.area.row + integer(row, -MAX_ROWS),
      column: this.area.column + integer(column, -MAX_COLUMNS),
      rows: 1,
      columns: 1,
    });
  }

  GetRow(index: unknown): RangeObject {
    const line = integer(index);
    if (line >= this.area.rows) throw invalidArgument();
    return this.at({ ...this.area, row: this.area.row + line, rows: 1 });
  }

  GetColumn(index: unknown): RangeObject {
    const line = integer(index);
    if (line >= this.area.columns) throw invalidArgument();
    return this.at({ ...this.area, column: this.area.column + line, columns: 1 });
  }

  GetLastCell(): RangeObject {
    return this.GetCell(this.area.rows - 1, this.area.columns - 1);
  }
  GetLastRow(): RangeObject {
    return this.GetRow(this.area.rows - 1);
  }
  GetLastColumn(): RangeObject {
    return this.GetColumn(this.area.columns - 1);
  }
  GetEntireRow(): RangeObject {
    return this.at({ ...this.area, column: 0, columns: MAX_COLUMNS });
  }
  GetEntireColumn(): RangeObject {
    return this.at({ ...this.area, row: 0, rows: MAX_ROWS });
  }

  GetOffsetRange(rows: unknown, columns: unknown): RangeObject {
    return this.at({
      ...this.area,
      row: this.area.row + integer(rows, -MAX_ROWS),
      column: this.area.column + integer(columns, -MAX_COLUMNS),
    });
  }

  GetResizedRange(rows: unknown, columns: unknown): RangeObject {
    return this.at({
      ...this.area,
      rows: this.area.rows + integer(rows, -MAX_ROWS),
      columns: this.area.columns + integer(columns, -MAX_COLUMNS),
    });
  }

  GetAbsoluteResizedRange(rows: unknown, columns: unknown): RangeObject {
    return this.at({ ...this.area, rows: integer(rows, 1), columns: integer(columns, 1) });
  }

  GetRowsAbove(count: unknown = 1): RangeObject {
    const rows = integer(count, 1);
    return this.at({ ...this.area, row: this.area.row - rows, rows });
  }
  GetRowsBelow(count: unknown = 1): RangeObject {
    const row = this.area.row + this.area.rows;
    return this.at({ ...this.area, row, rows: integer(count, 1) });
  }
  GetColumnsBefore(count: unknown = 1): RangeObject {
    const columns = integer(count, 1);
    return this.at({ ...this.area, column: this.area.column - columns, columns });
  }
  GetColumnsAfter(count: unknown = 1): RangeObject {
    const column = this.area.column + this.area.columns;
    return this.at({ ...this.area, column, columns: integer(count, 1) });
  }

  GetBoundingRect(other: unknown): RangeObject {
    return this.at(enclose(this.area, this.onSameSheet(other).area));
  }

  GetIntersection(other: unknown): RangeObject {
    const common = intersect(this.area, this.onSameSheet(other).area);
    if (!common) throw itemNotFound();
    return this.at(common);
  }

  GetIntersectionOrNullObject(other: unknown): HostObject {
    if (other instanceof RangeBase && other.sheet !== this.sheet) return NOTHING;
    const common = intersect(this.area, this.onSameSheet(other).area);
    return common ? this.at(common) : NOTHING;
  }

  GetUsedRange(valuesOnly?: unknown): RangeObject {
    return this.at(this.usedPart(valuesOnly === true) ?? oneCell(this.area));
  }

  GetUsedRangeOrNullObject(valuesOnly?: unknown): HostObject {
    const used = this.usedPart(valuesOnly === true);
    return used ? this.at(used) : NOTHING;
  }

  /** What Ctrl+A selects: as far as cells with contents touch. */
  GetSurroundingRegion(): RangeObject {
    let region = this.area;
    for (;;) {
      const side = sidesOf(region).find(({ beyond }) => this.hasContent(beyond));
      if (!side) return this.at(region);
      region = side.grown;
    }
  }

  GetRangeEdge(direction: unknown, activeCell?: unknown): RangeObject {
    return this.at(oneCell(this.edge(direction, activeCell)));
  }

  GetExtendedRange(direction: unknown, activeCell?: unknown): RangeObject {
    return this.at(enclose(this.area, oneCell(this.edge(direction, activeCell))));
  }

  protected usedPart(valuesOnly: boolean): Rectangle | null {
    const used = this.sheet.used(valuesOnly);
    return used && intersect(used, this.area);
  }

  protected onSameSheet(other: unknown): RangeBase {
    const range = rangeArgument(this.host, this.sheet, other);
    if (range.sheet !== this.sheet) throw invalidArgument("Ranges of two sheets.");
    return range;
  }

  private hasContent(area: Rectangle): boolean {
    return [...cellsOf(area)].some((cell) => this.sheet.content(cell));
  }

  /** Where Ctrl and an arrow key go from the first (or the given) cell. */
  private edge(direction: unknown, activeCell: unknown): Cell {
    const from = activeCell === undefined ? this.area : this.onSameSheet(activeCell).area;
    const [rows, columns] = STEPS[oneOf(direction, ["Left", "Right", "Up", "Down"])];
    const next = (cell: Cell): Cell => ({ row: cell.row + rows, column: cell.column + columns });
    const isFull = (cell: Cell): boolean => isOnSheet(cell) && this.sheet.value(cell) !== "";
    let cell: Cell = { row: from.row, column: from.column };
    if (isFull(cell) && isFull(next(cell))) {
      while (isFull(next(cell))) cell = next(cell);
      return cell;
    }
    const used = this.sheet.used(true);
    while (isOnSheet(next(cell))) {
      cell = next(cell);
      if (isFull(cell)) return cell;
      const isBeyond =
        !used ||
        (rows > 0 && cell.row >= used.row + used.rows) ||
        (columns > 0 && cell.column >= used.column + used.columns);
      if (isBeyond && rows > 0) return { ...cell, row: MAX_ROWS - 1 };
      if (isBeyond && columns > 0) return { ...cell, column: MAX_COLUMNS - 1 };
    }
    return cell;
  }
}

const STEPS = { Left: [0, -1], Right: [0, 1], Up: [-1, 0], Down: [1, 0] } as const;

const isOnSheet = ({ row, column }: Cell): boolean =>
  row >= 0 && column >= 0 && row < MAX_ROWS && column < MAX_COLUMNS;

/** The line beyond each side of a region, corners included, and the region with that line. */
function sidesOf(region: Rectangle): { beyond: Rectangle; grown: Rectangle }[] {
  const { row, column, rows, columns } = region;
  const wide = { column: column - 1, columns: columns + 2, rows: 1 };
  const high = { row: row - 1, rows: rows + 2, columns: 1 };
  const sides = [
    { beyond: { ...wide, row: row - 1 }, grown: { ...region, row: row - 1, rows: rows + 1 } },
    { beyond: { ...wide, row: row + rows }, grown: { ...region, rows: rows + 1 } },
    {
      beyond: { ...high, column: column - 1 },
      grown: { ...region, column: column - 1, columns: columns + 1 },
    },
    { beyond: { ...high, column: column + columns }, grown: { ...region, columns: columns + 1 } },
  ];
  return sides.flatMap(({ beyond, grown }) => {
    const onSheet = isOnSheet(grown) ? intersect(beyond, WHOLE_SHEET) : null;
    return onSheet ? [{ beyond: onSheet, grown }] : [];
  });
}

import {
  cellsOf,
  gridOf,
  isUnbounded,
  MAX_COLUMNS,
  MAX_ROWS,
  type Cell,
  type Move,
  type Rectangle,
} from "../grid";
import { HostError, invalidArgument, wrongSize } from "../wire";
import type { Place, Sheet } from "../workbook";
import type { Host } from "./host";
import type { RangeObject } from "./range";
import { TrackedObject } from "./tracked-object";

const MOST_CELLS = 5_000_000;
const MOST_LINES = 20_000;

/** A rectangle of a sheet and the ways to go over its cells; the members of Range are built on it. */
export abstract class RangeBase extends TrackedObject implements Place {
  readonly typeName = "Range";
  area: Rectangle;

  constructor(host: Host, { sheet, area }: Place) {
    super(host, sheet);
    const isOnSheet =
      area.row >= 0 &&
      area.column >= 0 &&
      area.rows >= 1 &&
      area.columns >= 1 &&
      area.row + area.rows <= MAX_ROWS &&
      area.column + area.columns <= MAX_COLUMNS;
    if (!isOnSheet) throw invalidArgument("Outside the sheet.");
    this.area = area;
  }

  override move(move: Move): void {
    this.area = move(this.area) ?? this.area;
  }

  protected at(area: Rectangle): RangeObject {
    return this.host.range({ sheet: this.sheet, area });
  }

  /** Null for whole rows and columns, as Excel answers where a value per cell is asked for. */
  protected grid<T>(valueAt: (cell: Cell) => T): T[][] | null {
    if (isUnbounded(this.area)) return null;
    if (this.area.rows * this.area.columns > MOST_CELLS) {
      throw new HostError(
        "ResponsePayloadSizeLimitExceeded",
        "The response payload size has exceeded the limit.",
      );
    }
    return gridOf(this.area, valueAt);
  }

  /** Gives every cell a scalar, or its own value of a matrix of exactly this size. */
  protected spread(input: unknown, give: (cell: Cell, value: unknown) => void): void {
    if (!Array.isArray(input)) {
      for (const cell of cellsOf(this.area)) give(cell, input);
      return;
    }
    const lines = linesOf(input, this.area);
    for (const [i, line] of lines.entries()) {
      for (const [j, value] of line.entries()) {
        give({ row: this.area.row + i, column: this.area.column + j }, value);
      }
    }
  }

  protected rowNumbers(): number[] {
    const length = Math.min(this.area.rows, MOST_LINES);
    return Array.from({ length }, (_row, index) => this.area.row + index);
  }

  protected columnNumbers(): number[] {
    return Array.from({ length: this.area.columns }, (_column, index) => this.area.column + index);
  }
}

/** A matrix, if it has the size of the area. */
function linesOf(input: readonly unknown[], { rows, columns }: Rectangle): unknown[][] {
  const lines = input.filter((line): line is unknown[] => Array.isArray(line));
  const fits = lines.length === input.length && lines.every((line) => line.length === columns);
  if (!fits || lines.length !== rows) throw wrongSize();
  return lines;
}

/** The range that an argument means: a Range, or an address on the sheet. */
export function rangeArgument(host: Host, sheet: Sheet, value: unknown): RangeBase {
  if (value instanceof RangeBase) return value;
  return host.worksheet(sheet).GetRange(value);
}

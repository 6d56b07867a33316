import { isPercentage, type Plan, toDecimal } from "../../core";
import { type GridCell, type SheetGrid, textOf } from "../kit";
import { PREVIOUS_HEADER } from "./tracking-columns";
import type { TrackingReading } from "./tracking-reading";

/** What stands in a tracking table of the period before. */
export interface PreviousColumn {
  readonly column: number;
  /** By target id, numbers in the target's unit; lines with a dash are left out. */
  readonly values: ReadonlyMap<string, number | string>;
}

/** Reads what a tracking table says of the period before, so that a table in its place says it too; null where it has no such column. */
export function readPreviousColumn(
  { targetById }: Plan,
  { cells }: SheetGrid,
  { rows }: Pick<TrackingReading, "rows">,
): PreviousColumn | null {
  const firstLine = Math.min(...rows.values());
  const head = cells.find((cell) => cell.row < firstLine && textOf(cell) === PREVIOUS_HEADER);
  if (head === undefined) return null;
  const { column } = head;
  const inColumn = new Map(
    cells.filter((cell) => cell.column === column).map((cell) => [cell.row, cell]),
  );
  const values = [...rows].flatMap(([id, row]) => {
    const target = targetById.get(id);
    const cell = inColumn.get(row);
    const value = target && cell ? valueOf(cell, isPercentage(target)) : null;
    return value === null ? [] : [[id, value] as const];
  });
  return { column, values: new Map(values) };
}

/** A percentage stands in its cell as a fraction. */
function valueOf(cell: GridCell, isPercent: boolean): number | string | null {
  const { content } = cell;
  if (content.kind === "number") {
    const figure = toDecimal(content.value);
    return (isPercent ? figure.times(100) : figure).toNumber();
  }
  const words = textOf(cell);
  return words === "" || words === "—" ? null : words;
}

import { groupBy, type ReportedCell } from "../../core";
import type { GridCell, SheetGrid } from "./grid";
import { withoutBlanks } from "./same-wording";

/** A sheet's cells by row, both in ascending order. */
export type GridRows = ReadonlyMap<number, readonly GridCell[]>;

/** A sheet's cells by row. */
export function rowsOf(sheet: SheetGrid): GridRows {
  return groupBy(sheet.cells, ({ row }) => row);
}

/**
 * The cell to the right of a label: what stands between it and the next label of the same row.
 *
 * @returns null when nothing stands there; undefined when there is no such label.
 */
export function findBeside(
  rows: GridRows,
  label: string,
  labels: readonly string[],
): ReportedCell | null | undefined {
  for (const cells of rows.values()) {
    const at = cells.findIndex((cell) => says(cell, label));
    if (at < 0) continue;
    const after = cells.slice(at + 1).find(({ content }) => content.kind !== "blank");
    return after && !labels.some((other) => says(after, other)) ? after : null;
  }
  return undefined;
}

/** The cell right below a label; as {@link findBeside}. */
export function findBelow(rows: GridRows, label: string): ReportedCell | null | undefined {
  for (const [row, cells] of rows) {
    const at = cells.find((cell) => says(cell, label));
    if (!at) continue;
    return rows.get(row + 1)?.find(({ column }) => column === at.column) ?? null;
  }
  return undefined;
}

function says(cell: GridCell, label: string): boolean {
  return cell.content.kind === "text" && withoutBlanks(cell.content.text) === label;
}

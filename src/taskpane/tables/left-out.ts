import { foldTyped } from "../../core";
import {
  cellAddress,
  ENTRY_FIELDS,
  PREVIOUS_HEADER,
  textOf,
  type GridCell,
  type SheetGrid,
  type SheetSpec,
  type TrackingReading,
} from "../../sheets";

/**
 * The cells of a sheet that a new one has no place for: whatever a person wrote anywhere and the new sheet would not show.
 * Counted, not located: a text that stands twice must stand twice again, wherever.
 *
 * @param reading of a tracking table: what stands in its entry cells is carried over, its marks are written anew
 * @param previousColumn of what the period before says: it is put there by the program, and taken over or put there anew
 * @returns addresses such as `K60`, from the top
 */
export function leftOut(
  sheet: SheetGrid,
  spec: SheetSpec,
  reading: TrackingReading | null,
  previousColumn: number | null = null,
): string[] {
  const isCarried = carriedBy(reading, previousColumn);
  const isOwn = ownFormulas(spec);
  const room = new Map<string, number>();
  for (const { value } of spec.cells) {
    const held = value !== null && typeof value === "object" ? value.result : value;
    const key = held === null ? "" : keyOf(String(held));
    if (key !== "") room.set(key, (room.get(key) ?? 0) + 1);
  }
  const rest: string[] = [];
  for (const cell of sheet.cells) {
    const key = keyOf(heldBy(cell));
    if (key === "" || isCarried(cell) || isOwn(cell)) continue;
    const left = room.get(key) ?? 0;
    if (left === 0) rest.push(cellAddress(cell));
    else room.set(key, left - 1);
  }
  return rest;
}

function carriedBy(
  reading: TrackingReading | null,
  previousColumn: number | null,
): (cell: GridCell) => boolean {
  if (reading === null) return () => false;
  const rows = new Set(reading.rows.values());
  const columns = new Set(ENTRY_FIELDS.map((field) => reading.columns.get(field)));
  // lines that cannot be carried are told by the reading itself
  const isEntry = ({ row, column }: GridCell) => rows.has(row) && columns.has(column);
  return (cell) =>
    cell.column === reading.markColumn ||
    (cell.column === previousColumn && (rows.has(cell.row) || textOf(cell) === PREVIOUS_HEADER)) ||
    isEntry(cell) ||
    reading.leftOver.includes(cellAddress(cell));
}

/** Whether a cell holds a formula the new sheet has too: what it shows is worked out anew. */
function ownFormulas({ cells }: SheetSpec): (cell: GridCell) => boolean {
  const shapes = new Set(
    cells.flatMap(({ value }) =>
      value !== null && typeof value === "object" ? [shapeOf(value.formula)] : [],
    ),
  );
  return ({ formula }) => formula !== null && shapes.has(shapeOf(formula));
}

/** A formula without its row numbers: lines may have been sorted since. */
function shapeOf(formula: string): string {
  return formula.replace(/\s+/g, "").replace(/(\$?[A-Z]{1,3}\$?)\d+/g, "$1#");
}

/** The same words; blanks and widths do not count, nor does the period that the heading names. */
function keyOf(text: string): string {
  return foldTyped(text)
    .replace(/\s+/g, "")
    .replace(/报告期:[^·]*/, "报告期:");
}

function heldBy(cell: GridCell): string {
  return cell.content.kind === "number" ? String(cell.content.value) : textOf(cell);
}

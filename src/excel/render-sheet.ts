import { rangeAddress, type CellSpec, type CellSpecValue, type SheetSpec } from "../sheets";
import { entryOfText } from "./cell-text";
import { formatCells, listStyledPlaces, type StyledPlace } from "./render-style";
import { addConditionalFormats, addValidations } from "./render-rules";
import { setUpPrint } from "./render-print";

export interface RenderOptions {
  /** Cells that are filled in later; they are formatted like the rest. */
  readonly leavesOut: (cell: CellSpec) => boolean;
  /** Excel cannot set up printing where no printer is installed. */
  readonly canPrint: boolean;
}

/**
 * Puts on a fresh sheet all that a spec says but its name, its links, its protection and whether it is visible, which come last.
 *
 * Values are written while every cell is `General`, where Excel understands an apostrophe before a text; the number formats
 * follow.
 */
export function renderSheet(
  sheet: Excel.Worksheet,
  spec: SheetSpec,
  { leavesOut, canPrint }: RenderOptions,
): void {
  const places = listStyledPlaces(spec);
  writeValues(
    sheet,
    spec.cells.filter((cell) => !leavesOut(cell)),
  );
  writeNumberFormats(sheet, places);
  formatCells(sheet, places);
  for (const merge of spec.merges) sheet.getRange(rangeAddress(merge)).merge();
  sizeColumns(sheet, spec);
  sizeRows(sheet, spec);
  addValidations(sheet, spec.validations);
  addConditionalFormats(sheet, spec.conditionalFormats);
  if (spec.autoFilter !== null) sheet.autoFilter.apply(rangeAddress(spec.autoFilter));
  freeze(sheet, spec.view);
  sheet.showGridlines = spec.visibility !== "visible";
  if (spec.print !== null && canPrint) setUpPrint(sheet, spec.print, spec.rows);
}

/**
 * Locks a rendered sheet as its spec says, and hides it where it is to be hidden.
 *
 * Without a password: what is locked is locked against slips.
 */
export function closeSheet(
  sheet: Excel.Worksheet,
  { protection, visibility }: Pick<SheetSpec, "protection" | "visibility">,
): void {
  if (protection !== null) {
    sheet.protection.protect({
      allowAutoFilter: protection.allowFilter,
      allowFormatColumns: protection.allowColumnWidths,
      allowFormatRows: protection.allowRowHeights,
      selectionMode: "Normal",
    });
  }
  if (visibility !== "visible") {
    sheet.visibility = visibility === "hidden" ? "Hidden" : "VeryHidden";
  }
}

/** A cell's value as Excel has to be told it. */
export function entryOfValue(value: CellSpecValue): string | number | null {
  if (typeof value === "string") return value === "" ? null : entryOfText(value);
  if (typeof value === "number" || value === null) return value;
  return `=${value.formula}`;
}

function writeValues(sheet: Excel.Worksheet, cells: readonly CellSpec[]): void {
  const filled = cells.filter(({ value }) => value !== null && value !== "");
  const block = blockOf(sheet, filled);
  if (block === null) return;
  block.range.values = block.matrix(({ value }) => entryOfValue(value));
}

function writeNumberFormats(sheet: Excel.Worksheet, places: readonly StyledPlace[]): void {
  const block = blockOf(sheet, places);
  if (block === null) return;
  block.range.numberFormat = block.matrix(({ style }) => style.numberFormat);
}

/** The smallest range around some cells, and a matrix for it; null in a matrix leaves a cell as it is. */
function blockOf<Place extends { readonly row: number; readonly column: number }>(
  sheet: Excel.Worksheet,
  places: readonly Place[],
): {
  readonly range: Excel.Range;
  readonly matrix: <T>(valueOf: (place: Place) => T) => (T | null)[][];
} | null {
  if (places.length === 0) return null;
  const rows = places.map(({ row }) => row);
  const columns = places.map(({ column }) => column);
  const [top, bottom] = [Math.min(...rows), Math.max(...rows)];
  const [left, right] = [Math.min(...columns), Math.max(...columns)];
  return {
    range: sheet.getRange(rangeAddress({ top, left, bottom, right })),
    matrix: <T>(valueOf: (place: Place) => T) => {
      const matrix = Array.from({ length: bottom - top + 1 }, () =>
        new Array<T | null>(right - left + 1).fill(null),
      );
      for (const place of places) {
        const line = matrix[place.row - top];
        if (line !== undefined) line[place.column - left] = valueOf(place);
      }
      return matrix;
    },
  };
}

/** Pixels at 96 dpi to Excel's points. */
const POINTS_PER_PIXEL = 0.75;
/** 255 characters of the commonest standard font. */
const WIDEST_COLUMN = 1342;
const TALLEST_ROW = 409.5;

function sizeColumns(sheet: Excel.Worksheet, { columns }: SheetSpec): void {
  if (columns.length === 0) return;
  const range = { top: 1, left: 1, bottom: 1, right: columns.length };
  sheet.getRange(rangeAddress(range)).setColumnProperties(
    columns.map(({ width }) => ({
      format: { columnWidth: Math.min(width * POINTS_PER_PIXEL, WIDEST_COLUMN) },
    })),
  );
  columns.forEach(({ hidden }, index) => {
    if (!hidden) return;
    const column = { top: 1, left: index + 1, bottom: 1, right: index + 1 };
    sheet.getRange(rangeAddress(column)).columnHidden = true;
  });
}

function sizeRows(sheet: Excel.Worksheet, { rows }: SheetSpec): void {
  if (rows.length === 0) return;
  const range = { top: 1, left: 1, bottom: rows.length, right: 1 };
  sheet
    .getRange(rangeAddress(range))
    .setRowProperties(
      rows.map(({ height }) => ({ format: { rowHeight: Math.min(height, TALLEST_ROW) } })),
    );
}

function freeze(sheet: Excel.Worksheet, { frozenRows, frozenColumns }: SheetSpec["view"]): void {
  if (frozenRows > 0 && frozenColumns > 0) {
    const corner = { top: 1, left: 1, bottom: frozenRows, right: frozenColumns };
    sheet.freezePanes.freezeAt(rangeAddress(corner));
  } else if (frozenRows > 0) sheet.freezePanes.freezeRows(frozenRows);
  else if (frozenColumns > 0) sheet.freezePanes.freezeColumns(frozenColumns);
}

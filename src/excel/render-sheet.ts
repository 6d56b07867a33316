import {
  type CellSpec,
  type CellSpecValue,
  type PlaceSpec,
  rangeAddress,
  type SheetSpec,
} from "../sheets";
import { entryOfText } from "./cell-text";
import { addCharts } from "./render-charts";
import { addConditionalFormats, addDataBars, addValidations } from "./render-rules";
import { setUpPrint } from "./render-print";
import { formatCells, listStyledPlaces, type StyledPlace } from "./render-style";
import { jsonBytes, sheetStep, type SheetStep } from "./request-size";

export interface RenderOptions {
  /** Cells that are filled in later; they are formatted like the rest. */
  readonly leavesOut: (cell: CellSpec) => boolean;
  /** Excel cannot set up printing where no printer is installed. */
  readonly canPrint: boolean;
  /** Not every Excel has all that draws a chart. */
  readonly canDraw: boolean;
}

/**
 * Puts on a fresh sheet, step by step, all that a spec says but its name, its links, its protection and whether it is visible, which
 * come last.
 *
 * Values are written while every cell is `General`, where Excel understands an apostrophe before a text; the number formats
 * follow.
 */
export function renderSheet(
  spec: SheetSpec,
  { leavesOut, canPrint, canDraw }: RenderOptions,
): readonly SheetStep[] {
  const places = listStyledPlaces(spec);
  const { autoFilter, view, print } = spec;
  return [
    ...writeValues(spec.cells.filter((cell) => !leavesOut(cell))),
    ...writeNumberFormats(places),
    ...formatCells(places),
    ...spec.merges.map((merge) =>
      sheetStep({ ranges: 1, actions: 1, data: [merge] }, (sheet) => {
        sheet.getRange(rangeAddress(merge)).merge();
      }),
    ),
    ...sizeColumns(spec),
    ...sizeRows(spec),
    ...addValidations(spec.validations),
    ...addDataBars(spec.dataBars ?? []),
    ...addConditionalFormats(spec.conditionalFormats),
    ...(autoFilter === null
      ? []
      : [
          sheetStep({ ranges: 1, objects: 1, actions: 1 }, (sheet) => {
            sheet.autoFilter.apply(rangeAddress(autoFilter));
          }),
        ]),
    ...(canDraw ? addCharts(spec.charts ?? []) : []),
    sheetStep({ objects: 1, actions: 2 }, (sheet) => {
      freeze(sheet, view);
      sheet.showGridlines = spec.visibility !== "visible";
    }),
    ...(print !== null && canPrint ? setUpPrint(print, spec.rows) : []),
  ];
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

function writeValues(cells: readonly CellSpec[]): readonly SheetStep[] {
  const filled = cells.filter(({ value }) => value !== null && value !== "");
  return blockSteps(
    filled,
    ({ value }) => entryOfValue(value),
    (range, values) => {
      range.values = values;
    },
  );
}

function writeNumberFormats(places: readonly StyledPlace[]): readonly SheetStep[] {
  return blockSteps(
    places,
    ({ style }) => style.numberFormat,
    (range, formats) => {
      range.numberFormat = formats;
    },
  );
}

/**
 * Sets something of the cells in the smallest range around them: as a whole where that is small, else so many rows at a time. Null in
 * a matrix leaves a cell as it is.
 */
function blockSteps<Place extends PlaceSpec, Value>(
  places: readonly Place[],
  valueOf: (place: Place) => Value | null,
  set: (range: Excel.Range, matrix: (Value | null)[][]) => void,
): readonly SheetStep[] {
  if (places.length === 0) return [];
  const [rows, columns] = [places.map(({ row }) => row), places.map(({ column }) => column)];
  const [top, bottom] = [smallest(rows), -smallest(rows.map((row) => -row))];
  const [left, right] = [smallest(columns), -smallest(columns.map((column) => -column))];
  const matrix = Array.from({ length: bottom - top + 1 }, () =>
    new Array<Value | null>(right - left + 1).fill(null),
  );
  for (const place of places) {
    const line = matrix[place.row - top];
    if (line !== undefined) line[place.column - left] = valueOf(place);
  }
  return cutRows(matrix).map(({ from, lines }) => {
    const first = top + from;
    const address = rangeAddress({ top: first, left, bottom: first + lines.length - 1, right });
    return sheetStep({ ranges: 1, actions: 1, data: [address, lines] }, (sheet) => {
      set(sheet.getRange(address), lines);
    });
  });
}

/** A part of a request, so that what does not fit into one fills it well. */
const ROWS_ROOM = 400_000;

function cutRows<Value>(
  matrix: Value[][],
): readonly { readonly from: number; readonly lines: Value[][] }[] {
  const parts: { from: number; bytes: number; lines: Value[][] }[] = [];
  matrix.forEach((line, from) => {
    const bytes = jsonBytes(line);
    const last = parts.at(-1);
    if (last === undefined || last.bytes + bytes > ROWS_ROOM) {
      parts.push({ from, bytes, lines: [line] });
    } else {
      last.lines.push(line);
      last.bytes += bytes;
    }
  });
  return parts;
}

function smallest(numbers: readonly number[]): number {
  return numbers.reduce((least, each) => Math.min(least, each));
}

/** Pixels at 96 dpi to Excel's points. */
const POINTS_PER_PIXEL = 0.75;
/** 255 characters of the commonest standard font. */
const WIDEST_COLUMN = 1342;
const TALLEST_ROW = 409.5;

function sizeColumns({ columns }: SheetSpec): readonly SheetStep[] {
  if (columns.length === 0) return [];
  const range = { top: 1, left: 1, bottom: 1, right: columns.length };
  const sizes = columns.map(({ width }) => ({
    format: { columnWidth: Math.min(width * POINTS_PER_PIXEL, WIDEST_COLUMN) },
  }));
  return [
    sheetStep({ ranges: 1, actions: 1, data: [sizes] }, (sheet) => {
      sheet.getRange(rangeAddress(range)).setColumnProperties(sizes);
    }),
    ...columns.flatMap(({ hidden }, index) => {
      if (!hidden) return [];
      const column = { top: 1, left: index + 1, bottom: 1, right: index + 1 };
      return sheetStep({ ranges: 1, actions: 1 }, (sheet) => {
        sheet.getRange(rangeAddress(column)).columnHidden = true;
      });
    }),
  ];
}

function sizeRows({ rows }: SheetSpec): readonly SheetStep[] {
  const sizes = rows.map(({ height }) => [
    { format: { rowHeight: Math.min(height, TALLEST_ROW) } },
  ]);
  return cutRows(sizes).map(({ from, lines }) => {
    const range = { top: from + 1, left: 1, bottom: from + lines.length, right: 1 };
    return sheetStep({ ranges: 1, actions: 1, data: [lines] }, (sheet) => {
      sheet.getRange(rangeAddress(range)).setRowProperties(lines.flat());
    });
  });
}

function freeze(sheet: Excel.Worksheet, { frozenRows, frozenColumns }: SheetSpec["view"]): void {
  if (frozenRows > 0 && frozenColumns > 0) {
    const corner = { top: 1, left: 1, bottom: frozenRows, right: frozenColumns };
    sheet.freezePanes.freezeAt(rangeAddress(corner));
  } else if (frozenRows > 0) sheet.freezePanes.freezeRows(frozenRows);
  else if (frozenColumns > 0) sheet.freezePanes.freezeColumns(frozenColumns);
}

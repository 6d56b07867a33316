import { followMove } from "../formula";
import {
  cellKey,
  keyCell,
  MAX_COLUMNS,
  MAX_ROWS,
  shift,
  type Axis,
  type Cell,
  type Move,
  type Rectangle,
} from "../grid";
import type { Sheet } from "./sheet";
import type { Workbook } from "./workbook";

/** Lines inserted (or, below zero, deleted) at a row or column; within a rectangle only its cells move. */
export interface Shifting {
  readonly axis: Axis;
  readonly at: number;
  readonly count: number;
  readonly within?: Rectangle;
}

/** Moves cells, formats, merges, rules and whatever else has a place, and rewrites the references to them. */
export function shiftSheet(sheet: Sheet, { axis, at, count, within }: Shifting): void {
  const lines = { at, count };
  const isInBand = (cell: Cell): boolean =>
    !within ||
    (axis === "row"
      ? cell.column >= within.column && cell.column < within.column + within.columns
      : cell.row >= within.row && cell.row < within.row + within.rows);
  const moveCell = (cell: Cell): Cell | null => {
    if (!isInBand(cell)) return cell;
    const line = movedLine(cell[axis], lines);
    return line === null ? null : { ...cell, [axis]: line };
  };
  moveKeys(sheet.contents, moveCell);
  moveKeys(sheet.formats.cells, moveCell);
  moveKeys(sheet.hyperlinks, moveCell);
  const move: Move = (area) => shift(area, axis, lines);
  rewriteReferences(sheet, (area) => (isInside(area, within, axis) ? move(area) : area));
  if (within) return;
  moveWholeLines(sheet, axis, lines, move);
  sheet.workbook.moved(sheet, move);
}

/** Whether an area lies between the sides of what moves. */
function isInside(area: Rectangle, within: Rectangle | undefined, axis: Axis): boolean {
  if (!within) return true;
  return axis === "row"
    ? area.column >= within.column && area.column + area.columns <= within.column + within.columns
    : area.row >= within.row && area.row + area.rows <= within.row + within.rows;
}

interface Lines {
  readonly at: number;
  readonly count: number;
}

/** Null for a line that is deleted. */
function movedLine(line: number, { at, count }: Lines): number | null {
  if (line < at) return line;
  return count < 0 && line < at - count ? null : line + count;
}

function moveKeys<T>(entries: Map<number, T>, move: (cell: Cell) => Cell | null): void {
  const moved = [...entries].flatMap(([key, value]): [number, T][] => {
    const cell = move(keyCell(key));
    const isOnSheet = cell !== null && cell.row < MAX_ROWS && cell.column < MAX_COLUMNS;
    return isOnSheet ? [[cellKey(cell.row, cell.column), value]] : [];
  });
  entries.clear();
  for (const [key, value] of moved) entries.set(key, value);
}

function moveLines<T>(entries: Map<number, T>, lines: Lines): void {
  const moved = [...entries].flatMap(([line, value]): [number, T][] => {
    const to = movedLine(line, lines);
    return to === null ? [] : [[to, value]];
  });
  entries.clear();
  for (const [line, value] of moved) entries.set(line, value);
}

function moveSet(set: Set<number>, lines: Lines): void {
  const moved = [...set].map((line) => movedLine(line, lines)).filter((line) => line !== null);
  set.clear();
  for (const line of moved) set.add(line);
}

function moveWholeLines(sheet: Sheet, axis: Axis, lines: Lines, move: Move): void {
  const { formats, page } = sheet;
  if (axis === "row") {
    moveLines(formats.rows, lines);
    moveLines(sheet.rowHeights, lines);
    moveSet(sheet.hiddenRows, lines);
    moveSet(sheet.filteredRows, lines);
  } else {
    moveLines(formats.columns, lines);
    moveLines(sheet.columnWidths, lines);
    moveSet(sheet.hiddenColumns, lines);
  }
  const moveAll = <T extends { area: Rectangle }>(items: readonly T[]): T[] =>
    items.flatMap((item) => {
      const area = move(item.area);
      return area ? [{ ...item, area }] : [];
    });
  const moveAreas = (areas: readonly Rectangle[]): Rectangle[] =>
    areas.map(move).filter((area) => area !== null);
  sheet.merges = moveAreas(sheet.merges);
  sheet.validations = moveAll(sheet.validations);
  sheet.conditionalFormats = moveAll(sheet.conditionalFormats);
  sheet.autoFilter = moveAll(sheet.autoFilter ? [sheet.autoFilter] : [])[0] ?? null;
  page.printArea = moveAreas(page.printArea);
  page.titleRows = page.titleRows && move(page.titleRows);
  page.titleColumns = page.titleColumns && move(page.titleColumns);
  const breaks = axis === "row" ? "rows" : "columns";
  page.breaks[breaks] = page.breaks[breaks]
    .map((line) => movedLine(line, lines))
    .filter((line) => line !== null);
}

function rewriteReferences(moved: Sheet, move: Move): void {
  const { workbook } = moved;
  rewriteFormulas(workbook, (formula, home) =>
    followMove(formula, (name) => (name === null ? home : workbook.find(name)) === moved, move),
  );
}

/** Puts every formula of the workbook through a function: in cells, validation rules, conditional formats and names. */
export function rewriteFormulas(
  workbook: Workbook,
  rewrite: (formula: string, home: Sheet | null) => string,
): void {
  for (const sheet of workbook.sheets) {
    for (const content of sheet.contents.values()) {
      if (content.formula === undefined) continue;
      const formula = rewrite(content.formula, sheet);
      if (formula !== content.formula) workbook.setFormula(content, formula);
    }
    for (const { rule } of sheet.validations) {
      for (const settings of Object.values(rule)) rewriteWithin(settings ?? {}, sheet, rewrite);
    }
    for (const { settings } of sheet.conditionalFormats) rewriteWithin(settings, sheet, rewrite);
  }
  for (const name of workbook.names) name.formula = rewrite(name.formula, name.scope);
}

function rewriteWithin(
  settings: Record<string, unknown>,
  home: Sheet,
  rewrite: (formula: string, home: Sheet) => string,
): void {
  for (const [key, value] of Object.entries(settings)) {
    if (typeof value === "string" && value.startsWith("=")) settings[key] = rewrite(value, home);
    else if (typeof value === "object" && value !== null) {
      rewriteWithin(value as Record<string, unknown>, home, rewrite);
    }
  }
}

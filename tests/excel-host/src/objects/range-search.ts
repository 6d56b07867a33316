import { cellsOf, intersect, oneCell, type Cell, type Rectangle } from "../grid";
import { isRecord } from "../wire";
import type { Place } from "../workbook";
import { oneOf } from "./arguments";

/** The first cell that shows the words; `completeMatch` and `matchCase` as Range.find has them. */
export function findCell({ sheet, area }: Place, words: unknown, criteria: unknown): Cell | null {
  const { completeMatch, matchCase } = isRecord(criteria) ? criteria : {};
  const fold = (shown: string): string => (matchCase === true ? shown : shown.toLowerCase());
  const wanted = fold(String(words));
  const used = sheet.used(true);
  const within = used && intersect(area, used);
  for (const cell of within ? cellsOf(within) : []) {
    const shown = fold(sheet.text(cell));
    if (completeMatch === true ? shown === wanted : shown.includes(wanted)) return cell;
  }
  return null;
}

/** The cells of a kind in the used part of a range, as rectangles of one row each. */
export function specialCells({ sheet, area }: Place, kind: unknown): Rectangle[] {
  const wanted = oneOf(kind, ["Blanks", "Constants", "Formulas", "DataValidations", "Visible"]);
  const isWanted = (cell: Cell): boolean => {
    const content = sheet.content(cell);
    switch (wanted) {
      case "Blanks":
        return !content;
      case "Constants":
        return content !== undefined && content.formula === undefined;
      case "Formulas":
        return content?.formula !== undefined;
      case "DataValidations":
        return sheet.validationAt(cell) !== undefined;
      case "Visible":
        return !sheet.isHiddenRow(cell.row) && !sheet.hiddenColumns.has(cell.column);
    }
  };
  const within = intersect(area, sheet.used(false) ?? area);
  return joinCells([...(within ? cellsOf(within) : [])].filter(isWanted));
}

/** Neighbours in a row as one rectangle. */
export function joinCells(cells: readonly Cell[]): Rectangle[] {
  const areas: Rectangle[] = [];
  for (const cell of cells) {
    const last = areas.at(-1);
    if (last?.row === cell.row && last.column + last.columns === cell.column) {
      areas[areas.length - 1] = { ...last, columns: last.columns + 1 };
    } else areas.push(oneCell(cell));
  }
  return areas;
}

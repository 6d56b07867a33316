import {
  type CellColours,
  type ConditionalRule,
  type GridCell,
  LAST_COLUMN,
  LAST_ROW,
  readCondition,
  RuleApplier,
  unreadRule,
} from "../sheets";
import { compileFormat } from "./compile-format";
import { testOf } from "./condition-test";
import type { AskedConditions } from "./sheet-conditions";

/**
 * Gives cells the looks that a sheet's conditional formats make or may make, as those of files are judged. Loaded only when it is
 * needed.
 */
export function applyConditions(
  asked: AskedConditions,
  cells: GridCell[],
  coloursOf: (cell: GridCell) => CellColours,
): void {
  const own = [...cells];
  new RuleApplier(compileFormat).apply(toRules(asked), cells, (index) => {
    const cell = own[index];
    return cell === undefined ? UNKNOWN : coloursOf(cell);
  });
}

const UNKNOWN: CellColours = { font: null, ground: [null] };

const WHOLE_SHEET = { top: 1, left: 1, bottom: LAST_ROW, right: LAST_COLUMN };

/** Rules as files have them, in the order of their priority. */
function toRules({ conditions, isCut }: AskedConditions): readonly ConditionalRule[] {
  if (isCut) return [unreadRule([WHOLE_SHEET])];
  return conditions
    .flatMap(({ looks, hidesValues, priority, stops, places, type, told }) => {
      const areas = places.areas.items.map(({ rowIndex, columnIndex, rowCount, columnCount }) => ({
        ...{ top: rowIndex + 1, left: columnIndex + 1 },
        ...{ bottom: rowIndex + rowCount, right: columnIndex + columnCount },
      }));
      const { formulas, ...test } = testOf({ type, told }, areas[0] ?? { top: 1, left: 1 });
      return looks.map((look): ConditionalRule => ({
        ...{ look, hidesValues, priority, stops, areas, ...test },
        formulas: formulas.map(readCondition),
      }));
    })
    .sort((one, other) => one.priority - other.priority);
}

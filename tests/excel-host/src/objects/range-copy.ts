import { copyTo } from "../formula";
import { cellKey, cellsOf, intersect, type Cell, type Rectangle } from "../grid";
import { formulaContent, type Content, type Place } from "../workbook";
import { oneOf } from "./arguments";
import { rangeArgument, type RangeBase } from "./range-base";

export interface CopyOptions {
  readonly copyType: unknown;
  readonly skipsBlanks: boolean;
  readonly isTransposed: boolean;
}

/** Copies a range over another, again and again where the target is larger; relative references move along. */
export function copyCells(target: RangeBase, source: unknown, options: CopyOptions): void {
  const { skipsBlanks, isTransposed } = options;
  const part = oneOf(options.copyType, ["All", "Formulas", "Values", "Formats"]);
  const { sheet: from, area: taken } = rangeArgument(target.host, target.sheet, source);
  const { sheet } = target;
  const height = isTransposed ? taken.columns : taken.rows;
  const width = isTransposed ? taken.rows : taken.columns;
  const area: Rectangle = {
    ...target.area,
    rows: Math.max(target.area.rows, height),
    columns: Math.max(target.area.columns, width),
  };
  sheet.guard(area, part === "Formats" ? "format" : "content");
  const originOf = ({ row, column }: Cell): Cell => {
    const down = (row - area.row) % height;
    const right = (column - area.column) % width;
    return isTransposed
      ? { row: taken.row + right, column: taken.column + down }
      : { row: taken.row + down, column: taken.column + right };
  };
  // read everything before anything is written: the two may overlap
  const copies = [...cellsOf(area)].map((cell) => {
    const origin = originOf(cell);
    const content = from.content(origin);
    return {
      cell,
      isBlank: !content,
      content:
        content &&
        (part === "Values" ? { value: from.value(origin) } : moved(content, origin, cell)),
      format: from.formats.cells.get(cellKey(origin.row, origin.column)),
    };
  });
  for (const { cell, isBlank, content, format } of copies) {
    if (skipsBlanks && isBlank) continue;
    if (part !== "Formats") {
      if (content) sheet.put(cell, content);
      else sheet.empty(cell);
    }
    if (part === "All" || part === "Formats") {
      const key = cellKey(cell.row, cell.column);
      if (format) sheet.formats.cells.set(key, { ...format });
      else sheet.formats.cells.delete(key);
    }
  }
  if (part === "All" && !isTransposed) copyRules({ sheet: from, area: taken }, { sheet, area });
  sheet.workbook.touched({ sheet, area }, "RangeEdited");
}

function moved(content: Content, from: Cell, to: Cell): Content {
  if (content.formula === undefined) return { ...content };
  return formulaContent(copyTo(content.formula, to.row - from.row, to.column - from.column));
}

/** Merged areas and data validation go with a copy of everything. */
function copyRules(source: Place, target: Place): void {
  const rows = target.area.row - source.area.row;
  const columns = target.area.column - source.area.column;
  const move = (area: Rectangle): Rectangle | null => {
    const common = intersect(area, source.area);
    return common && { ...common, row: common.row + rows, column: common.column + columns };
  };
  const merges = source.sheet.merges.map(move).filter((area) => area !== null);
  const validations = source.sheet.validations.flatMap((validation) => {
    const area = move(validation.area);
    return area ? [{ ...structuredClone(validation), area }] : [];
  });
  const { sheet, area } = target;
  sheet.merges = [...sheet.merges.filter((merge) => !intersect(merge, area)), ...merges];
  sheet.cutValidations(area);
  sheet.validations.push(...validations);
}

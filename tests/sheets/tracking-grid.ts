import type { CellContent } from "../../src/core";
import {
  cellAddress,
  parseAddress,
  readTracking,
  type GridCell,
  type SheetGrid,
  type SheetSpec,
  type TrackingHeader,
} from "../../src/sheets";
import { gridOf } from "./grid-of";
import { SEED_PLAN } from "./seed-plan";

export const text = (words: string): CellContent => ({ kind: "text", text: words });

/** One sheet as a reader finds it. */
export function gridOfSheet(sheet: SheetSpec): SheetGrid {
  const [grid] = gridOf({
    ...{ title: "x", createdOn: "2022-01-04", lockStructure: false },
    sheets: [sheet],
  }).sheets;
  if (!grid) throw new Error("no sheet");
  return grid;
}

/** The address of a target's cell in a table of the built-in plan. */
export function at(sheet: SheetGrid, target: string, header: TrackingHeader): string {
  const reading = readTracking(SEED_PLAN, sheet);
  const row = reading?.rows.get(target);
  const column = reading?.columns.get(header);
  if (row === undefined || column === undefined) throw new Error(`no ${header} of ${target}`);
  return cellAddress({ row, column });
}

/** Puts contents into cells, by address. */
export function type(sheet: SheetGrid, contents: Readonly<Record<string, CellContent>>): SheetGrid {
  const typed = Object.entries(contents).map(([address, content]): GridCell => {
    const place = parseAddress(address);
    if (!place) throw new Error(`${address} is no address`);
    return { ...place, content, shown: show(content), formula: null };
  });
  const places = new Set(typed.map(cellAddress));
  return {
    ...sheet,
    cells: [...sheet.cells.filter((cell) => !places.has(cellAddress(cell))), ...typed].toSorted(
      (one, other) => one.row - other.row || one.column - other.column,
    ),
  };
}

function show(content: CellContent): string {
  switch (content.kind) {
    case "blank":
      return "";
    case "text":
    case "date":
      return content.text;
    case "number":
      return content.format === "percent" ? `${content.value * 100}%` : String(content.value);
    case "boolean":
      return content.value ? "TRUE" : "FALSE";
    case "error":
      return content.error;
  }
}

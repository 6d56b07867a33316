import type { MergedArea, SheetExtras } from "../sheets";
import { wantedLooks } from "./cell-looks";
import { supports } from "./host";
import { askConditions, type AskedConditions, loadConditions } from "./sheet-conditions";
import { columnSize, hiddenSpans, rowSize, type SheetLines } from "./sheet-lines";
import { askRemarks, type LoadedRemarks, loadRemarks, toRemarks } from "./sheet-remarks";

/** What a person sees of a sheet, asked for but not yet known. */
export interface LoadedLooks {
  readonly cells: OfficeExtension.ClientResult<Excel.CellProperties[][]>;
  readonly rows: OfficeExtension.ClientResult<Excel.RowProperties[]>;
  readonly columns: OfficeExtension.ClientResult<Excel.ColumnProperties[]>;
  /** Null where Excel does not tell. */
  readonly merges: Excel.RangeAreas | null;
  readonly remarks: LoadedRemarks;
  readonly conditions: Excel.ConditionalFormatCollection;
}

/**
 * @param used the cells that hold something
 * @param withMerges Excel does not tell the merged cells of a sheet that has very many
 */
export function loadLooks(
  sheet: Excel.Worksheet,
  used: Excel.Range,
  withMerges: boolean,
): LoadedLooks {
  if (supports("ExcelApi", "1.10")) used.load("top,left");
  const areas =
    withMerges && supports("ExcelApi", "1.13") ? used.getMergedAreasOrNullObject() : null;
  return {
    cells: used.getCellProperties(wantedLooks()),
    rows: used.getRowProperties({ rowHidden: true, format: { rowHeight: true } }),
    columns: used.getColumnProperties({ columnHidden: true, format: { columnWidth: true } }),
    merges:
      areas?.load(
        "areas/items/rowIndex,areas/items/columnIndex,areas/items/rowCount,areas/items/columnCount",
      ) ?? null,
    remarks: loadRemarks(sheet),
    conditions: loadConditions(used),
  };
}

/** Asks for what Excel tells only of each thing by itself. */
export function askFurther(
  looks: LoadedLooks,
  used: Excel.Range,
): {
  readonly isMore: boolean;
  /** Conditional formats that may hide or change a figure. */
  readonly conditions: AskedConditions;
  /** What stands on the sheet besides its cells, once another sync is over where there is more. */
  readonly extrasOf: (used: Excel.Range) => SheetExtras;
} {
  const asked = askRemarks(looks.remarks);
  const conditions = askConditions(looks.conditions, used);
  return {
    conditions,
    isMore: asked.isMore || conditions.isMore,
    extrasOf: (used) => {
      const rows = linesOf(used, "row", looks.rows.value.map(rowSize));
      const columns = linesOf(used, "column", looks.columns.value.map(columnSize));
      return {
        merges: toMerges(looks.merges),
        hiddenColumns: hiddenSpans(columns),
        ...toRemarks(asked, rows, columns),
        // the office prints what is open as it likes, and Excel does not tell where there is no printer
        pageTexts: [],
      };
    },
  };
}

export function linesOf(
  used: Excel.Range,
  way: "row" | "column",
  sizes: readonly number[],
): SheetLines {
  const isKnown = supports("ExcelApi", "1.10");
  const [index, start] =
    way === "row"
      ? [used.rowIndex, isKnown ? used.top : used.rowIndex * USUAL_ROW]
      : [used.columnIndex, isKnown ? used.left : used.columnIndex * USUAL_COLUMN];
  return { first: index + 1, start, sizes };
}

/** Points. */
const USUAL_ROW = 15;
const USUAL_COLUMN = 48;

function toMerges(merges: Excel.RangeAreas | null): readonly MergedArea[] {
  if (merges === null || merges.isNullObject) return [];
  return merges.areas.items.map(({ rowIndex, columnIndex, rowCount, columnCount }) => ({
    top: rowIndex + 1,
    left: columnIndex + 1,
    bottom: rowIndex + rowCount,
    right: columnIndex + columnCount,
  }));
}

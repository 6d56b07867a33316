import type { MergedArea } from "../sheets";
import { visitExcel } from "./batch";

/** What a person has selected: one sheet, and on it one area or several. */
export interface SelectedCells {
  readonly sheet: string;
  /** In the order in which they were selected; rows and columns count from 1. */
  readonly areas: readonly MergedArea[];
}

/**
 * What is selected in Excel at this moment, in one `context.sync`.
 *
 * @throws SpreadsheetError where no cells are selected, or Excel refuses
 * @example await readSelection() // => { sheet: "附件", areas: [{ top: 3, left: 1, bottom: 24, right: 5 }] }
 */
export function readSelection(): Promise<SelectedCells> {
  return visitExcel(null, async (context) => {
    const selected = context.workbook.getSelectedRanges();
    const sheet = selected.worksheet.load("name");
    const areas = selected.areas.load(
      "items/rowIndex,items/columnIndex,items/rowCount,items/columnCount",
    );
    await context.sync();
    return {
      sheet: sheet.name,
      areas: areas.items.map(({ rowIndex, columnIndex, rowCount, columnCount }) => ({
        ...{ top: rowIndex + 1, left: columnIndex + 1 },
        ...{ bottom: rowIndex + rowCount, right: columnIndex + columnCount },
      })),
    };
  });
}

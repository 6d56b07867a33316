import type { DocumentBlock } from "../../../core";
import type { SelectedCells } from "../../../excel";
import { workbookBlocks } from "../../../exchange";
import type { MergedArea, SheetGrid, WorkbookGrid } from "../../../sheets";

/**
 * The selected cells of a sheet as a document, as a person sees them. One cell alone is taken for its whole sheet, as Excel does where
 * it sorts or filters.
 *
 * @example selectedBlocks(workbook, { sheet: "附件", areas: [{ top: 3, left: 1, bottom: 24, right: 5 }] }) // => one table
 */
export function selectedBlocks(
  workbook: WorkbookGrid,
  { areas }: SelectedCells,
): readonly DocumentBlock[] {
  const [first] = areas;
  const isOneCell =
    areas.length === 1 && first?.top === first?.bottom && first?.left === first?.right;
  // a hidden sheet cannot be the one that is selected
  const [sheet] = workbook.sheets;
  if (sheet === undefined) return [];
  const taken = isOneCell ? [sheet] : areas.map((area) => cut(sheet, area));
  return taken.flatMap((each) => workbookBlocks({ ...workbook, sheets: [each] }));
}

/** What of a sheet lies in an area; merged cells that only begin before it are not in it. */
function cut(sheet: SheetGrid, area: MergedArea): SheetGrid {
  const isInside = ({ row, column }: { readonly row: number; readonly column: number }): boolean =>
    row >= area.top && row <= area.bottom && column >= area.left && column <= area.right;
  const { extras } = sheet;
  const merges = extras?.merges.filter(({ top, left }) => isInside({ row: top, column: left }));
  return {
    ...sheet,
    cells: sheet.cells.filter(isInside),
    ...(extras && { extras: { ...extras, merges: merges ?? [] } }),
  };
}

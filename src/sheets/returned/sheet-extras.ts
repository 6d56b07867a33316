import { isPictureCell } from "../../core";
import { cellAddress, type GridCell, type SheetGrid } from "../kit";

/** What stands beside the cells of one of the form's sheets: told, and counted for nothing. */
export interface SheetRemarks {
  readonly sheet: string;
  readonly isEntry: boolean;
  readonly comments: readonly {
    readonly row: number;
    readonly cell: string;
    readonly text: string;
  }[];
  /** A null text is a picture, which may also be kept in its cell. */
  readonly drawings: readonly {
    readonly row: number;
    readonly cell: string;
    readonly text: string | null;
  }[];
}

/** The comments, pictures and text boxes of a sheet; of very many the first. */
export function listRemarks(sheet: SheetGrid, isEntry: boolean): SheetRemarks {
  const { comments = [], drawings = [] } = sheet.extras ?? {};
  const inCells = sheet.cells.filter(isPictureCell).map(({ row, column }) => ({
    ...{ row, column },
    text: null,
  }));
  return {
    ...{ sheet: sheet.name, isEntry },
    comments: comments.slice(0, MOST).map(({ row, column, text }) => ({
      ...{ row, text },
      cell: cellAddress({ row, column }),
    })),
    drawings: [...drawings, ...inCells]
      .slice(0, MOST)
      .map(({ row, column, text }) => ({ row, text, cell: cellAddress({ row, column }) })),
  };
}

const MOST = 500;

/** How many pictures each row of the entry sheet has. */
export function countPictures(remarks: readonly SheetRemarks[]): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const { isEntry, drawings } of remarks) {
    for (const { row, text } of isEntry ? drawings : []) {
      if (text === null) counts.set(row, (counts.get(row) ?? 0) + 1);
    }
  }
  return counts;
}

/** A cell that shows a picture holds no words. */
export function holdsWords(cell: GridCell): boolean {
  return cell.content.kind !== "blank" && !isPictureCell(cell);
}

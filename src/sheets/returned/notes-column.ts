import { chinese, type ReportedCell } from "../../core";
import { type SheetGrid, textOf } from "../kit";

/** The header of the column that a marked copy of a form has; what else its cell says stands in lines of its own below. */
export const NOTES_HEADER = "问题";

/**
 * The columns of a form that marking it has written: headed 问题, and nothing in them that a marked copy would not say. What somebody
 * else writes under that header is theirs.
 */
export function findNotesColumns({ cells }: SheetGrid, headerRow: number): ReadonlySet<number> {
  const headers = cells.filter((cell) => cell.row === headerRow && isHeader(cell));
  const columns = new Set(headers.map(({ column }) => column));
  for (const cell of cells) {
    if (columns.has(cell.column) && cell.row !== headerRow && !isNote(cell)) {
      columns.delete(cell.column);
    }
  }
  return columns;
}

function isHeader(cell: ReportedCell): boolean {
  return cell.formula === null && textOf(cell).split("\n", 1)[0]?.trim() === NOTES_HEADER;
}

function isNote({ content, formula }: ReportedCell): boolean {
  if (content.kind === "blank") return formula === null;
  const { error, warning, info } = chinese.severities;
  const starts = [error, warning, info];
  return (
    content.kind === "text" &&
    formula === null &&
    starts.some((word) => content.text.replace(/^1\. /, "").startsWith(`${word}：`))
  );
}

import type { TableLine } from "../kit";
import { ENTRY_FIELDS, type EntryHeader } from "./entry-columns";

/** One line of the entry sheet as it came back. */
export type FormLine = TableLine<EntryHeader>;

/** Whether a bureau has put anything into a line. */
export function isFilledIn({ cells }: FormLine): boolean {
  return ENTRY_FIELDS.some((field) => (cells[field]?.cell.content.kind ?? "blank") !== "blank");
}

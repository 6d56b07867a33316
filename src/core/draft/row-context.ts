import { tidyText } from "./doubt-book";
import type { DraftPlace } from "./draft";
import type { WrittenField } from "./read-table";

/** What is known of the document around its rows. */
export interface RowContext {
  readonly period: { readonly from: number; readonly to: number } | null;
  readonly year: number | null;
  /** Whether the first bureau named leads, because the document says so. */
  readonly firstLeads: boolean;
  /** Groups that the document defines, and whether it lists their members. */
  readonly groups: ReadonlyMap<string, boolean>;
  /** Above everything: the caption of a table, where there are several. */
  readonly caption: string | null;
  /** The unit that stands over the table: 单位：亿元. */
  readonly tableUnit: string | null;
  /** The unit of the row above, which holds for one that begins with 其中 and names none. */
  readonly unitAbove: string | null;
}

/** A place of a field in the document. */
export function placeOfField(field: WrittenField): DraftPlace {
  const text = tidyText(field.text);
  return {
    table: field.table,
    row: field.row + 1,
    column: field.column.place + 1,
    header: field.column.header === "" ? null : field.column.header,
    from: 0,
    to: text.length,
  };
}

import { entryColumn, type EntryField, FIRST_ENTRY_ROW } from "./entry-columns";

/** The columns that rules and colours speak of. */
export type RuledField = EntryField | "判定";

/** Where the lines of a table stand: one target to a row, without gaps. */
export interface EntryPlaces {
  /** The row of the first target. */
  readonly firstRow: number;
  readonly columnOf: (header: RuledField) => number;
}

/** The lines of a form as it goes out. */
export const FORM_PLACES: EntryPlaces = { firstRow: FIRST_ENTRY_ROW, columnOf: entryColumn };

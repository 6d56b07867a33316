import type { ValueSign } from "./value-sign";
import type { CellToRead } from "./draft-cell";
import type { DraftPlace } from "./draft";
import type { WrittenField } from "./read-table";

/** A row that names its indicator in one column and gives its figures in others. */
export interface ValueCell extends CellToRead {
  readonly targets: readonly WrittenField[];
  readonly base: WrittenField | null;
  readonly cumulative: WrittenField | null;
  /** Of the column 单位. */
  readonly unit: string | null;
  /** Over the table: 单位：亿元. */
  readonly tableUnit: string | null;
  /** Of the row above. */
  readonly unitAbove: string | null;
  readonly attribute: string | null;
  /** Of a column of signs: ≥ beside 95. */
  readonly sign: ValueSign | null;
  readonly placeOf: (field: WrittenField) => DraftPlace;
}

/** What stands in a column for no value. */
export const EMPTY = /^(?:[—\-－–―/／~无]+|——+)?$/;

import type { WorkbookGrid } from "./grid";
import type { SheetSpec } from "./spec";

/**
 * A spreadsheet that is open: live Excel, or a file in memory. Few calls, whole grids: in live Excel every call is one
 * `context.sync`.
 *
 * Every call fails with a `SpreadsheetError` where the spreadsheet refuses; then nothing of that call was done.
 */
export interface Spreadsheet {
  /** Names of all sheets, hidden ones included, in the order of their tabs. */
  listSheets(): Promise<readonly string[]>;
  /**
   * Renders sheets behind the last one. A sheet that is replaced goes only once the new one stands.
   *
   * @param edits cells of sheets that stay, set in the same call; texts among them need a number format of their own
   * @param progress told how many parts of how many were done, where it takes several
   * @returns what this spreadsheet could not do of it; the sheets stand without
   */
  insert(
    insertions: readonly SheetInsertion[],
    edits?: readonly SheetEdit[],
    progress?: ((done: number, of: number) => void) | null,
  ): Promise<LeftOut>;
  /** Takes sheets away, with all that is in them. */
  remove(names: readonly string[]): Promise<void>;
  /**
   * What the named sheets hold, and where it is asked for what a person sees of it; a sheet that is not there is left out. In live
   * Excel the places of comments, and the words of text boxes, take a second `context.sync` where there are any.
   */
  read(names: readonly string[], detail?: ReadDetail): Promise<ReadSheets>;
  /** Sets values of cells and nothing else: no format, lock or rule changes. */
  write(edits: readonly SheetEdit[]): Promise<void>;
  /**
   * Sets cells of a sheet, and their number formats where their own would show something else.
   *
   * @returns what brings back what they held; null, with nothing done, where something else stood there than was expected
   */
  exchange(sheet: string, cells: readonly CellExchange[]): Promise<readonly CellEdit[] | null>;
  /** Brings a cell into view and selects it. */
  reveal(place: RevealedPlace): Promise<void>;
  /**
   * Calls the listener after a person, not this program, changed a sheet.
   *
   * @returns what ends it. A file never changes by itself.
   */
  watch(sheet: string, listener: () => void): Promise<() => Promise<void>>;
}

/** What sheets were inserted without. */
export type LeftOut = readonly "charts"[];

/** What is read of a sheet: what its cells hold, or also how that looks and what stands beside it. */
export type ReadDetail = "values" | "looks";

/** What was read, and what else there is. */
export interface ReadSheets extends WorkbookGrid {
  /** Names of all sheets of the workbook, hidden ones included, in the order of their tabs. */
  readonly names: readonly string[];
  /** Whether formulas are computed only when a person asks for it; left out where they are computed whenever something changes. */
  readonly isManual?: boolean;
}

export interface SheetInsertion {
  readonly spec: SheetSpec;
  /** Whether a sheet of that name is replaced; without it one that exists is an error. */
  readonly replaces: boolean;
  /** Whether the sheet is brought into view. */
  readonly activates: boolean;
}

export interface RevealedPlace {
  readonly sheet: string;
  /** An address such as `G5`. */
  readonly cell: string;
}

/** What one sheet is to hold besides, or instead of, what it holds. */
export interface SheetEdit {
  readonly sheet: string;
  readonly cells: readonly CellEdit[];
  /** Whether rows grow until the texts that are set can be read whole. */
  readonly growsRows?: boolean;
}

/** A new value for one cell; its look, its lock and its rules stay. */
export interface CellEdit {
  readonly row: number;
  readonly column: number;
  /** Null empties the cell. A date is a day and time in UTC. */
  readonly value: EditedValue;
  /** An Excel number format, where the cell's own is not to stay; a date is `yyyy-mm-dd` otherwise. */
  readonly numberFormat?: string;
}

/** A new value for a cell that is known. */
export interface CellExchange extends CellEdit {
  /** What stands in it now, null for nothing; left out where that does not matter. */
  readonly stands?: string | number | null | undefined;
}

/** Strings are always text, never formulas, whatever they begin with. */
export type EditedValue =
  | null
  | string
  | number
  | boolean
  | Date
  /** A formula without its leading `=`, and what it shows before a spreadsheet has computed it. */
  | { readonly formula: string; readonly result: string | number };

/** Why a spreadsheet refused. */
export type SpreadsheetRefusal =
  /** A sheet is protected with a password, or the structure of the workbook is locked. */
  | "protected"
  /** The file is open for reading only. */
  | "read-only"
  /** A sheet that was there is gone or renamed. */
  | "sheet-missing"
  /** A sheet of that name exists already. */
  | "sheet-exists"
  /** A person is typing into a cell. */
  | "cell-editing"
  /** This version of Excel lacks a call that is needed. */
  | "unsupported"
  /** Excel did not answer, or broke off; a second try may work. */
  | "interrupted"
  /** The range is too large, or there are too many cells. */
  | "too-large";

export class SpreadsheetError extends Error {
  override readonly name = "SpreadsheetError";

  constructor(
    readonly code: SpreadsheetRefusal,
    /** The sheet that is meant, where one is. */
    readonly sheet: string | null = null,
    options?: ErrorOptions,
  ) {
    super(sheet === null ? code : `${code}: ${sheet}`, options);
  }
}

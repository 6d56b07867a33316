/** A cell as the reader of old workbooks hands it over: by row and column from 1. */
export interface OldCell {
  readonly row: number;
  readonly column: number;
  readonly value: number | string | boolean;
  readonly isError: boolean;
  /** The code of its number format. */
  readonly format: string;
  readonly formula: string | null;
}

/** A sheet of an old workbook, plain enough to go from thread to thread. */
export interface OldSheet {
  readonly name: string;
  readonly isHidden: boolean;
  readonly cells: readonly OldCell[];
  readonly merges: readonly {
    readonly top: number;
    readonly left: number;
    readonly bottom: number;
    readonly right: number;
  }[];
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
  readonly comments: readonly {
    readonly row: number;
    readonly column: number;
    readonly text: string;
  }[];
}

/** What came of reading an old workbook. */
export type OldWorkbook =
  | { readonly outcome: "read"; readonly sheets: readonly OldSheet[]; readonly date1904: boolean }
  | { readonly outcome: "refused"; readonly why: "encrypted" | "unreadable" | "too-large" };

/** Whether a message of the worker is its answer. */
export const isOldWorkbook = (message: object): message is OldWorkbook => "outcome" in message;

/** Reads old workbooks beside the program, in a thread that can be stopped; null where there is none to read them. */
export type LegacyReader = (bytes: Uint8Array) => Promise<OldWorkbook | null>;

/** How long an old workbook may take, in milliseconds; a form takes a tenth of a second. */
export const LEGACY_PATIENCE = 10_000;

/** What is wrong with a damaged file. */
export type Damage =
  /** The computer did not hand it over. */
  | "unreadable"
  /** The end of the archive is missing. */
  | "truncated"
  /** The archive's directory contradicts itself or the parts. */
  | "directory"
  | "overlapping-parts"
  | "duplicate-part"
  /** A part's name that no spreadsheet program writes, such as one that climbs out of its folder. */
  | "part-name"
  | "missing-part"
  | "compression"
  | "size"
  | "checksum"
  | "text-encoding"
  | "xml"
  | "relationship"
  | "sheet-name"
  | "shared-string"
  | "cell-address"
  | "duplicate-cell"
  /** A cell that holds two values. */
  | "two-values"
  /** What a PDF is made of. */
  | "pdf";

/** What there is too much of in a file. */
export type ExceededLimit =
  | "packed"
  | "unpacked"
  | "parts"
  | "sheets"
  | "cells"
  /** Characters in one cell. */
  | "cell-text"
  /** Characters in all cells. */
  | "text"
  /** Lines below the header row of a form. */
  | "lines"
  /** Cells in the header row of a form. */
  | "columns"
  | "xml-elements"
  | "xml-depth"
  | "xml-attributes"
  | "xml-text"
  | "number-formats"
  /** Pages of a PDF, and what is printed on them in one go. */
  | "pages"
  | "words"
  /** How long it takes to read. */
  | "time";

/** Why a decision was not used. */
export type UnusedReason =
  | "no-conflict"
  /** The bureau or file it names has no value that can be used. */
  | "no-value"
  | "no-file"
  /** The file it names holds the forms of several bureaus. */
  | "several-forms"
  /** A file it names was not accepted. */
  | "not-accepted"
  | "other-bureau"
  /** By its content the file is another bureau's than the decision says. */
  | "other-form"
  | "nothing-to-confirm"
  /** Decisions that supersede each other in turn. */
  | "circle";

/** Who decided, why, and on which day. */
export interface Signature {
  readonly reason: string;
  readonly by: string;
  readonly on: string;
}

/** One side of a conflict: who typed what, and where it stands. */
export interface ConflictSide {
  readonly bureau: string;
  /** As a person sees it, whole. */
  readonly typed: string;
  /** The target's; null where it has none. */
  readonly unit: string | null;
  readonly file: string;
  readonly sheet: string | null;
  readonly cell: string | null;
}

/** What a later file of a bureau says differently: one field of one line. */
export interface EntryChange {
  readonly target: string;
  readonly field: "typed" | "reason" | "measures" | "evidence";
  /** Null is blank. */
  readonly before: string | null;
  readonly after: string | null;
}

/** What some forms ask of their bureaus for a target that several share, by joint rule. */
export interface AskedBy {
  readonly rule: "agree" | "sum" | "lead";
  readonly bureaus: readonly string[];
}

/** What words beside the cells make doubtful: the unit of figures, or whether they are final ones. */
export type FindingDoubt =
  | {
      readonly kind: "unit";
      /** As it stands there. */
      readonly words: string;
      /** In which the figures were read. */
      readonly own: string;
    }
  | { readonly kind: "estimate"; readonly words: string };

/** The cells that one finding is about; of very many the first, and `count` says how many there are. */
export interface NamedCells {
  readonly cells: readonly string[];
  readonly count: number;
}

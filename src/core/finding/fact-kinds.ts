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
  /** A name of a packed file that would be written somewhere else: `../a.xlsx`, `C:\\a.xlsx`. */
  | "file-name"
  /** Two packed files of one name: which of them counts, nobody knows. */
  | "duplicate-file"
  /** The parts of a mail. */
  | "mail"
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

/** Why something that lies among the files was not read. */
export type UnreadReason =
  | "pipe"
  | "socket"
  | "device"
  /** It leads nowhere, or to itself. */
  | "broken-link"
  | "folder"
  | "no-access"
  /** Another program holds it. */
  | "busy"
  /** Of its name nobody can tell which characters are meant. */
  | "name"
  /** It was there a moment ago. */
  | "gone"
  /** The disk, or the network, does not hand it over. */
  | "disk"
  | "other";

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
  /** Paragraphs and tables of a document. */
  | "blocks"
  | "xml-elements"
  | "xml-depth"
  | "xml-attributes"
  | "xml-text"
  | "number-formats"
  /** Pages of a PDF, and what is printed on them in one go. */
  | "pages"
  | "words"
  /** How long it takes to read. */
  | "time"
  /** Files in a container. */
  | "files"
  /** How deep containers lie in each other. */
  | "nesting"
  /** The headers of a mail, and its parts. */
  | "mail-headers"
  | "mail-parts";

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
  /** Nobody has to judge what it judges: there is a figure that tells, or nothing was reported. */
  | "nothing-to-judge"
  /** It was decided already, by another name of the same file. */
  | "decided-already"
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

/** What of a target a form prints or is judged by, and may be another in a later version of the plan. */
export type ChangedFact =
  | "name"
  | "threshold"
  | "unit"
  | "kind"
  | "deadline"
  | "milestones"
  | "frequency"
  | "baseline"
  | "shares"
  | "schedule"
  | "words";

/** One fact of a target in two versions of its plan, free of any language's words where it can be; empty where nothing is said. */
export interface FactChange {
  readonly fact: ChangedFact;
  readonly before: string;
  readonly after: string;
}

/** Who answered for a target, by the names of now, and who does. */
export interface Handover {
  readonly from: readonly string[];
  readonly to: readonly string[];
}

/** What a form said of a target that its bureau does not answer for any more, or was asked otherwise: it counts for nothing. */
export interface KeptAnswer {
  readonly bureau: string;
  readonly typed: string;
  /** As the form asked for it. */
  readonly unit: string | null;
  readonly file: string;
  readonly sheet: string | null;
  readonly cell: string | null;
}

/** What a plan changed while its forms were out. */
export type PlanChange =
  | {
      readonly kind: "target";
      readonly change: "added" | "removed" | "changed";
      readonly facts: readonly FactChange[];
      readonly handedOver: Handover | null;
      /** Whose forms that are out say it as it was. */
      readonly outdated: readonly string[];
      /** Who answers for it now and has no form that asks for it so. */
      readonly unsent: readonly string[];
      readonly kept: readonly KeptAnswer[];
    }
  /** A bureau that the plan knows by no name any more. */
  | {
      readonly kind: "bureau";
      /** Who answers now for all of its targets that are left; null where there is no such one. */
      readonly successor: string | null;
      readonly targets: number;
    }
  /** What forms of a version that nobody kept say otherwise than the plan of now: words, lines they lack, lines of their own. */
  | {
      readonly kind: "unsure";
      readonly of: "words" | "missing" | "unknown";
      /** A header, or the sheet. */
      readonly field: string;
      /** Whose forms say so. */
      readonly bureaus: readonly string[];
      /** How many forms of that version could say it. */
      readonly among: number;
    }
  /** Nothing that a form asks or is judged by. */
  | { readonly kind: "nothing" };

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

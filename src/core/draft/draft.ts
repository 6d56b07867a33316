import type { ClausePart, ClauseTarget, DoubtCode, DoubtSeverity } from "../clauses";
import type { COLUMN_CONTENTS } from "../plan";

/** Where words stand in a document; everything counted from 1, characters from 0, `to` excluded. */
export interface DraftPlace {
  /** Of the document's tables; null for text outside any table. */
  readonly table: number | null;
  /** The row of the table, or the line of the text. */
  readonly row: number;
  /** null outside any table. */
  readonly column: number | null;
  /** The heading of the column; null where there is none. */
  readonly header: string | null;
  readonly from: number;
  readonly to: number;
}

/** What a draft doubts beside what a clause does; a sentence each stands in `core/locales`. */
export type DraftDoubtCode =
  | DoubtCode
  /** A table without a heading that says what its columns hold. */
  | "table-unread"
  /** More rows or columns than any annex has. */
  | "table-too-large"
  /** A column may hold one thing or another. */
  | "column-unsure"
  /** A row with fewer cells than columns: told by what stands in them. */
  | "cells-aligned"
  /** A row that goes on after the end of a page. */
  | "joined-over-pages"
  /** The same number at two rows. */
  | "number-twice"
  /** A row that has words and none in a column of indicators. */
  | "indicator-missing"
  /** Words that are in no row, and hold a figure. */
  | "figure-elsewhere"
  | "bureau-missing"
  /** No bureau anywhere in the document. */
  | "bureaus-nowhere"
  /** A name that does not look like one of a bureau. */
  | "bureau-unsure"
  /** A group whose members the document does not list. */
  | "group-open"
  | "lead-unsure"
  /** No day in the document. */
  | "deadline-missing"
  /** A column of days with words that name none. */
  | "schedule-unread"
  /** Whether more or less is wanted. */
  | "direction-unsure"
  /** Hidden, deleted, inserted, struck-out or raised text; a picture; an odd merge. */
  | "hidden-text"
  | "tracked-deletion"
  | "tracked-insertion"
  | "struck-text"
  | "raised-text"
  | "text-box"
  | "nested-table"
  | "irregular-merge"
  | "hidden-row"
  | "hidden-column"
  /** The document is a PDF, put together by where words stand. */
  | "printed-pages"
  /** One row of such a page. */
  | "printed-row"
  /** Words that stand over the line between two cells. */
  | "over-line"
  /** Page numbers, heads and feet of pages, watermarks: left out. */
  | "page-edge"
  | "title-missing"
  /** The title was cut from the annex's. */
  | "title-cut"
  | "several-numbers"
  | "number-missing"
  | "issuer-missing"
  | "issued-missing"
  | "period-missing"
  | "lead-office-missing"
  | "lead-office-unsure"
  /** A plan id, which no document has. */
  | "plan-id-made"
  /** No table, or none with a target. */
  | "nothing-found"
  /** The plan's own rules refuse what the draft says. */
  | "plan-problem"
  /** A choice that fits no doubt or target. */
  | "choice-unused";

/** One thing a person has to look at (`info`), or to settle before the draft becomes a plan. */
export interface DraftDoubt {
  /** By which a choice names it: its target, cell or field, then its code. */
  readonly id: string;
  readonly code: DraftDoubtCode;
  readonly severity: DoubtSeverity;
  /** null where it is about the document as a whole. */
  readonly place: DraftPlace | null;
  readonly received: string;
  /** The readings to choose from; empty where only words can settle it. */
  readonly choices: readonly string[];
  /** The id of its target; null where it is about none. */
  readonly target: string | null;
}

/** A field of a draft: what was read, where, and what is not sure about it. */
export interface Drafted<Value> {
  readonly value: Value;
  readonly source: DraftPlace | null;
  readonly doubts: readonly DraftDoubtCode[];
}

/** A bureau or group as a cell names it. */
export interface DraftedBureau {
  readonly name: string;
  readonly role: "lead" | "cooperating" | null;
}

/** What a target says, without the places: as its clause does, with what only the document knows. */
export interface TargetValues extends Omit<
  ClauseTarget,
  "nameSpan" | "fragmentSpan" | "baseline" | "doubts"
> {
  readonly baseline: { readonly value: number; readonly asOf: string | null } | null;
  readonly attribute: string | null;
}

/** One thing that can be reported. */
export type DraftedTarget = {
  readonly [Field in keyof TargetValues]: Drafted<TargetValues[Field]>;
} & { readonly id: string };

/** What stands beside a cell in other columns. */
export interface DraftedPrint {
  readonly leader: Drafted<string | null>;
  readonly schedule: Drafted<string | null>;
  readonly weight: Drafted<string | null>;
  readonly note: Drafted<string | null>;
  /** Columns that the plan has no field for, by their heading. */
  readonly extra: Readonly<Record<string, Drafted<string>>>;
}

export interface DraftedCell {
  readonly text: Drafted<string>;
  /** What each stretch of the text is: together they are the whole text. */
  readonly parts: readonly ClausePart[];
  readonly bureaus: Drafted<readonly DraftedBureau[]>;
  /** The bureaus as printed, where a list of names would not print the same. */
  readonly responsibility: Drafted<string | null>;
  readonly printed: DraftedPrint;
  readonly targets: readonly DraftedTarget[];
}

export interface DraftedRow {
  /** What the ids of its targets begin with. */
  readonly id: string;
  readonly number: Drafted<string | null>;
  readonly category: Drafted<readonly string[]>;
  readonly goal: Drafted<string | null>;
  readonly cells: readonly DraftedCell[];
}

export type ColumnContent = (typeof COLUMN_CONTENTS)[number];

/** A column of a table that was read. */
export interface DraftedColumn {
  readonly header: string;
  readonly holds: ColumnContent;
}

export interface DraftedTable {
  /** From 1, as places count. */
  readonly table: number;
  readonly rows: number;
  readonly columns: readonly DraftedColumn[];
}

export interface DraftedGroup {
  readonly name: string;
  readonly printed: string;
  readonly members: readonly string[] | null;
}

/** What stands above and around the table. */
export interface DraftedHead {
  readonly id: Drafted<string>;
  readonly title: Drafted<string | null>;
  readonly annexTitle: Drafted<string | null>;
  readonly annexMark: Drafted<string | null>;
  readonly documentNumber: Drafted<string | null>;
  readonly issuer: Drafted<string | null>;
  readonly issuedOn: Drafted<string | null>;
  readonly validUntil: Drafted<string | null>;
  readonly period: Drafted<{ readonly from: number; readonly to: number } | null>;
  readonly leadOffice: Drafted<string | null>;
}

/** A figure in the text around the tables that is in no row: shown, never drafted. */
export interface Offer {
  readonly text: string;
  readonly place: DraftPlace;
}

/** A document as a plan might say it. */
export interface Draft {
  readonly head: DraftedHead;
  readonly tables: readonly DraftedTable[];
  readonly rows: readonly DraftedRow[];
  readonly groups: readonly DraftedGroup[];
  readonly aliases: readonly { readonly name: string; readonly meaning: string }[];
  readonly offers: readonly Offer[];
  readonly doubts: readonly DraftDoubt[];
}

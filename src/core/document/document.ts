/** What stands in a cell and is no part of its text, or is and should be looked at. */
export const CELL_REMARKS = [
  /** Hidden characters: left out. */
  "hidden-text",
  /** Text that a change in progress takes away: left out. */
  "tracked-deletion",
  /** Text that a change in progress puts in: read. */
  "tracked-insertion",
  /** Struck-out characters: left out. */
  "struck-text",
  /** Raised or lowered figures, as of a footnote: left out. */
  "raised-text",
  /** A text box or picture over the cell: not read. */
  "text-box",
  /** A table in the cell: a table of its own. */
  "nested-table",
  /** A cell that says it goes on from above where nothing does. */
  "irregular-merge",
  /** The row or column is hidden. */
  "hidden-cell",
  /** Of a PDF: its pages were put together by where words stand. */
  "printed-pages",
  /** A row of such a page. */
  "printed-row",
  /** Words over the line between two cells: cut there. */
  "over-line",
  /** A cell cut by the end of a page: joined. */
  "page-end",
  /** Page numbers, heads and feet of pages, watermarks: left out. */
  "page-edge",
] as const;
export type CellRemarkKind = (typeof CELL_REMARKS)[number];

export interface CellRemark {
  readonly kind: CellRemarkKind;
  /** The words it is about; "" where it is about none. */
  readonly text: string;
}

/** One cell of a table of a document, with all the places it covers. */
export interface DocumentCell {
  /** From 0; of its first place. */
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  /** Paragraphs parted by line breaks. */
  readonly text: string;
  readonly remarks: readonly CellRemark[];
}

/** A table as its document prints it. */
export interface DocumentTable {
  readonly rows: number;
  readonly columns: number;
  /** By row, then by column. */
  readonly cells: readonly DocumentCell[];
  /** Leading rows that the document itself calls a heading; 0 where it does not say. */
  readonly headRows: number;
}

/** A document as its paragraphs and tables, in their order; a table in a table stands behind it. */
export type DocumentBlock =
  | { readonly kind: "text"; readonly text: string; readonly remarks: readonly CellRemark[] }
  | { readonly kind: "table"; readonly table: DocumentTable };

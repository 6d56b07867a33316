import { readClause } from "../clauses";
import type { CellRemarkKind, DocumentBlock, DocumentCell, DocumentTable } from "../document";
import { type DoubtBook, tidyText } from "./doubt-book";
import type { DraftDoubtCode } from "./draft";
import { AS_READ, NO_TARGET, shorten } from "./draft-cell";
import type { ReadTable } from "./read-table";
import { isTooLarge, placeOfCell } from "./read-tables";

/** Cells of a table without a heading that are looked at for figures. */
const MOST_LOOKED_AT = 2000;

/** What is hidden, struck out or changed in a table that was read; tables that nobody could read. */
export function tellTables(
  found: readonly DocumentTable[],
  tables: readonly ReadTable[],
  book: DoubtBook,
): void {
  const byPlace = new Map(tables.map((table) => [table.table, table]));
  for (const [index, table] of found.entries()) {
    const read = byPlace.get(index + 1);
    if (read === undefined && isTooLarge(table)) continue;
    if (read === undefined) tellUnread(table, index + 1, book);
    else {
      tellColumns(read, book);
      for (const cell of table.cells) tellRemarks(cell, index + 1, read, book);
      for (const { text, row, doubt } of read.loose) {
        if (doubt === null) continue;
        const place = {
          table: index + 1,
          row: row + 1,
          column: 1,
          header: null,
          from: 0,
          to: text.length,
        };
        book.note(`t${index + 1}r${row + 1}`, "warning", doubt, place, shorten(text), [
          doubt === "figure-elsewhere" ? NO_TARGET : AS_READ,
        ]);
      }
    }
  }
}

function tellColumns({ table, columns, lines }: ReadTable, book: DoubtBook): void {
  for (const column of columns) {
    const isBlank =
      column.header === "" &&
      lines.some(({ fields }) => (fields.get(column.place)?.text.trim() ?? "") !== "");
    if (!column.isUnsure && !isBlank) continue;
    const place = {
      table,
      row: 1,
      column: column.place + 1,
      header: column.header === "" ? null : column.header,
      from: 0,
      to: column.header.length,
    };
    const severity = isBlank ? "warning" : "info";
    book.note(`t${table}c${column.place + 1}`, severity, "column-unsure", place, column.header, [
      AS_READ,
    ]);
  }
}

function tellRemarks(
  cell: DocumentCell,
  table: number,
  { columns }: ReadTable,
  book: DoubtBook,
): void {
  const place = { ...placeOfCell(table, cell), header: columns[cell.column]?.header ?? null };
  for (const { kind, text } of cell.remarks) {
    if (kind === "hidden-cell") continue;
    const code = codeOf(kind);
    const isSmall =
      kind === "nested-table" ||
      kind === "printed-row" ||
      (kind === "raised-text" && !/\d/.test(text)) ||
      (kind === "irregular-merge" && cell.text === "");
    const severity = isSmall ? "info" : "warning";
    book.note(
      `t${table}r${cell.row + 1}c${cell.column + 1}`,
      severity,
      code,
      place,
      shorten(text),
      [AS_READ],
    );
  }
}

type ToldKind = Exclude<CellRemarkKind, "hidden-cell">;

const codeOf = (kind: ToldKind): DraftDoubtCode =>
  kind === "page-end" ? "joined-over-pages" : kind;

/** What a PDF leaves to the reader: somebody has to say once that every row was compared; what was left out is told. */
export function tellPages(blocks: readonly DocumentBlock[], book: DoubtBook): void {
  for (const block of blocks) {
    if (block.kind !== "text") continue;
    for (const { kind, text } of block.remarks) {
      if (kind === "printed-pages") {
        book.note("document", "warning", kind, null, "", [AS_READ]);
      } else if (kind === "page-edge") book.note("document", "info", kind, null, shorten(text));
    }
  }
}

/** A table without a heading we know: of no account, but for its figures. */
function tellUnread(table: DocumentTable, place: number, book: DoubtBook): void {
  const first = table.cells
    .slice(0, MOST_LOOKED_AT)
    .find(
      ({ text }) =>
        text.length < 2000 &&
        readClause(tidyText(text)).targets.some(
          ({ threshold, unit }) => threshold !== null && unit !== null,
        ),
    );
  if (first === undefined || table.rows * table.columns < 2) return;
  book.note(
    `t${place}`,
    "warning",
    "table-unread",
    placeOfCell(place, first),
    shorten(tidyText(first.text)),
    [NO_TARGET],
  );
}

import { readClause } from "../clauses";
import type { DocumentBlock, DocumentCell, DocumentTable } from "../document";
import { hashJson } from "../plan";
import { readDocumentFacts, listLines, type TextLine } from "./document-facts";
import { drafted, DoubtBook, tidyText } from "./doubt-book";
import type { Draft, DraftedRow, DraftedTable, DraftPlace } from "./draft";
import { NO_TARGET, shorten, AS_READ } from "./draft-cell";
import { draftRow, placeOfField, type RowContext } from "./draft-rows";
import { gatherRows, type WrittenRow } from "./gather-rows";
import { type Definitions, readDefinitions } from "./groups";
import { listOffers } from "./offers";
import { type ReadTable, readTable } from "./read-table";

/**
 * Drafts a plan from a document: its tables by their headings, its titles and definitions from the text around them.
 *
 * @example draftDocument(blocks).rows[0]?.cells[0]?.targets[0]?.threshold.value // => 300
 */
export function draftDocument(blocks: readonly DocumentBlock[]): Draft {
  const book = new DoubtBook();
  const found = blocks.flatMap((block) => (block.kind === "table" ? [block.table] : []));
  const lastTable = blocks.findLastIndex(({ kind }) => kind === "table");
  const text = listLines(blocks, lastTable);
  const years = yearsIn(text);
  const tables = readTables(found, years[0] ?? null, book);
  const lines = [...text, ...tables.flatMap(looseLines)];
  const head = readDocumentFacts(lines, book, madeId);
  const definitions = readDefinitions([
    ...lines.map((line) => line.text),
    ...found
      .filter((table) => !isTooLarge(table))
      .flatMap(({ cells }) => cells.map((cell) => tidyText(cell.text))),
  ]);
  const captions = captionsOf(blocks, tables);
  const rows = draftRows(
    gatherRows(tables),
    captions,
    {
      period: head.period.value,
      year: yearOf(head.period.value, head.issuedOn.value),
      firstLeads: lines.some((line) => FIRST_LEADS.test(line.text)),
      groups: new Set(definitions.groups.map(({ name }) => name)),
      caption: null,
    },
    book,
  );
  tellTables(found, tables, book);
  if (rows.every(({ cells }) => cells.every(({ targets }) => targets.length === 0))) {
    book.note("document", "error", "nothing-found", null, "");
  }
  return assemble({ head, tables, rows, definitions, lines, book });
}

const FIRST_LEADS =
  /(?:第一(?:个|位)?|首位|排(?:在)?(?:第一|首)位?|列(?:在)?(?:第一|首)位?)[^。]{0,12}(?:为|是)牵头|牵头(?:单位|部门)[^。]{0,10}(?:列|排)(?:在)?(?:第一|首)/;

/** An id of our own, from what stands in the document: the same document gives the same. */
export const madeId = (seed: string): string => `plan-${hashJson(seed).slice(0, 8)}`;

export function yearOf(
  period: { readonly from: number; readonly to: number } | null,
  issuedOn: string | null,
): number | null {
  if (period !== null && period.from === period.to) return period.from;
  return issuedOn === null ? null : Number(issuedOn.slice(0, 4));
}

function yearsIn(lines: readonly TextLine[]): readonly number[] {
  const title = lines
    .map(({ text }) => /((?:19|20)\d\d)年?[—–\-至~](?:19|20)\d\d年/.exec(text)?.[1])
    .find((year) => year !== undefined);
  return title === undefined ? [] : [Number(title)];
}

function readTables(
  found: readonly DocumentTable[],
  firstYear: number | null,
  book: DoubtBook,
): ReadTable[] {
  const tables: ReadTable[] = [];
  for (const [index, table] of found.entries()) {
    if (isTooLarge(table)) {
      const place = { table: index + 1, row: 1, column: 1, header: null, from: 0, to: 0 };
      const size = `${table.rows} × ${table.columns}`;
      book.note(`t${index + 1}`, "error", "table-too-large", place, size);
      continue;
    }
    const shown = withoutHiddenColumns(table, index + 1, book);
    const read = readTable(shown, index + 1, tables.at(-1) ?? null, firstYear);
    if (read !== null && read.lines.length > 0) tables.push(read);
  }
  return tables;
}

/** The longest annexes have some hundred rows. */
const MOST_ROWS = 5000;
const MOST_PLACES = 500_000;
/** Cells of a table without a heading that are looked at for figures. */
const MOST_LOOKED_AT = 2000;

const isTooLarge = ({ rows, columns }: DocumentTable): boolean =>
  rows > MOST_ROWS || rows * columns > MOST_PLACES;

const isHidden = ({ remarks }: DocumentCell): boolean =>
  remarks.some(({ kind }) => kind === "hidden-cell");

/** A hidden column is not read; what is hidden enters no figure. */
function withoutHiddenColumns(table: DocumentTable, place: number, book: DoubtBook): DocumentTable {
  if (!table.cells.some(isHidden) || table.cells.every(isHidden)) return table;
  const visibleRows = new Set(table.cells.filter((cell) => !isHidden(cell)).map(({ row }) => row));
  const hidden = new Set<number>();
  for (let column = 0; column < table.columns; column += 1) {
    const own = table.cells.filter(
      (cell) => cell.column === column && cell.columnSpan === 1 && visibleRows.has(cell.row),
    );
    if (own.length === 0 || !own.every(isHidden)) continue;
    hidden.add(column);
    const header = own.find(({ text }) => text.trim() !== "");
    if (header === undefined) continue;
    book.note(
      `t${place}c${column + 1}`,
      "warning",
      "hidden-column",
      placeOfCell(place, header),
      shorten(header.text.trim()),
      [AS_READ],
    );
  }
  if (hidden.size === 0) return table;
  return {
    ...table,
    cells: table.cells.map((cell) =>
      hidden.has(cell.column) && cell.columnSpan === 1 ? { ...cell, text: "", remarks: [] } : cell,
    ),
  };
}

function placeOfCell(table: number, { row, column, text }: DocumentCell): DraftPlace {
  return {
    table,
    row: row + 1,
    column: column + 1,
    header: null,
    from: 0,
    to: tidyText(text).length,
  };
}

function looseLines(table: ReadTable): TextLine[] {
  return table.loose
    .filter(({ doubt }) => doubt === null)
    .map(({ text, row, isAbove }) => {
      const words = tidyText(text);
      const place = {
        table: table.table,
        row: row + 1,
        column: 1,
        header: null,
        from: 0,
        to: words.length,
      };
      return { text: words, place, isAbove };
    });
}

/** What stands right above each table, where there are several: the outermost heading of its rows. */
function captionsOf(
  blocks: readonly DocumentBlock[],
  tables: readonly ReadTable[],
): ReadonlyMap<number, string> {
  const captions = new Map<number, string>();
  if (tables.filter(({ goesOn }) => !goesOn).length < 2) return captions;
  let place = 0;
  let above: string | null = null;
  for (const block of blocks) {
    if (block.kind === "text") {
      const words = tidyText(block.text);
      if (words.length <= 60 && !/^(?:附件|续表|单位[：:]|第?\d+页?$|[—-]+\d+[—-]+$)/.test(words))
        above = words;
      continue;
    }
    place += 1;
    if (above !== null) captions.set(place, above.split("\n").at(-1) ?? above);
    above = null;
  }
  return captions;
}

function draftRows(
  rows: readonly WrittenRow[],
  captions: ReadonlyMap<number, string>,
  context: RowContext,
  book: DoubtBook,
): DraftedRow[] {
  const numbers = rows.map(
    ({ fields }) => fields.find(({ column }) => column.role === "number")?.text.trim() ?? "",
  );
  const areIds =
    numbers.every((number) => /^[1-9]\d{0,3}$/.test(number)) &&
    new Set(numbers).size === numbers.length;
  const seen = new Set<string>();
  return rows.map((row, index) => {
    const id = areIds ? (numbers[index] ?? "") : `${row.table}-${index + 1}`;
    const drafts = draftRow(
      row,
      id,
      { ...context, caption: captions.get(row.table) ?? null },
      book,
    );
    for (const { code, field } of row.doubts) {
      book.note(id, "warning", code, placeOfField(field), shorten(tidyText(field.text)), [AS_READ]);
    }
    return withOwnNumber(drafts, seen, book);
  });
}

/** The same number below the same heading is two rows' that nobody can tell apart. */
function withOwnNumber(row: DraftedRow, seen: Set<string>, book: DoubtBook): DraftedRow {
  const { value, source } = row.number;
  if (value === null) return row;
  const key = JSON.stringify([row.category.value, value]);
  if (!seen.has(key)) {
    seen.add(key);
    return row;
  }
  book.note(row.id, "warning", "number-twice", source, value, [AS_READ]);
  return { ...row, number: drafted(null, source, ["number-twice"]) };
}

/** What is hidden, struck out or changed in a table that was read; tables that nobody could read. */
function tellTables(
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
    const isSmall =
      kind === "nested-table" ||
      (kind === "raised-text" && !/\d/.test(text)) ||
      (kind === "irregular-merge" && cell.text === "");
    const severity = isSmall ? "info" : "warning";
    book.note(
      `t${table}r${cell.row + 1}c${cell.column + 1}`,
      severity,
      kind,
      place,
      shorten(text),
      [AS_READ],
    );
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

interface Read {
  readonly head: Draft["head"];
  readonly tables: readonly ReadTable[];
  readonly rows: readonly DraftedRow[];
  readonly definitions: Definitions;
  readonly lines: readonly TextLine[];
  readonly book: DoubtBook;
}

function assemble({ head, tables, rows, definitions, lines, book }: Read): Draft {
  return {
    head,
    tables: tables.map(({ table, rows: count, columns }): DraftedTable => ({
      table,
      rows: count,
      columns: columns
        .filter(({ header }) => header !== "")
        .map(({ header, role }) => ({ header, holds: role === "unit" ? "extra" : role })),
    })),
    rows,
    groups: definitions.groups,
    aliases: definitions.aliases,
    offers: listOffers(lines, rows),
    doubts: book.doubts,
  };
}

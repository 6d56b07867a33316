import { askBureausOnce } from "./bureaus-nowhere";
import type { DocumentBlock } from "../document";
import { hashJson } from "../plan";
import { readDocumentFacts, listLines, type TextLine } from "./document-facts";
import { drafted, DoubtBook, tidyText } from "./doubt-book";
import type { Draft, DraftedRow, DraftedTable } from "./draft";
import { AS_READ, shorten } from "./draft-cell";
import { draftRow } from "./draft-rows";
import { gatherRows, type WrittenRow } from "./gather-rows";
import { type Definitions, readDefinitions } from "./groups";
import { listOffers } from "./offers";
import type { ReadTable } from "./read-table";
import { isTooLarge, readTables } from "./read-tables";
import { unitsOverTables } from "./table-units";
import { placeOfField, type RowContext } from "./row-context";
import { tellPages, tellTables } from "./tell-tables";

/**
 * Drafts a plan from a document: its tables by their headings, its titles and definitions from the text around them.
 *
 * @example draftDocument(blocks).rows[0]?.cells[0]?.targets[0]?.threshold.value // => 300
 */
export function draftDocument(blocks: readonly DocumentBlock[]): Draft {
  const book = new DoubtBook();
  const all = blocks.flatMap((block) => (block.kind === "table" ? [block.table] : []));
  const found = all.slice(0, MOST_TABLES);
  if (all.length > MOST_TABLES) {
    const place = { table: MOST_TABLES + 1, row: 1, column: 1, header: null, from: 0, to: 0 };
    book.note("document", "error", "table-too-large", place, `${all.length}`);
  }
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
    { captions, units: unitsOverTables(blocks, tables) },
    {
      period: head.period.value,
      year: yearOf(head.period.value, head.issuedOn.value),
      firstLeads: lines.some((line) => FIRST_LEADS.test(line.text)),
      groups: new Map(definitions.groups.map(({ name, members }) => [name, members !== null])),
      ...{ caption: null, tableUnit: null, unitAbove: null },
    },
    book,
  );
  tellTables(found, tables, book);
  tellPages(blocks, book);
  if (rows.every(({ cells }) => cells.every(({ targets }) => targets.length === 0))) {
    book.note("document", "error", "nothing-found", null, "");
  }
  return assemble({ head, tables, rows, definitions, lines, book });
}

/** A plan has a dozen tables; what has more is no annex, and said to be none. */
const MOST_TABLES = 300;

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
      if (
        words !== "" &&
        words.length <= 60 &&
        !/^(?:附件|续表|单位[：:]|第?\d+页?$|[—-]+\d+[—-]+$)/.test(words)
      )
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
  above: {
    readonly captions: ReadonlyMap<number, string>;
    readonly units: ReadonlyMap<number, string>;
  },
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
  let unitAbove: string | null = null;
  return rows.map((row, index) => {
    const id = areIds ? (numbers[index] ?? "") : `${row.table}-${index + 1}`;
    const drafts = draftRow(
      row,
      id,
      {
        ...context,
        caption: above.captions.get(row.table) ?? null,
        tableUnit: above.units.get(row.table) ?? null,
        unitAbove,
      },
      book,
    );
    unitAbove = drafts.cells.at(-1)?.targets.at(-1)?.unit.value ?? null;
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
    doubts: askBureausOnce(rows, book.doubts),
  };
}

import { cellAddress } from "./address";
import { MOST_LINKS } from "./excel-limits";
import { across, addRow, newDraft, put, type SheetDraft } from "./draft";
import { cellStyle, fitLine, LIST_PADDING, type ListCell, type ListLine } from "./list-cell";
import { lastPrinted, type ListColumn, printedWidth, spreadColumns } from "./list-columns";
import { rowHeight } from "./measure";
import { endPagesEvenly, pageRoom, type RowBlock } from "./page-plan";
import { landscapePage, numberedFoot } from "./print-page";
import type { DataBarSpec, LinkSpec, SheetSpec, StyleSpec } from "./spec";
import { COLOURS, styleOf } from "./theme";

export interface ListSheetOptions<Header extends string> {
  readonly name: string;
  readonly title: string;
  /** Lines under the title, such as whose list it is and of which day. */
  readonly notes: readonly string[];
  /** What has to be seen before the list. */
  readonly lead?: ListLead;
  /** Those that are not printed come last. */
  readonly columns: readonly ListColumn<Header>[];
  /** Taken one after the other: fifty thousand need not stand in memory together. */
  readonly lines: Iterable<ListLine<Header>>;
  /** Columns that stay in view. */
  readonly frozenColumns: number;
  /** The column of figures between 0 and 1 that have a bar behind them. */
  readonly barsIn?: Header;
  /** What stands under the list. */
  readonly after?: readonly string[];
  /** Portrait holds more lines of few columns; landscape where left out. */
  readonly orientation?: "portrait" | "landscape";
}

/** A heading, and sentences below it, each with what it is about in the first column. */
export interface ListLead {
  readonly heading: string;
  readonly lines: readonly { readonly key: ListCell; readonly text: string }[];
}

/** Rows above the first line of a list: title, notes, what is seen before it, headers. */
export function listHeadRows(notes: readonly string[], lead?: ListLead): number {
  return notes.length + 2 + (lead === undefined ? 0 : lead.lines.length + 1);
}

/** Where a line of a list stands; lines count from 0. */
export function listAddress<Header extends string>(
  columns: readonly Pick<ListColumn<Header>, "header">[],
  { notes, lead }: Pick<ListSheetOptions<Header>, "notes" | "lead">,
  line: number,
  header: Header,
): string {
  const column = columns.findIndex((each) => each.header === header) + 1;
  return cellAddress({ row: listHeadRows(notes, lead) + 1 + line, column });
}

/**
 * A sheet that is one list: a title, a header row that is frozen, filtered and repeated on every page, lines as high as their
 * texts. It is read, not filled in: protected against slips, filters and sizes open. A4, one page wide, in even pages; what is not for
 * paper stands right of what is printed.
 */
export function buildListSheet<Header extends string>(
  options: ListSheetOptions<Header>,
): SheetSpec {
  const { name, title, lines, frozenColumns, lead, barsIn, orientation = "landscape" } = options;
  const page = { ...landscapePage(MARGINS), orientation, footer: numberedFoot(title) };
  const columns = spreadColumns(options.columns, page);
  const draft = newDraft();
  const links: LinkSpec[] = [];
  const right = lastPrinted(columns);
  addTop(draft, columns, options);
  const top = draft.rows.length;
  if (lead !== undefined) addLead(draft, columns, lead, links);
  const head = addHead(draft, columns);
  for (const each of lines) addLine(draft, columns, each, links);
  const last = draft.rows.length;
  for (const text of options.after ?? []) addFull(draft, columns, text, AFTER_STYLE, 21);
  endPagesEvenly(draft.rows, blocksOf({ top, head, last, end: draft.rows.length }), {
    room: pageRoom(page, printedWidth(columns)),
    repeated: draft.rows[head - 1]?.height ?? 0,
  });
  const bars = barsIn === undefined ? [] : dataBarsOf(columns, barsIn, { head, last });
  return {
    name,
    visibility: "visible",
    columns: columns.map(({ width: own, hidden = false }) => ({ width: own, hidden })),
    ...draft,
    validations: [],
    conditionalFormats: [],
    ...(bars.length === 0 ? {} : { dataBars: bars }),
    autoFilter: last === head ? null : { top: head, left: 1, bottom: last, right: columns.length },
    ...(links.length === 0 ? {} : { links }),
    view: {
      // a header below what has to be seen first would take all of the window
      frozenRows: lead === undefined ? head : 0,
      frozenColumns,
      activeCell: { row: head + 1, column: 1 },
    },
    print: {
      ...page,
      area: { top: 1, left: 1, bottom: draft.rows.length, right },
      repeatedRow: head,
      header: "",
    },
    protection: { allowFilter: true, allowColumnWidths: true, allowRowHeights: true },
  };
}

/** A text over all that is printed. */
function addFull(
  draft: SheetDraft,
  columns: readonly ListColumn[],
  text: string,
  style: StyleSpec,
  minimum: number,
): void {
  const width = printedWidth(columns);
  const measured = { text, width, indent: style.indent, size: style.font.size };
  const row = addRow(draft, rowHeight([measured], { minimum, padding: LIST_PADDING }));
  put(draft, across(row, 1, lastPrinted(columns)), text, style);
}

function addTop<Header extends string>(
  draft: SheetDraft,
  columns: readonly ListColumn[],
  { title, notes }: ListSheetOptions<Header>,
): void {
  addFull(draft, columns, title, TITLE_STYLE, 33);
  for (const note of notes) addFull(draft, columns, note, NOTE_STYLE, 19.5);
}

function addLead(
  draft: SheetDraft,
  columns: readonly ListColumn[],
  { heading, lines }: ListLead,
  links: LinkSpec[],
): void {
  const [first] = columns;
  if (first === undefined) return;
  const right = lastPrinted(columns);
  addFull(draft, columns, heading, LEAD_HEAD_STYLE, 22.5);
  const width = printedWidth(columns) - first.width;
  for (const { key, text } of lines) {
    const measured = { text, width, indent: 1, size: LEAD_STYLE.font.size };
    const row = addRow(draft, rowHeight([measured], { minimum: 21, padding: LIST_PADDING }));
    put(draft, across(row, 1), key.value, cellStyle(first, key, LEAD_STYLE.font.size));
    put(draft, across(row, 2, right), text, LEAD_STYLE);
    if (key.link) links.push({ row, column: 1, ...key.link });
  }
}

function addHead(draft: SheetDraft, columns: readonly ListColumn[]): number {
  const head = addRow(draft, headHeight(columns));
  columns.forEach(({ header, words = header, isAside }, index) => {
    put(draft, across(head, index + 1), words, isAside ? ASIDE_HEAD_STYLE : HEAD_STYLE);
  });
  return head;
}

function addLine<Header extends string>(
  draft: SheetDraft,
  columns: readonly ListColumn<Header>[],
  given: ListLine<Header>,
  links: LinkSpec[],
): void {
  const line = links.length + columns.length > MOST_LINKS ? withoutLinks(given) : given;
  const { size, height } = fitLine(columns, line);
  const row = addRow(draft, height);
  columns.forEach((column, index) => {
    const cell = line[column.header];
    put(draft, across(row, index + 1), cell?.value ?? null, cellStyle(column, cell, size));
    if (cell?.link) links.push({ row, column: index + 1, ...cell.link });
  });
}

/** The header stays with the first line, what stands under the list with the last. */
function blocksOf(rows: {
  /** The last row of title and notes, the header, the last line, the last row of all. */
  readonly top: number;
  readonly head: number;
  readonly last: number;
  readonly end: number;
}): RowBlock[] {
  const { top, head, last, end } = rows;
  const single = (from: number, to: number): RowBlock[] =>
    Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => {
      return { from: from + index, to: from + index };
    });
  // a heading stays with the first of its lines
  const lead = head > top + 1 ? [{ from: top + 1, to: top + 2 }, ...single(top + 3, head - 1)] : [];
  const blocks = [...lead, { from: head, to: Math.min(head + 1, end) }, ...single(head + 2, last)];
  const final = blocks.pop();
  return final === undefined ? [] : [...blocks, { from: final.from, to: end }];
}

function dataBarsOf<Header extends string>(
  columns: readonly ListColumn<Header>[],
  header: Header,
  { head, last }: { readonly head: number; readonly last: number },
): DataBarSpec[] {
  const column = columns.findIndex((each) => each.header === header) + 1;
  if (column === 0 || last === head) return [];
  const range = { top: head + 1, left: column, bottom: last, right: column };
  return [{ range, colour: COLOURS.bar }];
}

/** A line past the last that Excel has links for; its cells do not look as if they led anywhere. */
function withoutLinks<Header extends string>(line: ListLine<Header>): ListLine<Header> {
  const cells = Object.entries<ListCell | undefined>(line).map(([header, cell]) => {
    return [header, cell && { ...cell, link: undefined }] as const;
  });
  // the same headers
  return Object.fromEntries(cells) as ListLine<Header>;
}

const MARGINS = { left: 0.4, right: 0.4, top: 0.65, bottom: 0.65, header: 0.3, footer: 0.3 };
/** The filter's button sits under the text. */
const HEAD_MINIMUM = 33;

const TITLE_STYLE = styleOf({ font: "title", size: 18, horizontal: "center" });
const NOTE_STYLE = styleOf({ font: "body", size: 10.5, horizontal: "center" });
const AFTER_STYLE = styleOf({ font: "body", size: 10.5 });
const LEAD_HEAD_STYLE = styleOf({ font: "head", size: 11 });
const LEAD_STYLE = styleOf({ font: "body", size: 10, border: COLOURS.rule, indent: 1 });
const HEAD_SIZE = 10.5;
const HEAD_STYLE = styleOf({
  font: "head",
  size: HEAD_SIZE,
  fill: COLOURS.head,
  border: COLOURS.rule,
  horizontal: "center",
});
/** Not printed, and grey so that one sees it. */
const ASIDE_HEAD_STYLE = styleOf({
  font: "head",
  size: HEAD_SIZE,
  colour: "5C6370",
  fill: "F1F2F4",
  border: COLOURS.rule,
  horizontal: "center",
});

function headHeight(columns: readonly ListColumn[]): number {
  const texts = columns.map(({ header, words = header, width }) => ({
    ...{ text: words, width, indent: 0, size: HEAD_SIZE },
  }));
  return rowHeight(texts, { minimum: HEAD_MINIMUM, padding: LIST_PADDING });
}

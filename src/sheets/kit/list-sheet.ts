import { cellAddress } from "./address";
import { MOST_LINKS } from "./excel-limits";
import { across, addRow, newDraft, put } from "./draft";
import { type MeasuredText, rowHeight, TALLEST_ROW } from "./measure";
import { landscapePage } from "./print-page";
import type { CellSpecValue, LinkSpec, SheetSpec, StyleSpec } from "./spec";
import { COLOURS, styleOf, type StyleRequest, type Tint } from "./theme";

/** A column of a list: its header is how it is found again. */
export interface ListColumn<Header extends string = string> {
  readonly header: Header;
  /** What stands above it, where that is not its header: 进展 over 完成值. */
  readonly words?: string;
  /** Pixels. */
  readonly width: number;
  readonly horizontal: StyleSpec["horizontal"];
  /** Nobody is to see it: no row is made higher for what it holds. */
  readonly hidden?: true;
}

/** A cell of a list; what is left out is as its column says. */
export interface ListCell {
  readonly value: CellSpecValue;
  readonly tint?: Tint;
  readonly numberFormat?: string;
  readonly horizontal?: StyleSpec["horizontal"];
  /** Where a click leads. */
  readonly link?: { readonly sheet: string; readonly cell: string } | undefined;
}

export interface ListSheetOptions<Header extends string> {
  readonly name: string;
  readonly title: string;
  /** Lines under the title, such as whose list it is and of which day. */
  readonly notes: readonly string[];
  readonly columns: readonly ListColumn<Header>[];
  /** Cells by header; a blank one may be left out. Taken one after the other: fifty thousand need not stand in memory together. */
  readonly lines: Iterable<Readonly<Partial<Record<Header, ListCell>>>>;
  /** Columns that stay in view. */
  readonly frozenColumns: number;
  /** What stands under the list. */
  readonly after?: readonly string[];
}

/** Rows above the first line of a list: title, notes, headers. */
export function listHeadRows(notes: readonly string[]): number {
  return notes.length + 2;
}

/** Where a line of a list stands; lines count from 0. */
export function listAddress<Header extends string>(
  columns: readonly ListColumn<Header>[],
  notes: readonly string[],
  line: number,
  header: Header,
): string {
  const column = columns.findIndex((each) => each.header === header) + 1;
  return cellAddress({ row: listHeadRows(notes) + 1 + line, column });
}

/**
 * A sheet that is one list: a title, a header row that is frozen, filtered and repeated on every page, lines as high as their
 * texts. It is read, not filled in: protected against slips, filters and sizes open. A4 landscape, one page wide.
 */
export function buildListSheet<Header extends string>(
  options: ListSheetOptions<Header>,
): SheetSpec {
  const { name, title, notes, columns, lines, frozenColumns, after = [] } = options;
  const draft = newDraft();
  const right = columns.length;
  const width = columns.reduce((sum, { width: own, hidden }) => sum + (hidden ? 0 : own), 0);
  const addFull = (text: string, style: StyleSpec, minimum: number): void => {
    const measured = { text, width, indent: style.indent, size: style.font.size };
    const row = addRow(draft, rowHeight([measured], { minimum, padding: 6 }));
    put(draft, across(row, 1, right), text, style);
  };
  addFull(title, TITLE_STYLE, 33);
  for (const note of notes) addFull(note, NOTE_STYLE, 21);
  const head = addRow(draft, headHeight(columns));
  columns.forEach(({ header, words = header }, index) => {
    put(draft, across(head, index + 1), words, HEAD_STYLE);
  });
  const links: LinkSpec[] = [];
  for (const each of lines) {
    const line = links.length + columns.length > MOST_LINKS ? withoutLinks(each) : each;
    const { size, height } = fitLine(columns, line);
    const row = addRow(draft, height);
    columns.forEach((column, index) => {
      const cell = line[column.header];
      put(draft, across(row, index + 1), cell?.value ?? null, cellStyle(column, cell, size));
      if (cell?.link) links.push({ row, column: index + 1, ...cell.link });
    });
  }
  const last = draft.rows.length;
  for (const text of after) addFull(text, AFTER_STYLE, 21);
  return {
    name,
    visibility: "visible",
    columns: columns.map(({ width: own, hidden = false }) => ({ width: own, hidden })),
    ...draft,
    validations: [],
    conditionalFormats: [],
    autoFilter: last === head ? null : { top: head, left: 1, bottom: last, right },
    ...(links.length === 0 ? {} : { links }),
    view: { frozenRows: head, frozenColumns, activeCell: { row: head + 1, column: 1 } },
    print: {
      ...landscapePage(MARGINS),
      area: { top: 1, left: 1, bottom: draft.rows.length, right },
      repeatedRow: head,
      header: "",
    },
    protection: { allowFilter: true, allowColumnWidths: true, allowRowHeights: true },
  };
}

/** A line past the last that Excel has links for; its cells do not look as if they led anywhere. */
function withoutLinks<Header extends string>(
  line: Readonly<Partial<Record<Header, ListCell>>>,
): Readonly<Partial<Record<Header, ListCell>>> {
  const cells = Object.entries<ListCell | undefined>(line).map(([header, cell]) => {
    return [header, cell && { ...cell, link: undefined }] as const;
  });
  // the same headers
  return Object.fromEntries(cells) as Readonly<Partial<Record<Header, ListCell>>>;
}

const MARGINS = { left: 0.4, right: 0.4, top: 0.65, bottom: 0.65, header: 0.3, footer: 0.3 };
/** Points; the smaller ones for a line that would not fit into Excel's tallest row. */
const SIZES = [10.5, 9, 8] as const;
const LEAST_HEIGHT = 25.5;
const PADDING = 7.5;
/** The filter's button sits under the text. */
const HEAD_MINIMUM = 39;

const TITLE_STYLE = styleOf({ font: "title", size: 18, horizontal: "center" });
const NOTE_STYLE = styleOf({ font: "body", size: 10.5, horizontal: "center" });
const AFTER_STYLE = styleOf({ font: "body", size: 10.5 });
const HEAD_STYLE = styleOf({
  font: "head",
  size: 11,
  fill: COLOURS.head,
  border: COLOURS.rule,
  horizontal: "center",
});

function headHeight(columns: readonly ListColumn[]): number {
  const texts = columns.map(({ header, words = header, width }) => ({
    ...{ text: words, width, indent: 0, size: 11 },
  }));
  return rowHeight(texts, { minimum: HEAD_MINIMUM, padding: PADDING });
}

// A thousand bureaus' sheets have a hundred thousand cells and a few dozen styles.
const STYLES = new Map<string, StyleSpec>();

function cellStyle(column: ListColumn, cell: ListCell | undefined, size: number): StyleSpec {
  const horizontal = cell?.horizontal ?? column.horizontal;
  const kind = typeof cell?.value === "number" ? "n" : isShortText(cell?.value) ? "s" : "t";
  const key = `${horizontal} ${size} ${kind} ${cell?.numberFormat ?? ""} ${cell?.link ? "l" : (cell?.tint?.colour ?? "")}`;
  const known = STYLES.get(key);
  if (known) return known;
  const style = composeStyle(horizontal, cell, size);
  STYLES.set(key, style);
  return style;
}

function composeStyle(
  horizontal: StyleSpec["horizontal"],
  cell: ListCell | undefined,
  size: number,
): StyleSpec {
  const request: StyleRequest = {
    font: "body",
    size,
    border: COLOURS.rule,
    horizontal,
    indent: horizontal === "center" ? 0 : 1,
    fit: typeof cell?.value === "number" ? "shrink" : "wrap",
    numberFormat: cell?.numberFormat ?? (isShortText(cell?.value) ? "@" : "General"),
  };
  if (cell?.link) return styleOf({ ...request, colour: LINK_COLOUR });
  if (!cell?.tint) return styleOf(request);
  return styleOf({ ...request, colour: cell.tint.colour, fill: cell.tint.fill, font: "head" });
}

/** 3.10 stays what it is; longer texts than Excel shows in a text cell are no figures anyway. */
function isShortText(value: CellSpecValue | undefined): boolean {
  return typeof value === "string" && value.length <= 200;
}

/** Where a click leads somewhere; 7:1 on white. */
const LINK_COLOUR = "1F4E8C";

/** The largest size in which Excel's tallest row holds the line, and its height there. */
function fitLine<Header extends string>(
  columns: readonly ListColumn<Header>[],
  line: Readonly<Partial<Record<Header, ListCell>>>,
): { readonly size: number; readonly height: number } {
  let fit = { size: 0, height: 0 };
  for (const size of SIZES) {
    fit = { size, height: lineHeight(columns, line, size) };
    if (fit.height <= TALLEST_ROW) break;
  }
  return fit;
}

function lineHeight<Header extends string>(
  columns: readonly ListColumn<Header>[],
  line: Readonly<Partial<Record<Header, ListCell>>>,
  size: number,
): number {
  const texts = columns.flatMap(({ header, width, horizontal, hidden }): MeasuredText[] => {
    const cell = line[header];
    if (hidden || typeof cell?.value !== "string") return [];
    const indent = (cell.horizontal ?? horizontal) === "center" ? 0 : 1;
    return [{ text: cell.value, width, indent, size }];
  });
  return rowHeight(texts, { minimum: LEAST_HEIGHT, padding: PADDING });
}

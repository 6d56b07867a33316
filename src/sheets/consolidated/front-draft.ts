import {
  across,
  addRow,
  COLOURS,
  type LinkSpec,
  type ListCell,
  put,
  type RangeSpec,
  type RowBlock,
  rowHeight,
  type SheetDraft,
  styleOf,
  type StyleRequest,
  type StyleSpec,
} from "../kit";

/** A list on the sheet that is signed, in columns of its own. */
export interface FrontBlock {
  readonly heading: string;
  readonly columns: readonly FrontColumn[];
  readonly lines: readonly (readonly ListCell[])[];
  /** What stands below the lines, or in place of them; null where they say all. */
  readonly after: string | null;
}

export interface FrontColumn {
  readonly header: string;
  /** Of the width of the page. */
  readonly share: number;
  readonly horizontal: StyleSpec["horizontal"];
}

/** A sheet of blocks one below the other in the making, over columns that suit one of them. */
export interface FrontDraft {
  readonly draft: SheetDraft;
  /** Of the columns that are printed, in pixels. */
  readonly widths: readonly number[];
  /**
   * The last column that the first cell of every list below the table of bureaus stands over: none of them has anything under 报送情况, by
   * which a bureau's line is known when the sheet is read.
   */
  readonly keyColumns: number;
  readonly links: LinkSpec[];
  /** What no page's end comes between. */
  readonly blocks: RowBlock[];
}

const BODY_SIZE = 10.5;
const PADDING = 6;
const LEAST_HEIGHT = 21;
const LINK_COLOUR = "1F4E8C";

const HEADING = styleOf({ font: "head", size: 12 });
const NOTE = styleOf({ font: "body", size: 9 });
export const FRONT_HEAD = styleOf({
  font: "head",
  size: BODY_SIZE,
  fill: COLOURS.head,
  border: COLOURS.rule,
  horizontal: "center",
});

/** How a cell of the sheet looks; what is not printed makes no row higher. */
export function frontStyle(
  {
    horizontal,
    isAside = false,
  }: { readonly horizontal: StyleSpec["horizontal"]; readonly isAside?: boolean },
  { value, tint, link, numberFormat, horizontal: own = horizontal }: ListCell,
): StyleSpec {
  const request: StyleRequest = {
    fit: isAside ? "none" : "wrap",
    ...{ font: "body", size: BODY_SIZE, border: COLOURS.rule, horizontal: own },
    indent: own === "center" ? 0 : 1,
    numberFormat:
      numberFormat ?? (typeof value === "string" && value.length <= 200 ? "@" : "General"),
  };
  if (link) return styleOf({ ...request, colour: LINK_COLOUR });
  if (tint) return styleOf({ ...request, font: "head", colour: tint.colour, fill: tint.fill });
  return styleOf(request);
}

/** A text over the whole width; the row it stands in. */
export function addText(
  { draft, widths }: FrontDraft,
  text: string,
  style: StyleSpec,
  minimum = LEAST_HEIGHT,
): number {
  const width = widths.reduce((sum, each) => sum + each, 0);
  const measured = { text, width, indent: style.indent, size: style.font.size };
  const row = addRow(draft, rowHeight([measured], { minimum, padding: PADDING }));
  put(draft, across(row, 1, widths.length), text, style);
  return row;
}

/** The heading of what follows; it stays with the row after it. */
export function addHeading(front: FrontDraft, text: string): void {
  addText(front, text, HEADING, 24);
}

/** A remark in small type. */
export function addNote(front: FrontDraft, text: string): number {
  return addText(front, text, NOTE, 18);
}

/** A row of cells, each over the columns of the sheet that come nearest to its share of the width. */
export function addCells(
  { draft, widths, links }: FrontDraft,
  cells: readonly { readonly cell: ListCell; readonly style: StyleSpec }[],
  spans: readonly Span[],
  minimum = LEAST_HEIGHT,
): number {
  const texts = cells.flatMap(({ cell, style }, index) => {
    const span = spans[index];
    if (span === undefined || typeof cell.value !== "string" || style.fit === "none") return [];
    const width = widthOver(widths, span);
    return [{ text: cell.value, width, indent: style.indent, size: style.font.size }];
  });
  const row = addRow(draft, rowHeight(texts, { minimum, padding: PADDING }));
  cells.forEach(({ cell, style }, index) => {
    const span = spans[index];
    if (span === undefined) return;
    put(draft, rangeOf(row, span), cell.value, style);
    if (cell.link) links.push({ row, column: span.left, ...cell.link });
  });
  return row;
}

/** A heading, a head, the lines below it: the first line stays with what stands above it. */
export function addBlock(front: FrontDraft, { heading, columns, lines, after }: FrontBlock): void {
  const { draft, widths, blocks } = front;
  const from = draft.rows.length + 1;
  addHeading(front, heading);
  if (lines.length > 0) {
    const spans = snapSpans(
      widths,
      columns.map(({ share }) => share),
      front.keyColumns,
    );
    const heads = columns.map(({ header }) => ({ cell: { value: header }, style: FRONT_HEAD }));
    addCells(front, heads, spans, 24);
    lines.forEach((line, index) => {
      const cells = columns.map(({ horizontal }, at) => {
        const cell = line[at] ?? { value: null };
        return { cell, style: frontStyle({ horizontal }, cell) };
      });
      const row = addCells(front, cells, spans);
      blocks.push({ from: index === 0 ? from : row, to: row, group: heading });
    });
  }
  if (after === null) return;
  const row = addNote(front, after);
  const last = blocks.at(-1);
  if (lines.length > 0 && last) blocks[blocks.length - 1] = { ...last, to: row };
  else blocks.push({ from, to: row });
}

/** Columns from one to another, both inside, counted from 1. */
export interface Span {
  readonly left: number;
  readonly right: number;
}

/**
 * Neighbouring columns taken together so that they come nearest to shares of the whole width; each gets one at least.
 *
 * @param least as many columns as the first gets at least
 */
export function snapSpans(widths: readonly number[], shares: readonly number[], least = 1): Span[] {
  const total = widths.reduce((sum, each) => sum + each, 0);
  const whole = shares.reduce((sum, each) => sum + each, 0);
  const spans: Span[] = [];
  let [left, wanted] = [1, 0];
  shares.forEach((share, index) => {
    wanted += (share / whole) * total;
    const most = widths.length - (shares.length - index - 1);
    let right = index === 0 ? Math.min(least, most) : left;
    const edge = (column: number): number =>
      widths.slice(0, column).reduce((sum, each) => sum + each, 0);
    while (right < most && Math.abs(edge(right + 1) - wanted) < Math.abs(edge(right) - wanted)) {
      right += 1;
    }
    if (index === shares.length - 1) right = Math.max(left, widths.length);
    spans.push({ left, right });
    left = right + 1;
  });
  return spans.filter(({ left: from }) => from <= widths.length);
}

function widthOver(widths: readonly number[], { left, right }: Span): number {
  return widths.slice(left - 1, right).reduce((sum, each) => sum + each, 0);
}

function rangeOf(row: number, { left, right }: Span): RangeSpec {
  return across(row, left, right);
}

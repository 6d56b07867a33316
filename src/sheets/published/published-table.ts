import type { IndicatorCell, Plan } from "../../core";
import {
  across,
  addRow,
  COLOURS,
  down,
  landscapePage,
  type LinkSpec,
  newDraft,
  numberedFoot,
  OWED_TINT,
  pageRoom,
  put,
  rowHeight,
  type SheetDraft,
  type SheetSpec,
  styleOf,
  type StyleRequest,
  type StyleSpec,
} from "../kit";
import { alignmentIn } from "./cell-looks";
import { listMeasures, listNames } from "./below-table";
import type { TableLayout } from "./published-layout";
import { isOverGoal, isOwn, partOf } from "./published-lines";
import { chooseColumns, TABLE_WIDTH, type TableColumns, tableWidth } from "./table-columns";
import { TableLayouts } from "./table-layouts";
import type { PublishedTableOptions } from "./table-options";

/**
 * The table as the document prints it, in its own columns or the five of a 责任分解表: 区分 merged over neighbouring rows of one
 * category, 序号 and 目标任务 over the lines of one row. Categories stay whole on a page; one too tall for a page goes on with its
 * name said again.
 */
export function buildPublishedTable(plan: Plan, options: PublishedTableOptions): SheetSpec {
  const { sheetName, mark, note, bureau, progress, layouts = new TableLayouts() } = options;
  const draft = newDraft();
  const { length: last } = chooseColumns(
    plan,
    progress !== undefined,
    partOf(plan, bureau),
  ).columns;
  addHeading(draft, last, { mark, title: plan.annexTitle, note });
  const above = draft.rows.reduce((sum, { height }) => sum + height, 0);
  const hasProgress = progress !== undefined;
  const page = pageRoom(landscapePage(MARGINS), tableWidth(hasProgress));
  const below = [
    ...(bureau === undefined ? [listMeasures(plan)] : []),
    listNames(plan, bureau),
  ].flatMap((block) => block.map((text, index) => ({ text, isHead: index === 0 })));
  const layout = layouts.layOut(plan, {
    part: {
      ...(bureau === undefined ? {} : { bureau }),
      ...(progress ? { progress: (cell: IndicatorCell) => progress(cell).text } : {}),
    },
    ...{ page, above, below: roomBelow(below, page), headIn: headHeight },
  });
  const { columns } = layout;
  const head = addRow(draft, headHeight(columns));
  addHeaders(draft, head, columns);
  const links = addLines(draft, layout, progress);
  addBelow(draft, last, below, { head, page });
  return {
    name: sheetName,
    visibility: "visible",
    columns: columns.map(({ width }) => ({ width, hidden: false })),
    ...draft,
    validations: [],
    conditionalFormats: [],
    autoFilter: null,
    ...(links.length === 0 ? {} : { links }),
    view: { frozenRows: head, frozenColumns: 0, activeCell: { row: 1, column: 1 } },
    print: {
      ...landscapePage(MARGINS),
      ...(hasProgress ? { footer: numberedFoot(plan.annexTitle) } : {}),
      area: { top: 1, left: 1, bottom: draft.rows.length, right: columns.length },
      repeatedRow: head,
      header: "",
    },
    protection:
      bureau === undefined && progress === undefined
        ? null
        : { allowFilter: true, allowColumnWidths: true, allowRowHeights: true },
  };
}

const MARGINS = { left: 0.4, right: 0.4, top: 0.65, bottom: 0.65, header: 0.3, footer: 0.3 };
const HEAD_HEIGHT = 28.5;
const HEAD_SIZE = 12;

const HEAD_STYLE = styleOf({
  font: "head",
  size: HEAD_SIZE,
  fill: COLOURS.head,
  border: COLOURS.rule,
  horizontal: "center",
});
const HEADING_STYLE = styleOf({ font: "head", size: 12, border: COLOURS.rule, indent: 1 });

function bodyStyle(size: number, more: Partial<StyleRequest>): StyleSpec {
  return styleOf({ font: "body", size, border: COLOURS.rule, ...more });
}

/** A text over the whole width. */
function addFull(draft: SheetDraft, last: number, text: string, style: StyleSpec, minimum: number) {
  const row = addRow(draft, fullHeight(text, style, minimum));
  put(draft, across(row, 1, last), text, style);
}

function fullHeight(text: string, style: StyleSpec, minimum: number): number {
  const measured = { text, width: TABLE_WIDTH, indent: style.indent, size: style.font.size };
  return rowHeight([measured], { minimum, padding: 6 });
}

function addHeading(
  draft: SheetDraft,
  last: number,
  heading: { mark: string | null; title: string; note: string | undefined },
): void {
  const { mark, title, note } = heading;
  if (mark !== null) addFull(draft, last, mark, styleOf({ font: "head", size: 14 }), 24);
  addFull(draft, last, title, styleOf({ font: "title", size: 20, horizontal: "center" }), 42);
  if (note !== undefined) {
    addFull(draft, last, note, styleOf({ font: "body", size: 12, horizontal: "center" }), 24);
  }
}

/** Headers of two lines make the row higher. */
function headHeight(columns: TableColumns): number {
  const texts = headersOf(columns).map(({ header, left, right }) => ({
    text: header,
    width: columns.slice(left - 1, right).reduce((sum, { width }) => sum + width, 0),
    indent: 0,
    size: HEAD_SIZE,
  }));
  return rowHeight(texts, { minimum: HEAD_HEIGHT, padding: 6 });
}

/** One header over the columns of one heading's levels. */
function headersOf(columns: TableColumns) {
  const headers: { header: string; left: number; right: number }[] = [];
  columns.forEach(({ header, holds }, index) => {
    const before = headers.at(-1);
    const goesOn = holds === "category" && columns[index - 1]?.holds === holds;
    if (goesOn && before?.header === header) before.right = index + 1;
    else headers.push({ header, left: index + 1, right: index + 1 });
  });
  return headers;
}

function addHeaders(draft: SheetDraft, row: number, columns: TableColumns): void {
  for (const { header, left, right } of headersOf(columns)) {
    put(draft, across(row, left, right), header, HEAD_STYLE);
  }
}

function addLines(
  draft: SheetDraft,
  { columns, lines, heights, spans, pageStarts }: TableLayout,
  progress: PublishedTableOptions["progress"],
): LinkSpec[] {
  const links: LinkSpec[] = [];
  const top = draft.rows.length + 1;
  const alignments = columns.map((column, index) =>
    alignmentIn(
      column,
      lines.flatMap(({ place, texts }) => (place === null ? [] : (texts[index] ?? ""))),
    ),
  );
  const styleIn = (index: number, size: number): StyleSpec => {
    const horizontal = alignments[index] ?? "left";
    return bodyStyle(size, { horizontal, indent: horizontal === "left" ? 1 : 0 });
  };
  lines.forEach(({ place, texts, size }, index) => {
    const row = addRow(draft, heights[index] ?? 0, pageStarts.includes(index + 1));
    if (place === null) {
      put(draft, across(row, 1, columns.length), texts[0] ?? "", HEADING_STYLE);
      return;
    }
    const isOver = isOverGoal(columns, place.row);
    columns.forEach((column, at) => {
      const { holds } = column;
      if (!isOwn(column)) return;
      const left = holds === "indicator" && isOver ? at : at + 1;
      const said = holds === "progress" ? progress?.(place.cell) : undefined;
      const style = said?.isMissed ? bodyStyle(size, MISSED) : styleIn(at, size);
      put(draft, across(row, left, at + 1), texts[at] ?? "", style);
    });
  });
  for (const { column, right, from, to, value, size } of spans) {
    const range = { ...down(column, top + from, top + to), right };
    put(draft, range, value, styleIn(column - 1, size));
    const cell = lines[from]?.place?.cell;
    // a number leads anywhere; LibreOffice would show a longer text with a link in one line
    const link = columns[column - 1]?.holds === "number" && cell ? progress?.(cell).link : null;
    if (link) links.push({ row: top + from, column, ...link });
  }
  return links;
}

/** Heavier letters on a ground that a grey print shows. */
const MISSED: Partial<StyleRequest> = { font: "head", fill: OWED_TINT.fill, indent: 1 };

/** A line under the table; a heading stands above some of them. */
interface LineBelow {
  readonly text: string;
  readonly isHead: boolean;
}

/** Points of the lines under the table; 0 where they need more than a third of a page, and may begin one of their own. */
function roomBelow(lines: readonly LineBelow[], page: number): number {
  const height = lines.reduce((sum, line) => {
    const { style, minimum } = belowStyle(line);
    return sum + fullHeight(line.text, style, minimum);
  }, 0);
  return height > page / 3 ? 0 : height;
}

function belowStyle({ isHead }: LineBelow): {
  readonly style: StyleSpec;
  readonly minimum: number;
} {
  const font = isHead ? "head" : "body";
  return { style: styleOf({ font, size: 12, indent: 1 }), minimum: isHead ? 27 : 21 };
}

/** Lines under the table: on the page of the last lines where they have room, else on one of their own. */
function addBelow(
  draft: SheetDraft,
  last: number,
  lines: readonly LineBelow[],
  { head, page }: { readonly head: number; readonly page: number },
): void {
  const end = draft.rows.length;
  for (const line of lines) {
    const { style, minimum } = belowStyle(line);
    addFull(draft, last, line.text, style, minimum);
  }
  const begin = draft.rows.findLastIndex(({ pageBreakAfter }) => pageBreakAfter) + 1;
  const repeated = begin === 0 ? 0 : (draft.rows[head - 1]?.height ?? 0);
  const used = draft.rows.slice(begin).reduce((sum, { height }) => sum + height, repeated);
  const before = draft.rows[end - 1];
  if (lines.length > 0 && used > page && before)
    draft.rows[end - 1] = { ...before, pageBreakAfter: true };
}
